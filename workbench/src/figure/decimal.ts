// Numbers on figures are exact. Readers may type two decimals, so every number is a whole number of hundredths, every
// product one of ten-thousandths, and whole numbers of this size add up exactly. Nothing shown was ever rounded.

/** Decimals a reader may type. */
export const decimals = 2;

const unit = 10 ** decimals;

/** How a number of a reader is written when it is typed or stands in an address: `-1.25`, `3`, `.5`. */
const written = /^[-−+]?(\d+(\.\d*)?|\.\d+)$/;

/** A number as a whole number of hundredths. */
export const hundredths = (value: number): number => Math.round(value * unit) + 0;

/** The number that a text spells, if it has at most two decimals and is at most `largest` in size. */
export function readNumber(text: string, largest: number): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 12 || !written.test(trimmed)) return undefined;
  const value = Number(trimmed.replace('−', '-'));
  const exact = hundredths(value) / unit;
  return Math.abs(value) <= largest && exact === value ? exact + 0 : undefined;
}

/** The nearest number with two decimals, within `largest`. */
export const withinDecimals = (value: number, largest: number): number =>
  hundredths(Math.min(largest, Math.max(-largest, value))) / unit;

/**
 * Writes a whole number of 10^-places exactly, without trailing zeros, with a true minus sign.
 *
 * `spell(1250, 3)` is `1.25`, `spell(-4, 2)` is `−0.04`.
 */
export function spell(whole: number, places: number): string {
  const digits = String(Math.abs(whole)).padStart(places + 1, '0');
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  return (whole < 0 ? '−' : '') + digits.slice(0, cut) + (fraction && `.${fraction}`);
}

/** A reader's number as it is shown. */
export const spellNumber = (value: number): string => spell(hundredths(value), decimals);
/** A product of two such numbers, or a sum of products, given as whole ten-thousandths. */
export const spellProduct = (whole: number): string => spell(whole, 2 * decimals);

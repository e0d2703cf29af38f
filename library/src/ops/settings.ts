// What stands behind the `=` of a setting.
import type { NotationPart } from '../tensor/errors.ts';
import type { AxisPadding, Padding, PerAxis } from './options.ts';
import { refuse, wholeOf, type Word } from './spelling.ts';

/** Reads one value of a setting, or refuses it where it stands. */
export type ValueReader<T = unknown> = (source: string, word: Word) => T;

/** The pieces between commas, each with its place. */
function piecesOf({ text, at }: Word, separator: string): Word[] {
  let next = at;
  return text.split(separator).map((piece) => {
    const word = { text: piece, at: next };
    next += piece.length + separator.length;
    return word;
  });
}

/** One value stands for all axes, several for one axis each. */
const perAxis =
  <T>(readOne: ValueReader<T>): ValueReader<PerAxis<T>> =>
  (source, word) => {
    const values = piecesOf(word, ',').map((piece) => readOne(source, piece));
    return values.length === 1 ? values[0]! : values;
  };

const wordOf: ValueReader<string> = (source, word) =>
  /^[A-Za-z]\w*$/.test(word.text) ? word.text : refuse(source, word.at, 'word');

const whole =
  (wanted: NotationPart): ValueReader<number> =>
  (source, word) =>
    wholeOf(source, word, wanted);

/** `1` pads both sides, `1:2` before and after, a word is worked out by the operator. */
const axisPadding: ValueReader<AxisPadding> = (source, word) => {
  if (/^[A-Za-z]\w*$/.test(word.text)) return word.text as AxisPadding;
  const sides = piecesOf(word, ':').map((side) => wholeOf(source, side, 'padding'));
  if (sides.length > 2) refuse(source, word.at, 'padding');
  return sides.length === 2 ? [sides[0]!, sides[1]!] : sides[0]!;
};

export const wholeNumber = whole('whole-numbers');
export const wholeNumbers = perAxis(wholeNumber);
export const names = perAxis(wordOf);
export const name = wordOf;

export const switchValue: ValueReader<boolean> = (source, word) => {
  if (word.text !== 'true' && word.text !== 'false') refuse(source, word.at, 'true-or-false');
  return word.text === 'true';
};

export const decimal: ValueReader<number> = (source, word) => {
  const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(word.text) ? Number(word.text) : Number.NaN;
  if (!Number.isFinite(value)) refuse(source, word.at, 'number');
  return value + 0;
};

export const decimals = perAxis(decimal);

/** A pair for all axes is spelt out, because an option list of two numbers means two axes. */
export const padding =
  (axes: number): ValueReader<Padding> =>
  (source, word) => {
    const value = perAxis(axisPadding)(source, word);
    const pair = Array.isArray(value) && !word.text.includes(',');
    return (pair ? Array.from({ length: axes }, () => value) : value) as Padding;
  };

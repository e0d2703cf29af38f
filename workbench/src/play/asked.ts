// A convolution as it is asked for, legal or not: the words of its notation, taken apart and put together again. Forms
// change one word of it, and suggestions try others; what it means, the library alone decides.

export interface Asked {
  /** `conv2d`, `convTranspose1d`. */
  readonly name: string;
  readonly input: readonly number[];
  readonly weights: readonly number[];
  /** What stands behind the `=` of each setting; `true` for one that is only named. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A text of a reader or of an address is never longer. */
export const longestProblem = 300;

const shape = String.raw`\d{1,10}(?:x\d{1,10}){0,11}`;
const whole = new RegExp(
  String.raw`^\s*([A-Za-z]\w*)\s+(${shape})\s*\*\s*(${shape})((?:\s+[A-Za-z]\w*(?:=[^\s|*=]+)?)*)\s*$`,
);

/** The words of a text that names an operator and two shapes; undefined where it does not. */
export function readAsked(text: string): Asked | undefined {
  const [, name, input, weights, rest] = (text.length <= longestProblem && whole.exec(text)) || [];
  if (name === undefined) return undefined;
  const settings: Record<string, string> = {};
  for (const word of rest!.split(/\s+/).filter(Boolean)) {
    const [setting, value = 'true'] = word.split('=') as [string, string?];
    if (Object.hasOwn(settings, setting)) return undefined;
    settings[setting] = value;
  }
  const numbers = (text: string) => text.split('x').map(Number);
  return { name, input: numbers(input!), weights: numbers(weights!), settings };
}

/** What a setting is when it is not written. */
export const standards: Readonly<Record<string, string>> = {
  padding: '0',
  stride: '1',
  dilation: '1',
  groups: '1',
  outputPadding: '0',
  boundary: 'zeros',
  flip: 'false',
  bias: 'false',
};

/** The notation: known settings in the library's order, those at their standard left out, then what is not known. */
export function writeAsked({ name, input, weights, settings }: Asked): string {
  const known = Object.keys(standards).filter((setting) => Object.hasOwn(settings, setting));
  const others = Object.keys(settings).filter((setting) => !Object.hasOwn(standards, setting));
  const told = [...known, ...others]
    .filter((setting) => settings[setting] !== standards[setting])
    .map((setting) => ` ${setting}=${settings[setting]}`);
  return `${name} ${input.join('x')} * ${weights.join('x')}${told.join('')}`;
}

/** How many axes its name speaks of; where it speaks of none, as many as its weights have taps for. */
export const axesOf = ({ name, weights }: Asked): number =>
  Number(/([1-3])d$/.exec(name)?.[1] ?? Math.min(3, Math.max(1, weights.length - 2)));

export const isTransposed = ({ name }: Asked): boolean => name.startsWith('convTranspose');

/** One word for each axis: one that stands for all is repeated, and missing ones are the standard. */
export function wordsPerAxis(asked: Asked, setting: string): string[] {
  const standard = standards[setting] ?? '0';
  const words = (asked.settings[setting] ?? standard).split(',');
  return Array.from({ length: axesOf(asked) }, (_, axis) =>
    words.length === 1 ? words[0]! : (words[axis] ?? standard),
  );
}

/** One number for each axis; what is no number is the standard. */
export const numbersPerAxis = (asked: Asked, setting: string): number[] =>
  wordsPerAxis(asked, setting).map((word) => (/^-?\d{1,10}$/.test(word) ? Number(word) : Number(standards[setting])));

/** Words for the axes as one setting: one where they are alike. */
export const joinWords = (words: readonly (string | number)[]): string =>
  words.every((word) => word === words[0]) ? String(words[0]) : words.join(',');

/** Another value of a setting, for all axes or one for each. */
export const withSetting = (asked: Asked, setting: string, words: readonly (string | number)[] | string): Asked => ({
  ...asked,
  settings: { ...asked.settings, [setting]: typeof words === 'string' ? words : joinWords(words) },
});

/** Before and behind an axis, as `1` or `1:2` says; undefined where it is a word such as `same`. */
export function sidesOf(word: string): readonly [before: number, after: number] | undefined {
  const [, before, after] = /^(-?\d{1,10})(?::(-?\d{1,10}))?$/.exec(word) ?? [];
  return before === undefined ? undefined : [Number(before), Number(after ?? before)];
}

export const writeSides = ([before, after]: readonly [number, number]): string =>
  before === after ? String(before) : `${before}:${after}`;

/** The channels on both sides, and the same with others: weights follow as far as the groups divide them. */
export interface Channels {
  readonly inputs: number;
  readonly outputs: number;
  readonly groups: number;
}

export function channelsOf(asked: Asked): Channels {
  const groups = /^\d{1,6}$/.test(asked.settings['groups'] ?? '1') ? Number(asked.settings['groups'] ?? '1') : 1;
  const inputs = asked.input.at(-1 - axesOf(asked)) ?? 1;
  const [first = 1, second = 1] = asked.weights;
  return { inputs, groups, outputs: isTransposed(asked) ? second * groups : first };
}

export function withChannels(asked: Asked, { inputs, outputs, groups }: Channels): Asked {
  const axes = axesOf(asked);
  const share = (channels: number) => Math.max(1, Math.floor(channels / Math.max(1, groups)));
  const first = isTransposed(asked) ? [inputs, share(outputs)] : [outputs, share(inputs)];
  const batch = asked.input.length === axes + 2 ? [asked.input[0]!] : [1];
  return withSetting(
    {
      ...asked,
      input: [...batch, inputs, ...asked.input.slice(-axes)],
      weights: [...first, ...asked.weights.slice(2)],
    },
    'groups',
    String(groups),
  );
}

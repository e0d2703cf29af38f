// For every way to be refused, the smallest changes that take the reason away: one for each word that could give in.
// A change may lead to another refusal; suggest.ts goes on until the library agrees.
import type { ShapeCode, ShapeFacts } from 'faltung';
import { spanOf } from 'faltung/ops';
import {
  axesOf,
  channelsOf,
  isTransposed,
  numbersPerAxis,
  sidesOf,
  withChannels,
  withSetting,
  wordsPerAxis,
  writeSides,
  type Asked,
} from '../asked.ts';
import { nearestTo } from './nearest.ts';

/** Changes of what is asked for; undefined where this word cannot help. */
export type Fix<C extends ShapeCode> = (asked: Asked, facts: ShapeFacts[C]) => Asked | undefined;

/** The same with one axis of a shape changed; what would be below `least` cannot be. */
export const withLength = (
  asked: Asked,
  shape: 'input' | 'weights',
  axis: number,
  length: number,
): Asked | undefined => {
  const at = asked[shape].length - axesOf(asked) + axis;
  const least = shape === 'weights' ? 1 : 0;
  return length < least ? undefined : { ...asked, [shape]: asked[shape].map((old, d) => (d === at ? length : old)) };
};

const lengthOf = (asked: Asked, shape: 'input' | 'weights', axis: number): number =>
  asked[shape].at(asked[shape].length - axesOf(asked) + axis)!;

const withNumber = (asked: Asked, setting: string, axis: number, value: number, least: number): Asked | undefined =>
  value < least
    ? undefined
    : withSetting(
        asked,
        setting,
        numbersPerAxis(asked, setting).map((old, at) => (at === axis ? value : old)),
      );

type Sides = readonly [number, number];

/** Other cells before and behind one axis; a word that stands for them is left. */
export function withSides(asked: Asked, axis: number, change: (sides: Sides) => Sides): Asked {
  const words = wordsPerAxis(asked, 'padding');
  return withSetting(
    asked,
    'padding',
    words.map((word, at) => (at === axis ? writeSides(change(sidesOf(word) ?? [0, 0])) : word)),
  );
}

const axisOf = (asked: Asked, axis: number) => ({
  taps: lengthOf(asked, 'weights', axis),
  dilation: numbersPerAxis(asked, 'dilation')[axis]!,
  stride: numbersPerAxis(asked, 'stride')[axis]!,
});

const withoutSetting = (asked: Asked, name: string): Asked => {
  const { [name]: _, ...settings } = asked.settings;
  return { ...asked, settings };
};

/** A list of lengths as long as wanted: cut at its end, or its last one repeated. */
const fitted = (list: readonly number[], length: number): number[] =>
  Array.from({ length }, (_, at) => list[Math.min(at, list.length - 1)] ?? 1);

/** Another number of axes in the name, with an input and weights to match. */
function renamed(asked: Asked, axes: number): Asked | undefined {
  if (axes < 1 || axes > 3) return undefined;
  const outer = asked.input.length > axes + 1 ? 2 : 1;
  return {
    ...asked,
    name: `${isTransposed(asked) ? 'convTranspose' : 'conv'}${axes}d`,
    input: [...fitted(asked.input.slice(0, outer), outer), ...fitted(asked.input.slice(outer), axes)],
    weights: [...fitted(asked.weights.slice(0, 2), 2), ...fitted(asked.weights.slice(2), axes)],
  };
}

/** The numbers of groups on both sides of one that divide the channels, nearest first. */
const divisors = (channels: number, groups: number): number[] =>
  Array.from({ length: Math.min(channels, 4096) }, (_, at) => at + 1)
    .filter((count) => channels % count === 0)
    .toSorted((a, b) => Math.abs(a - groups) - Math.abs(b - groups));

/** The largest number of the shapes and of the padding halved: for tensors that cannot be. */
function halved(asked: Asked): Asked {
  const sides = wordsPerAxis(asked, 'padding').flatMap((word) => (sidesOf(word) ?? [0]).map(Math.abs));
  const settings = ['stride', 'dilation'].flatMap((name) => numbersPerAxis(asked, name));
  const most = Math.max(...asked.input, ...asked.weights, ...sides, ...settings);
  const half = (value: number) => (Math.abs(value) === most ? Math.trunc(value / 2) : value);
  const padded = wordsPerAxis(asked, 'padding').map((word) => {
    const pair = sidesOf(word);
    return pair ? writeSides([half(pair[0]), half(pair[1])]) : word;
  });
  const smaller = { ...asked, input: asked.input.map(half), weights: asked.weights.map(half) };
  return ['stride', 'dilation'].reduce(
    (now, name) =>
      withSetting(
        now,
        name,
        numbersPerAxis(now, name).map((value) => Math.max(1, half(value))),
      ),
    withSetting(smaller, 'padding', padded),
  );
}

const padBy =
  (cells: number) =>
  ([before, after]: Sides): Sides => [before + Math.floor(cells / 2), after + Math.ceil(cells / 2)];

export const fixes: { readonly [C in ShapeCode]?: readonly Fix<C>[] } = {
  'shape-invalid': [halved],
  'tensor-too-large': [halved],
  'option-unknown': [
    (asked, { option, known }) => {
      const name = nearestTo(option, known)[0]!;
      const { [option]: value = 'true', ...settings } = asked.settings;
      return Object.hasOwn(settings, name) ? undefined : { ...asked, settings: { ...settings, [name]: value } };
    },
    (asked, { option }) => withoutSetting(asked, option),
  ],
  'option-invalid': [(asked, { option }) => withoutSetting(asked, option)],
  'values-per-axis': [
    (asked, { option, axes }) => {
      const words = (asked.settings[option] ?? '0').split(',');
      return withSetting(
        asked,
        option,
        Array.from({ length: axes }, (_, at) => words[Math.min(at, words.length - 1)]!),
      );
    },
    (asked, { option }) => withSetting(asked, option, asked.settings[option]!.split(',')[0]!),
  ],
  'input-rank': [
    (asked, { axes }) => {
      const outer = asked.input.length > axes + 1 ? 2 : Math.min(1, asked.input.length);
      const sizes = asked.input.slice(outer);
      return { ...asked, input: [...fitted(asked.input, outer), ...fitted(sizes.length > 0 ? sizes : [5], axes)] };
    },
    (asked, { input }) => renamed(asked, input.length - 2),
  ],
  'weights-rank': [
    (asked, { axes, weights }) => ({
      ...asked,
      weights: [...fitted(weights.slice(0, 2), 2), ...fitted(weights.length > 2 ? weights.slice(2) : [3], axes)],
    }),
    (asked, { weights }) => renamed(asked, weights.length - 2),
  ],
  'weights-empty': [(asked) => ({ ...asked, weights: asked.weights.map((length) => Math.max(1, length)) })],
  'channel-mismatch': [
    (asked, { input, groups }) =>
      input[1]! % groups === 0 && input[1]! > 0
        ? {
            ...asked,
            weights: asked.weights.with(
              isTransposed(asked) ? 0 : 1,
              isTransposed(asked) ? input[1]! : input[1]! / groups,
            ),
          }
        : undefined,
    (asked, { wanted }) => ({ ...asked, input: asked.input.with(-1 - axesOf(asked), wanted) }),
    (asked, { input }) => {
      const groups = input[1]! / asked.weights[1]!;
      return !isTransposed(asked) && Number.isInteger(groups) && groups > 0 && asked.weights[0]! % groups === 0
        ? withSetting(asked, 'groups', String(groups))
        : undefined;
    },
  ],
  'groups-invalid': [(asked) => withSetting(asked, 'groups', '1')],
  'groups-divide': [
    ...[0, 1].map((which): Fix<'groups-divide'> => (asked, { groups }) => {
      const { inputs, outputs } = channelsOf({ ...asked, settings: { ...asked.settings, groups: '1' } });
      const both = isTransposed(asked) ? inputs : gcd(asked.weights[1]! * groups, outputs);
      const count = divisors(both, groups)[which];
      if (count === undefined) return undefined;
      return isTransposed(asked)
        ? withSetting(asked, 'groups', String(count))
        : withChannels(asked, { inputs: asked.input.at(-1 - axesOf(asked))!, outputs, groups: count });
    }),
    (asked, { channels, groups }) => {
      const more = Math.ceil(channels / groups) * groups;
      return isTransposed(asked)
        ? { ...asked, weights: asked.weights.with(0, more), input: asked.input.with(-1 - axesOf(asked), more) }
        : { ...asked, weights: asked.weights.with(0, more) };
    },
  ],
  'stride-invalid': [(asked, { axis }) => withNumber(asked, 'stride', axis, 1, 1)],
  'dilation-invalid': [(asked, { axis }) => withNumber(asked, 'dilation', axis, 1, 1)],
  'padding-word': ['same', 'sameLower', 'valid', 'causal'].map((_, rank): Fix<'padding-word'> => (asked, { word }) => {
    const near = nearestTo(word, ['same', 'sameLower', 'valid', 'causal'])[rank]!;
    return withSetting(
      asked,
      'padding',
      wordsPerAxis(asked, 'padding').map((old) => (old === word ? near : old)),
    );
  }),
  'padding-too-wide': [
    (asked, { axis, limit }) =>
      withSides(asked, axis, ([before, after]) => [Math.min(before, limit), Math.min(after, limit)]),
    ...['replicate', 'zeros'].map(
      (boundary): Fix<'padding-too-wide'> =>
        (asked, { axis }) =>
          withSetting(
            asked,
            'boundary',
            wordsPerAxis(asked, 'boundary').map((old, at) => (at === axis ? boundary : old)),
          ),
    ),
    (asked, { axis, padding, limit }) =>
      withLength(asked, 'input', axis, lengthOf(asked, 'input', axis) + (isTransposed(asked) ? 1 : padding - limit)),
  ],
  'crop-too-large': [
    (asked, { axis }) => withSides(asked, axis, ([before, after]) => [Math.max(before, 0), Math.max(after, 0)]),
    (asked, { axis, crop, length }) =>
      withLength(asked, 'input', axis, lengthOf(asked, 'input', axis) + (crop - length) + spanOf(axisOf(asked, axis))),
  ],
  'window-too-large': [
    (asked, { axis, span, room }) => withSides(asked, axis, padBy(span - room)),
    (asked, { axis, room }) =>
      withLength(asked, 'weights', axis, Math.floor((room - 1) / axisOf(asked, axis).dilation) + 1),
    (asked, { axis, room }) => {
      const { taps } = axisOf(asked, axis);
      return taps > 1 ? withNumber(asked, 'dilation', axis, Math.floor((room - 1) / (taps - 1)), 1) : undefined;
    },
    (asked, { axis, span, room }) => withLength(asked, 'input', axis, lengthOf(asked, 'input', axis) + span - room),
  ],
  'boundary-unknown': [0, 1].map((rank): Fix<'boundary-unknown'> => (asked, { boundary, known }) => {
    const word = boundary.replaceAll('"', '');
    const near = nearestTo(word, known)[rank]!;
    return withSetting(
      asked,
      'boundary',
      wordsPerAxis(asked, 'boundary').map((old) => (old === word ? near : old)),
    );
  }),
  'output-padding-invalid': [(asked, { axis }) => withNumber(asked, 'outputPadding', axis, 0, 0)],
  'output-padding-too-large': [
    (asked, { axis, stride, dilation }) => withNumber(asked, 'outputPadding', axis, Math.max(stride, dilation) - 1, 0),
    (asked, { axis, outputPadding }) => withNumber(asked, 'stride', axis, outputPadding + 1, 1),
    (asked, { axis, outputPadding }) => withNumber(asked, 'dilation', axis, outputPadding + 1, 1),
  ],
  'output-padding-and-size': [
    (asked) => withoutSetting(asked, 'outputSize'),
    (asked) => withoutSetting(asked, 'outputPadding'),
  ],
  'output-size-impossible': [
    (asked, { axis, wanted, smallest, largest }) =>
      largest < 1
        ? undefined
        : withNumber(asked, 'outputSize', axis, Math.min(largest, Math.max(smallest, 1, wanted)), 1),
    (asked) => withoutSetting(asked, 'outputSize'),
  ],
  'output-too-small': [
    (asked, { axis, output }) =>
      withSides(asked, axis, ([before, after]) => {
        // A transposed padding cuts off: less of it on the side that cuts more.
        const less = 1 - output;
        return before > after ? [before - less, after] : [before, after - less];
      }),
    (asked, { axis, output }) =>
      withLength(
        asked,
        'input',
        axis,
        lengthOf(asked, 'input', axis) + Math.ceil((1 - output) / axisOf(asked, axis).stride),
      ),
    (asked, { axis, output }) =>
      withLength(
        asked,
        'weights',
        axis,
        lengthOf(asked, 'weights', axis) + Math.ceil((1 - output) / axisOf(asked, axis).dilation),
      ),
  ],
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

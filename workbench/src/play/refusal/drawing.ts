// Why a setting cannot be, as rows of cells one below another: what is there, what is asked for, and what is missing.
import type { ShapeCode, ShapeError, ShapeFacts } from 'faltung';
import { sampleAt, type Boundary } from 'faltung/ops';
import { longestProblem, numbersPerAxis, readAsked, sidesOf, wordsPerAxis, type Asked } from '../asked.ts';
import { axisNames } from '../formWords.ts';
import type { RowName } from './words.ts';

export type Look = 'input' | 'weight' | 'output' | 'padding' | 'gap' | 'plain' | 'wrong';

export interface Cell {
  readonly look: Look;
  readonly text: string;
}

export interface Row {
  readonly name: RowName;
  /** Cells it begins to the right of the first row's. */
  readonly from?: number;
  readonly cells: readonly Cell[];
}

const most = 24;
const cell = (look: Look, text: string | number = ''): Cell => ({ look, text: String(text) });

/** Cells alike; of too many the first and the last are drawn, and between them how many there are. */
function cells(look: Look, count: number, text: (at: number) => string | number = () => ''): Cell[] {
  const whole = Math.max(0, count);
  if (whole <= most) return Array.from({ length: whole }, (_, at) => cell(look, text(at)));
  const ends = [0, 1, 2, whole - 3, whole - 2, whole - 1].map((at) => cell(look, text(at)));
  return [...ends.slice(0, 3), cell('plain', `…${whole - 6}…`), ...ends.slice(3)];
}

const numbered = (at: number) => at + 1;

/** A window along an axis: its taps, and the gaps that the dilation leaves. */
function windowCells(taps: number, dilation: number): Cell[] {
  if (taps * dilation > most) return cells('weight', (taps - 1) * dilation + 1);
  return Array.from({ length: (taps - 1) * dilation + 1 }, (_, at) =>
    at % dilation === 0 ? cell('weight', at / dilation + 1) : cell('gap'),
  );
}

/** What is known of the axis that a refusal speaks of. */
function alongAxis(asked: Asked, axis: number) {
  const [before, after] = sidesOf(wordsPerAxis(asked, 'padding')[axis] ?? '0') ?? [0, 0];
  const dimensions = wordsPerAxis(asked, 'stride').length;
  return {
    input: asked.input.at(asked.input.length - dimensions + axis) ?? 0,
    taps: asked.weights.at(asked.weights.length - dimensions + axis) ?? 1,
    stride: numbersPerAxis(asked, 'stride')[axis]!,
    dilation: numbersPerAxis(asked, 'dilation')[axis]!,
    before,
    after,
  };
}

type Draw<C extends ShapeCode> = (facts: ShapeFacts[C], asked: Asked) => Row[];

/** Two counts side by side: what only one of them has is wrong. */
function compared(first: Row, second: Row, shorter: number, longer: number): Row[] {
  const surplus = cells('wrong', longer - shorter, () => '✗');
  return first.cells.length >= second.cells.length
    ? [{ ...first, cells: [...first.cells.slice(0, first.cells.length - surplus.length), ...surplus] }, second]
    : [first, { ...second, cells: [...second.cells.slice(0, second.cells.length - surplus.length), ...surplus] }];
}

/** The places of a shape against those that are given. */
function ranks(given: readonly number[], wanted: readonly string[]): Row[] {
  const length = Math.max(given.length, wanted.length);
  return [
    { name: 'wanted', cells: wanted.map((name) => cell('plain', name)) },
    {
      name: 'given',
      cells: Array.from({ length }, (_, at) =>
        at < given.length && at < wanted.length ? cell('input', given[at] ?? '') : cell('wrong', given[at] ?? '?'),
      ).slice(0, most),
    },
  ];
}

const spatial = (axes: number): string[] => (axisNames[axes] ?? []).map(({ en }) => en[0]!.toUpperCase());

/** A word of the notation that is wrong, and those that could stand there. */
const words = (wrong: string, known: readonly string[]): Row[] => [
  { name: 'given', cells: [cell('wrong', wrong)] },
  { name: 'known', cells: known.map((word) => cell('plain', word)) },
];

/** Windows or taps that come to lie on one another. */
const onOneAnother = (name: RowName, count: number, look: (at: number) => Cell[]): Row[] =>
  Array.from({ length: count }, (_, at) => ({ name, cells: look(at) }));

const drawings: { readonly [C in ShapeCode]?: Draw<C> } = {
  'shape-invalid': ({ shape }) => [{ name: 'given', cells: shape.map((length) => cell('wrong', length)) }],
  'tensor-too-large': ({ shape, size }) => [
    { name: 'shape', cells: shape.map((length) => cell('input', length)) },
    { name: 'most', cells: [cell('output', '2147483647')] },
    { name: 'cells', cells: [cell('output', '2147483647'), cell('wrong', `+${size - 2_147_483_647}`)] },
  ],
  'option-unknown': ({ option, known }) => words(option, known),
  'option-invalid': ({ option, got }) => words(`${option}=${got}`, ['< 2147483648']),
  'values-per-axis': ({ option, axes, given }, asked) => {
    const values = (asked.settings[option] ?? '').split(',').slice(0, most);
    return [
      { name: 'axes', cells: spatial(axes).map((name) => cell('plain', name)) },
      {
        name: 'given',
        cells: Array.from({ length: Math.max(axes, given) }, (_, at) =>
          at < axes && at < given ? cell('input', values[at] ?? '') : cell('wrong', values[at] ?? '?'),
        ).slice(0, most),
      },
    ];
  },
  'input-rank': ({ axes, input }) => ranks(input, ['N', 'C', ...spatial(axes)]),
  'weights-rank': ({ axes, weights }) => ranks(weights, ['O', 'C', ...spatial(axes)]),
  'weights-empty': ({ weights }) => [
    { name: 'weights', cells: weights.map((length) => cell(length < 1 ? 'wrong' : 'weight', length)) },
  ],
  'channel-mismatch': ({ input, groups, wanted }) => {
    const row = (name: RowName, look: Look, count: number): Row => ({ name, cells: cells(look, count, numbered) });
    const [few, many] = [Math.min(input[1]!, wanted), Math.max(input[1]!, wanted)];
    const rows = compared(row('channels', 'input', input[1]!), row('expected', 'weight', wanted), few, many);
    return groups > 1 ? [...rows, { name: 'groups', cells: [cell('plain', groups)] }] : rows;
  },
  'groups-invalid': ({ groups }) => words(`groups=${groups}`, ['1', '2', '…']),
  'groups-divide': ({ side, channels, groups }) => {
    const each = Math.floor(channels / groups);
    const letter = (at: number) => String.fromCodePoint(65 + (Math.floor(at / Math.max(1, each)) % 26));
    const look = side === 'input' ? 'input' : 'output';
    const kept = each * groups;
    // Fewer channels than groups: some groups have none.
    const missing = each === 0 ? cells('wrong', Math.min(most, groups - channels), () => '?') : [];
    return [
      { name: side === 'input' ? 'inputs' : 'outputs', cells: cells(look, channels, numbered) },
      {
        name: 'groups',
        cells:
          each === 0
            ? [...cells(look, channels, letter), ...missing].slice(0, most + 8)
            : [...cells(look, kept, letter), ...cells('wrong', channels - kept, () => '✗')].slice(0, 2 * most - 8),
      },
    ];
  },
  'stride-invalid': ({ axis, stride }, asked) => {
    const { input, taps, dilation } = alongAxis(asked, axis);
    return [
      { name: 'input', cells: cells('input', input, numbered) },
      { name: 'window', cells: windowCells(taps, Math.max(1, dilation)) },
      { name: 'next', cells: windowCells(taps, Math.max(1, dilation)).map(() => cell('wrong', stride)) },
    ];
  },
  'dilation-invalid': ({ axis, dilation }, asked) => {
    const { input, taps } = alongAxis(asked, axis);
    return [
      { name: 'input', cells: cells('input', input, numbered) },
      ...onOneAnother('tap', Math.min(3, Math.max(2, taps)), (at) => [
        at === 0 ? cell('weight', 1) : cell('wrong', `+${at * dilation}`.replace('+-', '−')),
      ]),
    ];
  },
  'padding-word': ({ word }) => words(word, ['same', 'sameLower', 'valid', 'causal', '1', '1:2']),
  'padding-too-wide': ({ boundary, padding, limit, length }) => {
    const missing = cells('wrong', padding - limit, () => '✗');
    const supplied = cells('padding', limit, (at) => sampleAt[boundary as Boundary](at - limit, length) + 1);
    return [
      { name: 'input', from: missing.length + supplied.length, cells: cells('input', length, numbered) },
      { name: 'padding', cells: [...missing, ...supplied] },
    ];
  },
  'crop-too-large': ({ crop, length }) => [
    { name: 'input', cells: cells('input', length, numbered) },
    { name: 'crop', cells: [...cells('padding', length), ...cells('wrong', crop - length, () => '✗')] },
  ],
  'window-too-large': ({ axis, span, room }, asked) => {
    const { input, taps, dilation, before, after } = alongAxis(asked, axis);
    const seen = Math.max(0, input + Math.min(0, before) + Math.min(0, after));
    const row = [
      ...cells('padding', before, () => 0),
      ...cells('input', seen, numbered),
      ...cells('padding', after, () => 0),
    ];
    const window = windowCells(taps, dilation);
    const beyond = span <= most ? Math.max(0, span - Math.max(0, room)) : 1;
    return [
      { name: 'input', cells: row.slice(0, 30) },
      {
        name: 'window',
        cells: [
          ...window.slice(0, window.length - beyond),
          ...window.slice(window.length - beyond).map(({ text }) => cell('wrong', text)),
        ],
      },
    ];
  },
  'boundary-unknown': ({ boundary, known }) => words(boundary.replaceAll('"', ''), known),
  'output-padding-invalid': ({ outputPadding }) => words(`outputPadding=${outputPadding}`, ['0', '1', '…']),
  'output-padding-too-large': ({ outputPadding, stride, dilation }) => {
    const room = Math.max(stride, dilation) - 1;
    return [
      { name: stride >= dilation ? 'stride' : 'dilation', cells: cells('output', room + 1, numbered) },
      {
        name: 'extended',
        cells: [...cells('padding', room, numbered), ...cells('wrong', outputPadding - room, () => '✗')],
      },
    ];
  },
  'output-padding-and-size': () => [
    { name: 'given', cells: [cell('wrong', 'outputPadding'), cell('wrong', 'outputSize')] },
  ],
  'output-size-impossible': ({ wanted, smallest, largest }) => [
    { name: 'reachable', cells: cells('output', largest - smallest + 1, (at) => smallest + at) },
    { name: 'asked', cells: [cell('wrong', wanted)] },
  ],
  'output-too-small': ({ axis, output }, asked) => {
    const { input, taps, stride, dilation, before, after } = alongAxis(asked, axis);
    const length = Math.max(0, (input - 1) * stride + (taps - 1) * dilation + 1);
    const [front, behind] = [Math.max(0, before), Math.max(0, after)];
    const cut = (count: number): Cell[] => cells('padding', Math.min(count, length), () => '✂');
    const over = cells('wrong', Math.min(most / 2, 1 - output), () => '✗');
    return [
      { name: 'stamps', cells: cells('output', length, numbered) },
      ...(front > 0 ? [{ name: 'cutBefore', cells: cut(front) } as const] : []),
      ...(behind > 0 && length <= most
        ? [{ name: 'cutAfter', from: Math.max(0, length - behind), cells: cut(behind) } as const]
        : []),
      { name: 'missing', cells: over },
    ];
  },
};

/** The drawing of a refusal. */
export function drawingOf(text: string, { code, facts }: ShapeError): Row[] {
  const asked = readAsked(text);
  if (code === 'notation' || !asked) return textDrawing(text, (facts as Partial<ShapeFacts['notation']>).at ?? 0);
  const draw = drawings[code] as ((facts: unknown, asked: Asked) => Row[]) | undefined;
  return draw?.(facts, asked) ?? textDrawing(text, 0);
}

/** The words of a text, the one where reading stopped marked; behind the last one something is missing. */
function textDrawing(text: string, at: number): Row[] {
  const found = [...text.slice(0, longestProblem).matchAll(/\S+/g)];
  const stopped = found.findIndex(({ 0: word, index }) => at >= index && at < index + word.length);
  const marked = found.map(([word], which) => cell(which === stopped ? 'wrong' : 'plain', word.slice(0, 40)));
  const all = stopped < 0 ? [...marked, cell('wrong', '?')] : marked;
  const from = Math.max(0, (stopped < 0 ? all.length : stopped + 1) - 8);
  return [{ name: 'text', cells: all.slice(from, from + 8) }];
}

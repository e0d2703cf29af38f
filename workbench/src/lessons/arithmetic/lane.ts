// One axis laid out in cells, and every place of a window on it. Places are the terms of the library's convolution.
import { conv, convProblem, spanOf, type ConvAxis } from 'faltung/ops';

/** `inserted`: zeros between samples of a transposed convolution; `extra`: cells added behind them to choose a size. */
export type CellKind = 'input' | 'padding' | 'inserted' | 'extra';

export interface LaneCell {
  readonly kind: CellKind;
  /** Index of the sample that stands here; -1 for zeros. */
  readonly source: number;
}

export interface Lane {
  readonly cells: readonly LaneCell[];
  readonly span: number;
  /** For each place of the window the cells it reads, in the order of its weights. */
  readonly places: readonly (readonly number[])[];
  /** Cells behind the last window: what the floor drops. */
  readonly dropped: readonly number[];
  /** Cells between windows that no window reads. */
  readonly skipped: readonly number[];
  /** Where the next window would read; it does not fit. */
  readonly beyond: readonly number[];
}

const zeros = (kind: CellKind, count: number): LaneCell[] =>
  Array.from({ length: Math.max(0, count) }, () => ({ kind, source: -1 }));

/** Samples with padding on both sides. */
export const paddedCells = (input: number, before: number, after: number): LaneCell[] => [
  ...zeros('padding', before),
  ...Array.from({ length: input }, (_, source): LaneCell => ({ kind: 'input', source })),
  ...zeros('padding', after),
];

/** Samples with `between` zeros between neighbours, `extra` cells behind the last, and padding around it all. */
export const stretchedCells = (input: number, between: number, around: number, extra: number): LaneCell[] => [
  ...zeros('padding', around),
  ...Array.from({ length: input }, (_, source): LaneCell[] => [
    { kind: 'input', source },
    ...(source < input - 1 ? zeros('inserted', between) : []),
  ]).flat(),
  ...zeros('extra', extra),
  ...zeros('padding', around),
];

export function laneOf(cells: readonly LaneCell[], taps: number, stride: number, dilation: number): Lane {
  const span = spanOf({ taps, dilation });
  const places: number[][] = [];
  if (span <= cells.length) {
    for (const { x, y } of conv.terms(convProblem([1, 1, cells.length], [1, 1, taps], { stride, dilation })))
      (places[y] ??= []).push(x);
  }
  const read = new Set(places.flat());
  const end = (places.at(-1)?.at(-1) ?? -1) + 1;
  const unread = cells.map((_, at) => at).filter((at) => !read.has(at));
  return {
    cells,
    span,
    places,
    dropped: unread.filter((at) => at >= end),
    skipped: unread.filter((at) => at < end),
    beyond: Array.from({ length: taps }, (_, k) => places.length * stride + k * dilation),
  };
}

/** The lane of a convolution's axis. */
export const laneOfAxis = ({ input, taps, stride, dilation, before, after }: ConvAxis): Lane =>
  laneOf(paddedCells(input, before, after), taps, stride, dilation);

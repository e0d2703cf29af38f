// One axis as a ruler: which padded cells each place of the window reads, and which no place reads.
import { conv, convProblem, spanOf } from 'faltung/ops';

export interface AxisSettings {
  readonly input: number;
  readonly taps: number;
  readonly padding: number;
  readonly stride: number;
  readonly dilation: number;
}

export interface Ruler {
  /** Cells, padding on both sides included. */
  readonly cells: number;
  /** Cells that a window covers. */
  readonly span: number;
  /** For each place of the window the cells it reads. */
  readonly places: readonly (readonly number[])[];
  /** Cells behind the last window: what the floor drops. */
  readonly dropped: readonly number[];
  /** Cells under or between windows that no window reads. */
  readonly skipped: readonly number[];
  /** Where the next window would read; it does not fit. */
  readonly beyond: readonly number[];
}

export function rulerOf({ input, taps, padding, stride, dilation }: AxisSettings): Ruler {
  const cells = input + 2 * padding;
  const span = spanOf({ taps, dilation });
  const places: number[][] = [];
  if (span <= cells) {
    const wide = convProblem([1, 1, cells], [1, 1, taps], { stride, dilation });
    for (const { x, y } of conv.terms(wide)) (places[y] ??= []).push(x);
  }
  const read = new Set(places.flat());
  const end = places.length === 0 ? 0 : places.at(-1)!.at(-1)! + 1;
  const unread = Array.from({ length: cells }, (_, at) => at).filter((at) => !read.has(at));
  const start = places.length * stride;
  return {
    cells,
    span,
    places,
    dropped: unread.filter((at) => at >= end),
    skipped: unread.filter((at) => at < end),
    beyond: Array.from({ length: taps }, (_, k) => start + k * dilation),
  };
}

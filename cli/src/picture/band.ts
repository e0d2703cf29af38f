// One band of rows of a result as a convolution of its own, so that a large picture needs little memory. Rows beyond
// the picture are filled in here; along a row the library knows its boundary.
import type { Engine } from 'faltung/engine';
import { conv, convProblem, convTransposeProblem, sampleAt, spanOf, type ConvProblem } from 'faltung/ops';
import type { Tensor } from 'faltung';
import type { Picture } from './picture.ts';

/**
 * Rows `from` to `to` (exclusive) of the result of a problem with one window for all channels:
 * `[1, channels, rows, width]`.
 */
export function computeBand(
  engine: Engine,
  problem: ConvProblem,
  picture: Picture,
  window: Tensor,
  [from, to]: readonly [number, number],
): Promise<Tensor> {
  const { first, rows, part } = bandOf(problem, from, to);
  const x = { shape: [1, problem.inChannels, rows, picture.width], data: rowsOf(problem, picture, first, rows) };
  return engine.compute(conv.y, part, { x, w: window });
}

function bandOf(problem: ConvProblem, from: number, to: number): Band {
  if (!canBeBanded(problem)) return { first: 0, rows: problem.axes[0]!.input, part: problem };
  return problem.op === 'conv' ? gatheredBand(problem, from, to) : scatteredBand(problem, from, to);
}

interface Band {
  /** The first row of the picture that is read; rows outside of it are supplied by the boundary. */
  readonly first: number;
  readonly rows: number;
  readonly part: ConvProblem;
}

/** A convolution: every output row reads `span` rows, and neighbours are `stride` apart. */
function gatheredBand(problem: ConvProblem, from: number, to: number): Band {
  const [rows, columns] = [problem.axes[0]!, problem.axes[1]!];
  const count = (to - from - 1) * rows.stride + spanOf(rows);
  const part = convProblem([1, problem.inChannels, count, columns.input], weightsOf(problem), {
    ...settingsOf(problem),
    padding: [0, [columns.before, columns.after]],
    boundary: ['zeros', columns.boundary],
  });
  return { first: from * rows.stride - rows.before, rows: count, part };
}

/** A transposed convolution: the input rows whose stamp reaches the band, cropped to it. */
function scatteredBand(problem: ConvProblem, from: number, to: number): Band {
  const [rows, columns] = [problem.axes[0]!, problem.axes[1]!];
  const span = spanOf(rows);
  // Input row p stamps rows p · stride − before to p · stride − before + span − 1.
  const first = Math.min(rows.input - 1, Math.max(0, Math.ceil((from + rows.before - span + 1) / rows.stride)));
  const last = Math.max(first, Math.min(rows.input - 1, Math.floor((to - 1 + rows.before) / rows.stride)));
  const count = last - first + 1;
  const before = from + rows.before - first * rows.stride;
  const after = (count - 1) * rows.stride + span - before - (to - from);
  const part = convTransposeProblem([1, problem.inChannels, count, columns.input], weightsOf(problem), {
    ...settingsOf(problem),
    padding: [
      [before, after],
      [columns.before, columns.after],
    ],
    boundary: ['zeros', columns.boundary],
    outputPadding: [0, columns.outputPadding],
  });
  return { first, rows: count, part };
}

/** Whether bands give what the whole gives: all but a transposed convolution that folds rows back at its ends. */
export const canBeBanded = ({ op, axes }: ConvProblem): boolean => op === 'conv' || axes[0]!.boundary === 'zeros';

const weightsOf = ({ axes, groups }: ConvProblem): number[] => [groups, 1, ...axes.map((axis) => axis.taps)];

const settingsOf = ({ axes, groups, flip }: ConvProblem) => ({
  stride: axes.map((axis) => axis.stride),
  dilation: axes.map((axis) => axis.dilation),
  groups,
  flip,
});

/** Rows of a picture as planes of float32, one for each channel that is filtered. */
function rowsOf(problem: ConvProblem, picture: Picture, first: number, rows: number): Float32Array {
  const { width, height, channels, samples } = picture;
  const planes = new Float32Array(problem.inChannels * rows * width);
  const rowAt = sampleAt[problem.axes[0]!.boundary];
  for (let row = 0; row < rows; row++) {
    const source = rowAt(first + row, height);
    if (source < 0) continue; // zeros
    for (let channel = 0; channel < problem.inChannels; channel++) {
      const to = (channel * rows + row) * width;
      let from = source * width * channels + channel;
      for (let column = 0; column < width; column++, from += channels) planes[to + column] = samples[from]!;
    }
  }
  return planes;
}

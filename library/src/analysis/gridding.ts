import type { Stage } from '../ops/stages.ts';
import { inputShapeOf } from '../ops/stageShapes.ts';
import { windowAlong } from './receptiveField.ts';
import { stagesOf } from './route.ts';

export interface AxisGrid {
  /** Index of the field's first sample. */
  readonly start: number;
  /** For each sample of the field, the choices of taps that lead to it: 0 is a hole. */
  readonly ways: readonly number[];
  /** Samples that are read. */
  readonly used: number;
}

export interface Gridding {
  readonly axes: readonly AxisGrid[];
  /** Positions of the field that are read: `Π used`. */
  readonly used: number;
  /** Positions of the field: `Π size`. */
  readonly total: number;
}

/**
 * Which positions of its receptive field an output of a stack really reads, far from all borders. Stacked dilated
 * windows can leave holes, the same ones for every output: gridding.
 *
 * Along each axis the ways are the product of polynomials, one a stage: `Π Σ_k z^(k · dilation · jump)`.
 *
 * @throws {ShapeError} `field-undefined` at a stage whose outputs read differently (transposed, resize, pixel shuffle)
 *
 * @example Three windows with dilation 2 reach over 13 x 13 positions but use every second one
 * const stage = convProblem([1, 1, 32, 32], [1, 1, 3, 3], { dilation: 2, padding: 'same' });
 * const { used, total } = gridding([stage, stage, stage]);
 * [used, total]; // 49, 169
 */
export function gridding(route: Stage | readonly Stage[]): Gridding {
  const { stages } = stagesOf(route);
  const axes = inputShapeOf(stages[0]!)
    .slice(2)
    .map((_, d) => gridAlong(stages, d));
  return {
    axes,
    used: axes.reduce((product, { used }) => product * used, 1),
    total: axes.reduce((product, { ways }) => product * ways.length, 1),
  };
}

function gridAlong(stages: readonly Stage[], d: number): AxisGrid {
  let [ways, start, jump] = [[1], 0, 1];
  stages.forEach((stage, at) => {
    const { taps, dilation, before, stride } = windowAlong(stage, d, at + 1);
    const gap = dilation * jump;
    const wider = new Array<number>(ways.length + (taps - 1) * gap).fill(0);
    for (let k = 0; k < taps; k++) ways.forEach((count, i) => (wider[i + k * gap]! += count));
    ways = wider;
    start -= before * jump;
    jump *= stride;
  });
  return { start: start + 0, ways, used: ways.filter((count) => count > 0).length };
}

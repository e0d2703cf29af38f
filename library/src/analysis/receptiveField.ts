import { nameOf } from '../ops/problem.ts';
import type { Stage } from '../ops/stages.ts';
import { inputShapeOf } from '../ops/stageShapes.ts';
import { ShapeError } from '../tensor/errors.ts';
import { sameShape } from '../tensor/shape.ts';
import { stagesOf, type Route } from './route.ts';

/** The field of the first output along one axis; that of output p lies `p · jump` further. */
export interface AxisField {
  /** Samples from the first to the last that an output can read, holes included. */
  readonly size: number;
  /** Samples of the input between neighbouring outputs. */
  readonly jump: number;
  /** Index of its first sample; negative in the padding. */
  readonly start: number;
  /** The middle of its samples: `start + (size − 1) / 2`. */
  readonly centre: number;
}

export interface ReceptiveField {
  /** The field of the last stage, one entry a spatial axis. */
  readonly axes: readonly AxisField[];
  /** The fields after each stage, in order (a shortcut's are not listed). */
  readonly stages: readonly (readonly AxisField[])[];
}

/**
 * The receptive field of a stack of convolutions and pools. From size 1, jump 1 and start 0, each stage makes
 * `size += (taps − 1) · dilation · jump`, `start −= before · jump`, then `jump *= stride`. A shortcut widens the field
 * to what both ways cover.
 *
 * @throws {ShapeError} `field-undefined` at a stage whose outputs read differently (transposed, resize, pixel shuffle);
 *   `jumps-differ` when a shortcut strides otherwise than the stages
 *
 * @example Dilations 1, 2, 4 double the field each time
 * const stage = (dilation: number) => convProblem([1, 1, 32], [1, 1, 3], { dilation, padding: 'same' });
 * receptiveField([stage(1), stage(2), stage(4)]).stages.map(([axis]) => axis!.size); // 3, 7, 15
 */
export function receptiveField(route: Route): ReceptiveField {
  const { stages, shortcut, after = [] } = stagesOf(route);
  const first = inputShapeOf(stages[0]!)
    .slice(2)
    .map((): AxisField => fieldOf({ size: 1, jump: 1, start: 0 }));
  const through = (fields: readonly AxisField[], list: readonly Stage[], number: number): (readonly AxisField[])[] => {
    let last = fields;
    return list.map((stage, at) => (last = last.map((field, d) => step(field, stage, d, number + at))));
  };
  const main = through(first, stages, 1);
  const aside = through(first, shortcut?.stages ?? [], 1).at(-1) ?? first;
  const joined = shortcut ? union(main.at(-1)!, aside) : main.at(-1)!;
  const behind = through(joined, after, stages.length + 1);
  return { axes: behind.at(-1) ?? joined, stages: [...main, ...behind] };
}

const fieldOf = (field: Omit<AxisField, 'centre'>): AxisField => ({
  ...field,
  centre: field.start + (field.size - 1) / 2,
});

function step({ size, jump, start }: AxisField, stage: Stage, d: number, number: number): AxisField {
  const { taps, dilation, before, stride } = windowAlong(stage, d, number);
  // Adding 0 turns a negative zero into zero.
  return fieldOf({ size: size + (taps - 1) * dilation * jump, jump: jump * stride, start: start - before * jump + 0 });
}

/** The window of a stage along an axis; stages that only rename channels or change numbers have a window of one. */
export function windowAlong(stage: Stage, d: number, number: number): Window {
  switch (stage.op) {
    case 'conv':
    case 'averagePool':
    case 'maxPool':
      return stage.axes[d]!;
    case 'convTranspose':
      throw new ShapeError('field-undefined', { stage: number, op: nameOf(stage) });
    case 'resize':
    case 'pixelShuffle':
      throw new ShapeError('field-undefined', { stage: number, op: stage.op });
    default:
      return { taps: 1, dilation: 1, before: 0, stride: 1 };
  }
}

export interface Window {
  readonly taps: number;
  readonly dilation: number;
  readonly before: number;
  readonly stride: number;
}

function union(main: readonly AxisField[], aside: readonly AxisField[]): AxisField[] {
  const [jump, shortcut] = [main.map((axis) => axis.jump), aside.map((axis) => axis.jump)];
  if (!sameShape(jump, shortcut)) throw new ShapeError('jumps-differ', { jump, shortcut });
  return main.map((a, d) => {
    const b = aside[d]!;
    const start = Math.min(a.start, b.start);
    return fieldOf({ start, jump: a.jump, size: Math.max(a.start + a.size, b.start + b.size) - start });
  });
}

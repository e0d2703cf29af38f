// Which operator a stage is, and the shapes of its tensors: everything that walks a list of stages starts here.
import type { Shape } from '../tensor/shape.ts';
import { hardSwish, leakyRelu, relu, relu6, sigmoid, tanh } from './activation.ts';
import { channelShuffle } from './channelShuffle.ts';
import { conv } from './conv.ts';
import type { Operator } from './operator.ts';
import { pixelShuffle } from './pixelShuffle.ts';
import { averagePool, maxPool } from './pool.ts';
import { convShapes, type ConvProblem } from './problem.ts';
import { resize } from './resize.ts';
import { inputShapeOf, outputShapeOf } from './stageShapes.ts';
import type { Stage } from './stages.ts';

/** The forward operator of every kind of stage. */
export const stageOperators = {
  conv: conv.y,
  convTranspose: conv.y,
  channelShuffle: channelShuffle.y,
  averagePool: averagePool.y,
  maxPool: maxPool.y,
  resize: resize.y,
  pixelShuffle: pixelShuffle.y,
  relu: relu.y,
  relu6: relu6.y,
  leakyRelu: leakyRelu.y,
  sigmoid: sigmoid.y,
  tanh: tanh.y,
  hardSwish: hardSwish.y,
} as const satisfies Record<Stage['op'], unknown>;

/** The operator that computes a stage: it reads x, and w and b where the stage is a convolution, and gives y. */
export const operatorOf = (stage: Stage): Operator<Stage> =>
  // The record's `op` picks the operator that was made for such records.
  stageOperators[stage.op] as unknown as Operator<Stage>;

/** The tensors of a stage. */
export interface StageShapes {
  readonly x: Shape;
  readonly y: Shape;
  /** What it learns: weights of a convolution, and its bias if it has one. */
  readonly parameters: { readonly w?: Shape; readonly b?: Shape };
}

/** Whether a stage is a convolution or a transposed one, and so has weights. */
export const isConv = (stage: Stage): stage is ConvProblem => stage.op === 'conv' || stage.op === 'convTranspose';

/**
 * The shapes of a stage's tensors.
 *
 * @example
 * stageShapes(convProblem([1, 3, 8, 8], [4, 3, 3, 3])).y; // 1, 4, 6, 6
 */
export function stageShapes(stage: Stage): StageShapes {
  const signals = { x: inputShapeOf(stage), y: outputShapeOf(stage) };
  if (!isConv(stage)) return { ...signals, parameters: {} };
  const { w, b } = convShapes(stage);
  return { ...signals, parameters: stage.bias ? { w, b } : { w } };
}

// What is meant: problems, terms, shapes, cases, notation.
export {
  activationProblem,
  activations,
  defaultSlope,
  hardSwish,
  leakyRelu,
  relu,
  relu6,
  sigmoid,
  tanh,
  type Activation,
  type ActivationName,
} from './activation.ts';
export { allStages, chain, chainShapes, joinOf, parameterShapes, type ChainShapes } from './chain.ts';
export { channelShuffle, shuffledFrom, shuffleProblem } from './channelShuffle.ts';
export {
  composites,
  depthwiseSeparable,
  flattened,
  shuffledGrouped,
  spatiallySeparable,
  type CompositeName,
} from './composites.ts';
export { boundaries, sampleAt, widestPadding, type Boundary } from './boundary.ts';
export { conv, convBias } from './conv.ts';
export { convCases } from './convCases.ts';
export { convProblem, convTransposeProblem } from './convProblem.ts';
export { filterNames, filterWeights, gallery, type Filter, type FilterEffect, type FilterName } from './gallery.ts';
export { add, addProblem, concat, concatProblem } from './join.ts';
export { kinds, type Kind } from './kinds.ts';
export type { Linear, Pair } from './linear.ts';
export { multiply, multiplyProblem, type MultiplyProblem } from './multiply.ts';
export type { Inputs, Operator, Term } from './operator.ts';
export type { AxisPadding, ConvOptions, ConvTransposeOptions, Padding, PaddingWord, PerAxis } from './options.ts';
export { pixelShuffle, pixelShuffleProblem, pixelUnshuffleProblem } from './pixelShuffle.ts';
export { averagePool, maxPool } from './pool.ts';
export {
  averagePoolProblem,
  maxPoolProblem,
  poolCells,
  poolDivisor,
  type AveragePoolOptions,
  type MaxPoolOptions,
} from './poolProblem.ts';
export { convShapes, largeRole, nameOf, spanOf, type ConvAxis, type ConvProblem, type ConvRole } from './problem.ts';
export { reduce, reduceProblem, type ReduceProblem } from './reduce.ts';
export { reshape, reshapeProblem, type ReshapeProblem } from './reshape.ts';
export { resize, resizeProblem, sourceOf, type ResizeOptions } from './resize.ts';
export { scale, scaleProblem, type ScaleProblem } from './scale.ts';
export { shuffleNetUnit, type ShuffleNetOptions } from './shuffleNetUnit.ts';
export { isConv, operatorOf, stageOperators, stageShapes, type StageShapes } from './stageOperators.ts';
export type {
  ActivationProblem,
  AddProblem,
  ConcatProblem,
  PixelShuffleProblem,
  PoolAxis,
  PoolProblem,
  ResizeProblem,
  Shortcut,
  ShuffleProblem,
  Stage,
  Stages,
} from './stages.ts';
export { readList, readProblem, readStages, type Line } from './read.ts';
export { inputShapeOf, outputShapeOf } from './stageShapes.ts';
export { write, writeShape } from './write.ts';
export { writeStage, writeStages } from './writeStages.ts';
export { arrange, type Adapted, type Arrangement } from './adapters/adapted.ts';
export type { Attributes } from './adapters/attributes.ts';
export { jaxConvGeneralDilated, jaxConvTranspose } from './adapters/jax.ts';
export { onnxConv, onnxConvTranspose } from './adapters/onnx.ts';
export { pytorchConv, pytorchConvTranspose, type CallShapes } from './adapters/pytorch.ts';
export { tensorflowConv, tensorflowConvTranspose, tensorflowDepthwiseConv } from './adapters/tensorflow.ts';
export { webnnConv2d, webnnConvTranspose2d } from './adapters/webnn.ts';
export { indexAt, indices, offsetOf, sameShape, sizeOf, stridesOf, type Shape } from '../tensor/shape.ts';
export { channelsFirstOrder, channelsLastOrder, permute, type Layout } from '../tensor/layout.ts';
export { normalFrom, randomFrom, type Random } from '../tensor/random.ts';

// What is meant: problems, terms, shapes, cases, notation.
export { boundaries, sampleAt, widestPadding, type Boundary } from './boundary.ts';
export { conv, convBias } from './conv.ts';
export { convCases } from './convCases.ts';
export { convProblem, convTransposeProblem } from './convProblem.ts';
export { filterNames, filterWeights, gallery, type Filter, type FilterEffect, type FilterName } from './gallery.ts';
export type { Inputs, Operator, Term } from './operator.ts';
export type { AxisPadding, ConvOptions, ConvTransposeOptions, Padding, PaddingWord, PerAxis } from './options.ts';
export { convShapes, largeRole, nameOf, spanOf, type ConvAxis, type ConvProblem, type ConvRole } from './problem.ts';
export type {
  ActivationProblem,
  PixelShuffleProblem,
  PoolAxis,
  PoolProblem,
  ResizeProblem,
  ShuffleProblem,
  Stage,
  Stages,
} from './stages.ts';
export { readList, readProblem, readStages, type Line } from './read.ts';
export { inputShapeOf, outputShapeOf } from './stageShapes.ts';
export { write, writeShape } from './write.ts';
export { onnxConv, onnxConvTranspose } from './adapters/onnx.ts';
export { pytorchConv, pytorchConvTranspose, type CallShapes } from './adapters/pytorch.ts';
export { indexAt, indices, offsetOf, sameShape, sizeOf, stridesOf, type Shape } from '../tensor/shape.ts';

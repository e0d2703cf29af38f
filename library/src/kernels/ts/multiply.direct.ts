// Products cell by cell, products with one number, and plain copies: one pass over the numbers each.
import { multiply, scale, type MultiplyProblem, type ScaleProblem } from '../../ops/multiply.ts';
import type { Operator } from '../../ops/operator.ts';
import { reshape, type ReshapeProblem } from '../../ops/reshape.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { roundedOnceBound, sumOfProductsBound, type Kernel } from '../kernel.ts';

const product = (name: string, op: Operator<MultiplyProblem>, a: string, b: string): Kernel<MultiplyProblem> => ({
  id: `ts/${name}.direct`,
  op,
  supports: () => true,
  cost: ({ shape }) => sizeOf(shape),
  bound: sumOfProductsBound,
  run(_, inputs, { data }) {
    const [left, right] = [inputs[a]!.data, inputs[b]!.data];
    for (let i = 0; i < data.length; i++) data[i] = left[i]! * right[i]!;
  },
});

export const multiplyDirect = product('multiply', multiply.y, 'x', 'w');
export const multiplyInputDirect = product('multiply.x', multiply.x, 'y', 'w');
export const multiplyWeightsDirect = product('multiply.w', multiply.w, 'x', 'y');

const scaled = (name: string, op: Operator<ScaleProblem>, from: string): Kernel<ScaleProblem> => ({
  id: `ts/${name}.direct`,
  op,
  supports: () => true,
  cost: ({ shape }) => sizeOf(shape),
  bound: roundedOnceBound,
  run({ factor }, inputs, { data }) {
    const numbers = inputs[from]!.data;
    for (let i = 0; i < data.length; i++) data[i] = numbers[i]! * factor;
  },
});

export const scaleDirect = scaled('scale', scale.y, 'x');
export const scaleInputDirect = scaled('scale.x', scale.x, 'y');

const copied = (name: string, op: Operator<ReshapeProblem>, from: string): Kernel<ReshapeProblem> => ({
  id: `ts/${name}.direct`,
  op,
  supports: () => true,
  cost: (problem) => 0.2 * sizeOf(problem.from),
  bound: () => 0,
  run: (_, inputs, { data }) => data.set(inputs[from]!.data),
});

export const reshapeDirect = copied('reshape', reshape.y, 'x');
export const reshapeInputDirect = copied('reshape.x', reshape.x, 'y');

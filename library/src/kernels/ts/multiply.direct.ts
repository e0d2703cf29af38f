// Products cell by cell, forward and for both gradients.
import { multiply, type MultiplyProblem } from '../../ops/multiply.ts';
import type { Operator } from '../../ops/operator.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { sumOfProductsBound, type Kernel } from '../kernel.ts';

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

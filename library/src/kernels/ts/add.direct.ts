// Adding two tensors, and handing a gradient on to both.
import { add } from '../../ops/join.ts';
import type { Operator } from '../../ops/operator.ts';
import type { AddProblem } from '../../ops/stages.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { copiedBound, roundedValueBound, type Kernel } from '../kernel.ts';

export const addDirect: Kernel<AddProblem> = {
  id: 'ts/add.direct',
  op: add.y,
  supports: () => true,
  cost: ({ shape }) => sizeOf(shape),
  bound: roundedValueBound,
  run(_, { a, b }, { data }) {
    const [left, right] = [a!.data, b!.data];
    for (let i = 0; i < data.length; i++) data[i] = left[i]! + right[i]!;
  },
};

const copying = (op: Operator<AddProblem>, from: string): Kernel<AddProblem> => ({
  id: `ts/${op.name}.direct`,
  op,
  supports: () => true,
  cost: ({ shape }) => 0.5 * sizeOf(shape),
  bound: copiedBound,
  run: (_, inputs, { data }) => data.set(inputs[from]!.data),
});

export const addFirstDirect = copying(add.a, 'y');
export const addSecondDirect = copying(add.b, 'y');
export const addCopyFirstDirect = copying(add.copy.a, 'a');
export const addCopySecondDirect = copying(add.copy.b, 'b');

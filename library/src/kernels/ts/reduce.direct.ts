// Sum and mean in the order of the numbers, in float64 and rounded once.
import { reduce, partsOf, type ReduceProblem } from '../../ops/reduce.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { roundedOnceBound, type Kernel } from '../kernel.ts';

export const reduceDirect: Kernel<ReduceProblem> = {
  id: 'ts/reduce.direct',
  op: reduce.y,
  supports: () => true,
  cost: ({ shape }) => sizeOf(shape),
  bound: roundedOnceBound,
  run(problem, { x }, { data }) {
    const numbers = x!.data;
    let sum = 0;
    for (let i = 0; i < numbers.length; i++) sum += numbers[i]!;
    data[0] = sum / partsOf(problem);
  },
};

export const reduceInputDirect: Kernel<ReduceProblem> = {
  id: 'ts/reduce.x.direct',
  op: reduce.x,
  supports: () => true,
  cost: ({ shape }) => 0.2 * sizeOf(shape),
  bound: roundedOnceBound,
  run: (problem, { y }, { data }) => void data.fill(y!.data[0]! / partsOf(problem)),
};

// Every number times one factor.
import type { Operator } from '../../ops/operator.ts';
import { scale, type ScaleProblem } from '../../ops/scale.ts';
import { sizeOf } from '../../tensor/shape.ts';
import { roundedOnceBound, type Kernel } from '../kernel.ts';

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

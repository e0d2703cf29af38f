// Every forward operator that has a gradient, with what a test has to know about it.
import { activations } from '../../src/ops/activation.ts';
import { channelShuffle } from '../../src/ops/channelShuffle.ts';
import { conv } from '../../src/ops/conv.ts';
import { add, concat } from '../../src/ops/join.ts';
import { multiply } from '../../src/ops/multiply.ts';
import type { Operator } from '../../src/ops/operator.ts';
import { pixelShuffle } from '../../src/ops/pixelShuffle.ts';
import { averagePool, maxPool } from '../../src/ops/pool.ts';
import { reduce } from '../../src/ops/reduce.ts';
import { reshape } from '../../src/ops/reshape.ts';
import { resize } from '../../src/ops/resize.ts';
import { scale } from '../../src/ops/scale.ts';
import type { Random } from '../../src/tensor/random.ts';
import { sizeOf } from '../../src/tensor/shape.ts';
import type { Tensor } from '../../src/tensor/tensor.ts';
import { inputsOf } from './numbers.ts';

export interface Differentiable<Problem = unknown> {
  readonly op: Operator<Problem>;
  /**
   * - `whole`: linear in each input, with weights that are whole numbers or the other inputs
   * - `weighted`: linear, with weights that are fractions
   * - `curved`: not linear
   */
  readonly form: 'whole' | 'weighted' | 'curved';
  /** Where its derivative jumps, if it does: at 0, or where two numbers of a window are equal. */
  readonly kink?: 'zero' | 'ties';
}

// Each operator is only ever given its own cases, so what kind of problem it has can be forgotten here.
const entry = <Problem>(described: Differentiable<Problem>): Differentiable => described as unknown as Differentiable;

export const differentiable: readonly Differentiable[] = [
  entry({ op: conv.y, form: 'whole' }),
  entry({ op: channelShuffle.y, form: 'whole' }),
  entry({ op: pixelShuffle.y, form: 'whole' }),
  entry({ op: concat.y, form: 'whole' }),
  entry({ op: add.y, form: 'whole' }),
  entry({ op: multiply.y, form: 'whole' }),
  entry({ op: reshape.y, form: 'whole' }),
  entry({ op: averagePool.y, form: 'weighted' }),
  entry({ op: resize.y, form: 'weighted' }),
  entry({ op: scale.y, form: 'weighted' }),
  entry({ op: reduce.y, form: 'weighted' }),
  entry({ op: maxPool.y, form: 'curved', kink: 'ties' }),
  entry({ op: activations.relu.y, form: 'curved', kink: 'zero' }),
  entry({ op: activations.relu6.y, form: 'curved', kink: 'zero' }),
  entry({ op: activations.leakyRelu.y, form: 'curved', kink: 'zero' }),
  entry({ op: activations.sigmoid.y, form: 'curved' }),
  entry({ op: activations.tanh.y, form: 'curved' }),
  entry({ op: activations.hardSwish.y, form: 'curved' }),
];

/** Float64 inputs at least a tenth away from every kink, so that a step of a difference never crosses one. */
export function smoothInputs({ op, kink }: Differentiable, problem: unknown, random: Random): Record<string, Tensor> {
  const draw = (): number => {
    const value = 4 * random() - 2;
    return kink === 'zero' ? value + Math.sign(value) * 0.1 : value;
  };
  const inputs = inputsOf(op, problem, 'float64', draw);
  if (kink !== 'ties') return inputs;
  return Object.fromEntries(
    Object.entries(inputs).map(([role, { shape }]) => {
      // A shuffled row of tenths: any two numbers differ by a tenth at least.
      const order = Array.from({ length: sizeOf(shape) }, (_, i) => ({ i, key: random() }));
      order.sort((a, b) => a.key - b.key);
      return [role, { shape, data: Float64Array.from(order, ({ i }) => i / 10) }];
    }),
  );
}

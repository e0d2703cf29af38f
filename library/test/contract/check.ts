// One kernel, one problem: against the float64 definition, within the kernel's own bound.
import type { Kernel } from '../../src/kernels/kernel.ts';
import { zeros, type Dtype, type Tensor } from '../../src/tensor/tensor.ts';
import { normalFrom, type Random } from '../../src/tensor/random.ts';
import { inputsOf, mapInputs } from './numbers.ts';

/** The first output outside the bound as a sentence, or undefined. */
export function disagreement<P>(kernel: Kernel<P>, problem: P, dtype: Dtype, random: Random): string | undefined {
  const inputs = inputsOf(kernel.op, problem, dtype, normalFrom(random));
  const actual = zeros(kernel.op.shape(problem, kernel.op.output), dtype);
  // What was in the output before must not matter.
  actual.data.fill(Number.NaN);
  kernel.run(problem, inputs, actual);
  return compare(kernel, problem, dtype, inputs, actual);
}

/**
 * Compares a result with the definition: |rounding| ≤ bound(terms, Σ|x||w|), both worked out by the definition
 * itself.
 */
export function compare<P>(
  kernel: Kernel<P>,
  problem: P,
  dtype: Dtype,
  inputs: Record<string, Tensor>,
  actual: Tensor,
): string | undefined {
  const expected = kernel.op.reference(problem, inputs);
  const sums = kernel.op.reference(problem, mapInputs(inputs, Math.abs));
  const terms = kernel.op.reference(
    problem,
    mapInputs(inputs, () => 1),
  );
  if (actual.data.length !== expected.data.length)
    return `${actual.data.length} numbers instead of ${expected.data.length}`;
  const bounds = kernel.bounds?.(problem, inputs);
  for (let i = 0; i < expected.data.length; i++) {
    const facts = { terms: terms.data[i]!, sum: sums.data[i]!, value: expected.data[i]!, dtype };
    const bound = bounds?.[i] ?? kernel.bound(facts, problem);
    const difference = Math.abs(actual.data[i]! - expected.data[i]!);
    // A NaN compares false with everything, so the test asks for what must hold.
    if (!(difference <= bound)) return `output ${i}: ${actual.data[i]} instead of ${expected.data[i]}, bound ${bound}`;
  }
  return undefined;
}

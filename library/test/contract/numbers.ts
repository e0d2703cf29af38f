// Numbers for tests, drawn from a seeded stream so that every run can be repeated.
import { sizeOf, type Shape } from '../../src/tensor/shape.ts';
import { numbersOf, type Dtype, type Tensor } from '../../src/tensor/tensor.ts';
import type { Random } from '../../src/tensor/random.ts';
import type { Operator } from '../../src/ops/operator.ts';

export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

export function fillWith(shape: Shape, dtype: Dtype, next: () => number): Tensor {
  const data = numbersOf(dtype, sizeOf(shape));
  for (let i = 0; i < data.length; i++) data[i] = next();
  return { shape, data };
}

/** Inputs of an operator, every number drawn by `next`. */
export function inputsOf<Problem>(
  op: Operator<Problem>,
  problem: Problem,
  dtype: Dtype,
  next: () => number,
): Record<string, Tensor> {
  return Object.fromEntries(op.inputs(problem).map((role) => [role, fillWith(op.shape(problem, role), dtype, next)]));
}

/** Whole numbers from -4 to 4: every sum of a test is exact in float32. */
export const whole = (random: Random) => (): number => between(random, -4, 4);

export const mapInputs = (inputs: Record<string, Tensor>, change: (value: number) => number): Record<string, Tensor> =>
  Object.fromEntries(
    Object.entries(inputs).map(([role, { shape, data }]) => [role, { shape, data: data.map(change) }]),
  );

export function dot(a: Tensor, b: Tensor): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += a.data[i]! * b.data[i]!;
  return sum;
}

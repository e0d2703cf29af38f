// Random convolutions with whole numbers, so that every framework has to give the very same ones.
import { convShapes } from '../../src/ops/problem.ts';
import type { CodeState } from '../../src/code/state.ts';
import type { Random } from '../../src/tensor/random.ts';
import type { Dtype } from '../../src/tensor/tensor.ts';
import { fillWith, whole } from '../contract/numbers.ts';
import { randomProblem } from '../contract/randomProblem.ts';

/** @param most the most spatial axes wanted */
export function randomState(random: Random, most: number, next = whole(random), dtype: Dtype = 'float32'): CodeState {
  let problem = randomProblem(random);
  while (problem.axes.length > most) problem = randomProblem(random);
  const { x, w, b } = convShapes(problem);
  const tensors = { x: fillWith(x, dtype, next), w: fillWith(w, dtype, next) };
  return { problem, ...tensors, ...(problem.bias && { b: fillWith(b, dtype, next) }) };
}

import { expect, test } from 'vitest';
import { compute } from '../engine/compute.ts';
import { tensor } from '../tensor/tensor.ts';
import { activationProblem, activations, type ActivationName } from './activation.ts';

const at = [-1000, -2, 0, 2, 1000, NaN];
const x = { shape: [at.length], data: Float64Array.from(at) };
const ones = { shape: [at.length], data: new Float64Array(at.length).fill(1) };
const close = (values: readonly number[]): unknown[] =>
  values.map((value) => (Number.isNaN(value) ? value : expect.closeTo(value, 12)));

// Far out and at NaN the values are exact; at ±2 they come from the formulas in another form.
const s = 1 / (1 + Math.exp(-2));
const t = (Math.E ** 4 - 1) / (Math.E ** 4 + 1);
test.each([
  ['relu', [0, 0, 0, 2, 1000, NaN], [0, 0, 0, 1, 1, 1]],
  ['relu6', [0, 0, 0, 2, 6, NaN], [0, 0, 0, 1, 0, 1]],
  ['leakyRelu', [-10, -0.02, 0, 2, 1000, NaN], [0.01, 0.01, 0.01, 1, 1, 0.01]],
  ['sigmoid', [0, 1 - s, 0.5, s, 1, NaN], [0, s * (1 - s), 0.25, s * (1 - s), 0, NaN]],
  ['tanh', [-1, -t, 0, t, 1, NaN], [0, 1 - t * t, 1, 1 - t * t, 0, NaN]],
  ['hardSwish', [0, -1 / 3, 0, 5 / 3, 1000, NaN], [0, -1 / 6, 0.5, 7 / 6, 1, NaN]],
] as [ActivationName, number[], number[]][])('%s and its slope', (name, values, slopes) => {
  const problem = activationProblem(name, x.shape);
  const { y, x: gradient } = activations[name];
  expect([...y.reference(problem, { x }).data]).toEqual(close(values));
  expect([...compute(y, problem, { x }).data]).toEqual([...y.reference(problem, { x }).data]);
  expect([...gradient.reference(problem, { x, y: ones }).data]).toEqual(close(slopes));
  expect([...compute(gradient, problem, { x, y: ones }).data]).toEqual(close(slopes));
});

test('the gradient is multiplied by the slope', () => {
  const problem = activationProblem('leakyRelu', [2], 0.5);
  const inputs = { x: tensor([2], [-1, 1]), y: tensor([2], [6, 7]) };
  expect([...compute(activations.leakyRelu.x, problem, inputs).data]).toEqual([3, 7]);
});

test('only leakyRelu has a slope, and it is a number', () => {
  expect(() => activationProblem('relu', [2], 0.1)).toThrow(expect.objectContaining({ code: 'option-unknown' }));
  expect(() => activationProblem('leakyRelu', [2], NaN)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
});

import { expect, test } from 'vitest';
import { convProblem, convTransposeProblem } from 'faltung/ops';
import { judge, toleranceOf, truthOf } from '../src/check.ts';
import { prepareOurs } from '../src/ours.ts';
import { taskOf } from '../src/task.ts';

const problems = [
  convProblem([1, 8, 9, 9], [4, 8, 3, 3], { padding: 1 }),
  convProblem([2, 6, 20], [6, 1, 5], { groups: 6, padding: 2, boundary: 'reflect' }, [6]),
  convTransposeProblem([1, 4, 5, 5], [4, 3, 4, 4], { stride: 2, padding: 1 }),
];

test('the plain kernels are right within what float32 explains', async () => {
  for (const problem of problems) {
    const task = taskOf(problem);
    const ready = prepareOurs(task, 'ts');
    if (typeof ready === 'string') throw new Error(ready);
    const { wrong, error } = judge(await ready.run(), truthOf(task), toleranceOf(problem));
    expect(wrong).toBeUndefined();
    expect(error).toBeLessThan(2 ** -20);
  }
});

test('one output that is off by a thousandth, missing or not a number is told', () => {
  const [problem] = problems;
  const truth = truthOf(taskOf(problem!));
  const tolerance = toleranceOf(problem!);
  const spoilt = (value: number) => Float32Array.from(truth, (right, at) => (at === 100 ? value : right));
  expect(judge(Float32Array.from(truth), truth, tolerance).wrong).toBeUndefined();
  expect(judge(spoilt(truth[100]! + 1e-3), truth, tolerance).wrong).toContain('output 100');
  expect(judge(spoilt(NaN), truth, tolerance).wrong).toContain('NaN');
  expect(judge(new Float32Array(3), truth, tolerance).wrong).toContain('3 numbers');
});

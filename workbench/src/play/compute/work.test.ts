import { compute } from 'faltung/engine';
import { conv, convShapes, operatorOf, readProblem, readStages } from 'faltung/ops';
import { expect, test } from 'vitest';
import { randomConv } from '../../../browser/randomConv.ts';
import { start } from '../model.ts';
import { numbersOf } from '../numbers.ts';
import { doWork } from './work.ts';

test('100 random convolutions give the definition’s numbers, with the kernel that is planned', () => {
  for (let run = 0; run < 100; run++) {
    const text = randomConv(run);
    const problem = readProblem(text);
    const shapes = convShapes(problem);
    const numbers = (role: 'x' | 'w' | 'b') => numbersOf(start, role, problem);
    const tensor = (role: 'x' | 'w' | 'b') => ({ shape: shapes[role], data: numbers(role) });
    const [done, ...others] = doWork({
      text,
      x: Float32Array.from(numbers('x')),
      parameters: [
        { w: Float32Array.from(numbers('w')), b: problem.bias ? Float32Array.from(numbers('b')) : undefined },
      ],
      measure: 0,
    });
    expect(others).toEqual([]);
    const wanted = conv.y.reference(problem, { x: tensor('x'), w: tensor('w'), b: tensor('b') }).data;
    // Small whole numbers are exact in float32, whatever the order of adding.
    expect(
      Array.from(done!.y!.data, (value) => value + 0),
      text,
    ).toEqual(Array.from(wanted, (value) => value + 0));
    expect(done!.runs).toBe(1);
    expect(done!.kernel).toMatch(/^(ts|wasm)\//);
  }
});

test('a list of stages gives each map, and a shortcut joins before what comes after it', () => {
  const text = 'conv2d 1x1x6x6 * 2x1x3x3 | relu | maxPool2d taps=2';
  const x = Float32Array.from({ length: 36 }, (_, at) => (at % 7) - 3);
  const w = Float32Array.from({ length: 18 }, (_, at) => (at % 5) - 2);
  const done = doWork({ text, x, parameters: [{ w }], measure: 0 });
  expect(done.map(({ y }) => y!.shape)).toEqual([
    [1, 2, 4, 4],
    [1, 2, 4, 4],
    [1, 2, 2, 2],
  ]);
  let value = { shape: [1, 1, 6, 6], data: x } as { shape: readonly number[]; data: Float32Array | Float64Array };
  for (const [at, stage] of readStages(text).stages.entries()) {
    const inputs = { x: value, ...(at === 0 && { w: { shape: [2, 1, 3, 3], data: w } }) };
    value = compute(operatorOf(stage), stage, inputs);
    expect([...done[at]!.y!.data]).toEqual([...value.data]);
  }
});

test('without numbers there are plans alone', () => {
  const [done] = doWork({ text: 'conv2d 1x64x56x56 * 64x64x3x3 padding=1', parameters: [], measure: 0 });
  expect(done!.y).toBeUndefined();
  expect(done!.expected).toBeGreaterThan(0);
  expect(done!.passedOver.length).toBeGreaterThan(0);
});

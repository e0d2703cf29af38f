// The playground's state goes out as code and comes back the same.
import { frameworks, readCode, writeCode } from 'faltung/code';
import { describe, expect, test } from 'vitest';
import { model, none, start } from '../play/model.ts';
import { numbersOf } from '../play/numbers.ts';
import { outcomeOf } from '../play/problem.ts';
import { codeState, taken } from './state.ts';

const own = {
  ...start,
  conv: 'conv2d 1x1x2x3 * 1x1x1x2 bias=true',
  x: [
    [1, -2.5, 0.25],
    [3, 999.99, 0],
  ],
  b: [[7]],
};

describe.each(frameworks)('the playground through %s', (framework) => {
  test('shows the same convolution on the same numbers', () => {
    const { problem } = outcomeOf(own.conv);
    const { code } = writeCode(codeState(own, problem!), framework, 'ko');
    const { change, lost } = taken(readCode(code));
    const back = model.settle({ ...start, ...change });
    expect([back.conv, lost]).toEqual([own.conv, false]);
    for (const role of ['x', 'w', 'b'] as const) {
      expect(numbersOf(back, role, problem!)).toEqual(numbersOf(own, role, problem!));
    }
  });
});

test('numbers that the playground cannot hold are told, and those of the seed stand in', () => {
  const read = readCode('F.conv1d(torch.tensor([[[0.123, 2]]]), torch.tensor([[[1e6]]]))');
  const { change, lost } = taken(read);
  expect(lost).toBe(true);
  expect(change).toMatchObject({ conv: 'conv1d 1x1x2 * 1x1x1', x: none, w: none });
});

// The notation both ways: what is written is read back the same, and what is read is written canonically.
import { expect, test } from 'vitest';
import { readProblem } from '../../src/ops/read.ts';
import { write } from '../../src/ops/write.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { randomProblem } from '../contract/randomProblem.ts';

test('10,000 random problems are read back as they were written', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  const random = randomFrom(seed);
  for (let i = 0; i < 10_000; i++) {
    const problem = randomProblem(random);
    const text = write(problem);
    expect(readProblem(text), `SEED=${seed}: ${text}`).toEqual(problem);
  }
});

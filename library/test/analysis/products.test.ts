import { expect, test } from 'vitest';
import { conventions, costs, overlap, productsDone } from '../../src/analysis/index.ts';
import { conv } from '../../src/ops/conv.ts';
import { write } from '../../src/ops/write.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { randomProblem } from '../contract/randomProblem.ts';

test('400 random problems: closed forms count the terms, and reasons explain every convention', () => {
  const random = randomFrom(28);
  for (let draw = 0; draw < 400; draw++) {
    const problem = randomProblem(random);
    let terms = 0;
    for (const _ of conv.terms(problem)) terms++;
    expect(productsDone(problem), write(problem)).toBe(terms);

    const { counts } = costs(problem).total;
    for (const name of conventions) {
      const { count, reasons } = counts[name];
      expect(
        reasons.reduce((sum, { amount }) => sum + amount, terms),
        write(problem),
      ).toBe(count);
    }
    const met = overlap(problem).counts.reduce((sum, count) => sum + count, 0);
    const channels = (problem.inChannels * problem.outChannels) / problem.groups;
    expect(met * problem.batch * channels, write(problem)).toBe(terms);
  }
});

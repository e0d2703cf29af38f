import { expect, test } from 'vitest';
import { conventions, costs } from '../../src/analysis/index.ts';
import { convProblem, convTransposeProblem } from '../../src/ops/convProblem.ts';
import { nameOfConvention, sayCostReason } from '../../src/text/costs.ts';

// The analysis knows codes, the text knows sentences, and neither imports the other: this file compiles only if every
// code has one.
const problems = [
  convProblem([1, 3, 32, 32], [16, 3, 3, 3], { padding: 1 }, [16]),
  convTransposeProblem([1, 64, 16, 16], [64, 32, 4, 4], { stride: 2, padding: 1 }, [32]),
];

test('every reason for a difference is a sentence with its number, in both languages', () => {
  const codes = new Set<string>();
  for (const problem of problems) {
    const { counts } = costs(problem).total;
    for (const name of conventions) {
      expect(nameOfConvention(name, 'ko')).not.toBe('');
      for (const reason of counts[name].reasons) {
        codes.add(reason.code);
        expect(sayCostReason(reason, 'en')).toContain(reason.amount.toLocaleString('en'));
        expect(sayCostReason(reason, 'ko')).toMatch(/[가-힣]/);
        expect(sayCostReason(reason, 'ko')).toContain(reason.amount.toLocaleString('ko'));
      }
    }
  }
  expect([...codes].toSorted()).toEqual(['additions', 'bias', 'crop', 'output-positions', 'padding']);
});

import { expect, test } from 'vitest';
import { activationProblem } from './activation.ts';
import { allStages, chain, chainShapes, parameterShapes } from './chain.ts';
import { shuffleProblem } from './channelShuffle.ts';
import { convProblem } from './convProblem.ts';
import { averagePoolProblem } from './poolProblem.ts';
import { operatorOf, stageOperators, stageShapes } from './stageOperators.ts';
import type { Stage } from './stages.ts';

const first = convProblem([1, 3, 8, 8], [6, 3, 3, 3], {}, [6]);
const shuffle = shuffleProblem([1, 6, 6, 6], 3);
const second = convProblem([1, 6, 6, 6], [4, 6, 1, 1]);

test('a chain is what its stages are, one after another', () => {
  const stages = { stages: [first, shuffle, second] };
  expect(chainShapes(stages)).toEqual({ x: [1, 3, 8, 8], y: [1, 4, 6, 6] });
  expect(parameterShapes(stages)).toEqual([{ w: [6, 3, 3, 3], b: [6] }, { w: [4, 6, 1, 1] }]);
  expect(Object.isFrozen(chain(stages).stages)).toBe(true);
});

test('a stage that does not fit is named, counted from 1', () => {
  const wrong = shuffleProblem([1, 6, 8, 8], 3);
  expect(() => chainShapes({ stages: [first, shuffle, wrong] })).toThrow(
    expect.objectContaining({ code: 'stage-mismatch', facts: { stage: 2, gives: [1, 6, 6, 6], wants: [1, 6, 8, 8] } }),
  );
});

test('both ways of a shortcut begin with the same input and meet in one shape', () => {
  const conv = convProblem([1, 4, 8, 8], [4, 4, 3, 3], { padding: 1, stride: 2 });
  const pool = averagePoolProblem([1, 4, 8, 8], 2);
  const after = [activationProblem('relu', [1, 8, 4, 4])];
  const joined = { stages: [conv], shortcut: { stages: [pool], join: 'concat' as const }, after };
  expect(chainShapes(joined).y).toEqual([1, 8, 4, 4]);
  expect(allStages(joined)).toEqual([conv, pool, ...after]);
  expect(() => chainShapes({ ...joined, shortcut: { stages: [], join: 'concat' } })).toThrow(
    expect.objectContaining({ code: 'concat-mismatch' }),
  );
  expect(() => chainShapes({ ...joined, shortcut: { stages: [pool], join: 'add' } })).toThrow(
    expect.objectContaining({ code: 'stage-mismatch' }),
  );
});

test('an empty list is refused', () => {
  expect(() => chainShapes({ stages: [] })).toThrow(expect.objectContaining({ code: 'stages-empty' }));
});

test('every stage has an operator whose shapes are those of the stage', () => {
  for (const operator of Object.values(stageOperators)) {
    for (const stage of Object.values(operator.cases()) as Stage[]) {
      const { x, y, parameters } = stageShapes(stage);
      const named = operatorOf(stage);
      expect(named.shape(stage, 'x')).toEqual(x);
      expect(named.shape(stage, 'y')).toEqual(y);
      expect(named.inputs(stage)).toEqual(['x', ...Object.keys(parameters)]);
    }
  }
});

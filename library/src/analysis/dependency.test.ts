import { expect, test } from 'vitest';
import { shuffleProblem } from '../ops/channelShuffle.ts';
import { shuffledGrouped } from '../ops/composites.ts';
import { convProblem } from '../ops/convProblem.ts';
import { pixelShuffleProblem } from '../ops/pixelShuffle.ts';
import { shuffleNetUnit } from '../ops/shuffleNetUnit.ts';
import type { Stage } from '../ops/stages.ts';
import { channelDependency } from './dependency.ts';

const grouped = (channels: number, groups: number): Stage =>
  convProblem([1, channels, 3, 3], [channels, channels / groups, 1, 1], { groups });

test('two grouped layers stay block diagonal', () => {
  const { rows, full } = channelDependency([grouped(6, 3), grouped(6, 3)]);
  expect(full).toBe(false);
  expect(rows).toEqual(rows.map((_, o) => rows.map((_, c) => (Math.floor(o / 2) === Math.floor(c / 2) ? 1 : 0))));
});

test('C27 with a shuffle all channels meet exactly when a group holds enough of them', () => {
  for (let channels = 1; channels <= 24; channels++) {
    const divisors = Array.from({ length: channels }, (_, at) => at + 1).filter((g) => channels % g === 0);
    for (const before of divisors) {
      for (const after of divisors) {
        const route = [
          grouped(channels, before),
          shuffleProblem([1, channels, 3, 3], before),
          grouped(channels, after),
        ];
        expect(channelDependency(route).full).toBe(channels / after >= before);
      }
    }
  }
});

test('a composite kind is a route like any other', () => {
  const { rows } = channelDependency(shuffledGrouped(convProblem([1, 4, 3, 3], [4, 2, 1, 1], { groups: 2 })));
  expect(rows).toEqual([
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [1, 1, 0, 0],
    [0, 0, 1, 1],
  ]);
});

test('a concatenated shortcut brings its channels behind those of the stages', () => {
  const unit = shuffleNetUnit(convProblem([1, 8, 4, 4], [16, 4, 3, 3], { groups: 2, stride: 2, padding: 1 }));
  const { rows } = channelDependency(unit);
  expect(rows.slice(8)).toEqual(rows.slice(8).map((_, o) => Array.from({ length: 8 }, (_, c) => (c === o ? 1 : 0))));
  expect(rows[0]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

test('a pixel shuffle takes all the channels of a cell', () => {
  expect(channelDependency(pixelShuffleProblem([1, 8, 2, 2], 2)).rows).toEqual([
    [1, 1, 1, 1, 0, 0, 0, 0],
    [0, 0, 0, 0, 1, 1, 1, 1],
  ]);
});

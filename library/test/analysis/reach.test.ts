import { expect, test } from 'vitest';
import { coverage, inputsOf } from '../../src/analysis/index.ts';
import { shuffleProblem } from '../../src/ops/channelShuffle.ts';
import { convProblem, convTransposeProblem } from '../../src/ops/convProblem.ts';
import { pixelShuffleProblem } from '../../src/ops/pixelShuffle.ts';
import { averagePoolProblem } from '../../src/ops/poolProblem.ts';
import { resizeProblem } from '../../src/ops/resize.ts';
import type { Stage } from '../../src/ops/stages.ts';
import { inputShapeOf, outputShapeOf } from '../../src/ops/stageShapes.ts';
import { randomFrom, type Random } from '../../src/tensor/random.ts';
import { indexAt, offsetOf, sizeOf, type Shape } from '../../src/tensor/shape.ts';
import { between, oneOf } from '../contract/numbers.ts';
import { chain } from './links.ts';

/** A stage of any kind that takes this shape; sizes and settings are drawn until they fit. */
function randomStage(random: Random, shape: Shape): Stage {
  const channels = shape[1]!;
  const makers: (() => Stage)[] = [
    () => convProblem(shape, [4, channels / 2, 3, between(random, 1, 3)], settings(random, 2)),
    () => convTransposeProblem(shape, [channels, 2, 3, between(random, 1, 3)], settings(random, 2)),
    () =>
      convProblem(shape, [4, channels, 1, 3], {
        ...settings(random, 1),
        boundary: oneOf(random, ['circular', 'reflect']),
      }),
    () => convTransposeProblem(shape, [channels, 4, 3, 2], { ...settings(random, 1), boundary: 'symmetric' }),
    () => averagePoolProblem(shape, 2, { stride: oneOf(random, [1, 2]), padding: 1 }),
    () => shuffleProblem(shape, 2),
    () => pixelShuffleProblem(shape, [2, 1]),
    () =>
      resizeProblem(shape, {
        size: [between(random, 2, 7), between(random, 2, 7)],
        mode: oneOf(random, ['nearest', 'linear']),
      }),
  ];
  for (;;) {
    try {
      const stage = oneOf(random, makers)();
      const [, made, ...sizes] = outputShapeOf(stage);
      if (made! % 2 === 0 && sizeOf(sizes) <= 100) return stage;
    } catch {
      // Refused settings are drawn again.
    }
  }
}

const settings = (random: Random, groups: number) => ({
  groups,
  stride: between(random, 1, 2),
  dilation: between(random, 1, 2),
  padding: between(random, 0, 2),
});

const random = randomFrom(11);
const routes = Array.from({ length: 40 }, () => {
  const stages: Stage[] = [];
  let shape: Shape = [1, 4, between(random, 4, 7), between(random, 4, 6)];
  for (let count = between(random, 1, 4); count > 0; count--) {
    stages.push(randomStage(random, shape));
    shape = outputShapeOf(stages.at(-1)!);
  }
  return { name: stages.map(({ op }) => op).join(' | '), stages };
});

test.each(routes)('exact inputs are those that the terms reach: $name', ({ stages }) => {
  const links = chain(stages);
  const [inputShape, outputShape] = [inputShapeOf(stages[0]!), outputShapeOf(stages.at(-1)!)];
  for (let draw = 0; draw < 5; draw++) {
    const y = between(random, 0, links.length - 1);
    const [, channel, ...position] = indexAt(outputShape, y);
    const { blocks, cells } = inputsOf(stages, { channel: channel!, position });
    const found = new Set<number>();
    for (const { channels, axes } of blocks) {
      for (const c of channels)
        for (const i of axes[0]!) for (const j of axes[1]!) found.add(offsetOf(inputShape, [0, c, i, j]));
    }
    expect(found).toEqual(new Set(links[y]!.keys()));
    expect(cells).toBe(found.size);
  }
});

test('ways are counted as the terms count them', () => {
  const stages = [
    convProblem([1, 1, 6, 7], [1, 1, 3, 3], { padding: 1, boundary: 'reflect' }),
    convTransposeProblem([1, 1, 6, 7], [1, 1, 3, 4], { stride: 2, padding: 1 }),
    averagePoolProblem([1, 1, 11, 14], 3, { stride: 2, padding: 1 }),
    resizeProblem([1, 1, 6, 7], { size: [5, 9], mode: 'linear' }),
  ];
  const links = chain(stages);
  for (const y of [0, 8, 22, 44]) {
    const { ways, used } = coverage(stages, { position: indexAt([5, 9], y) });
    const expected = Array.from({ length: 42 }, (_, x) => links[y]!.get(x) ?? 0);
    expect([...ways]).toEqual(expected);
    expect(used).toBe(links[y]!.size);
  }
});

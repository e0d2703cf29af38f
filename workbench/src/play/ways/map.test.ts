import { inputsOf, receptiveField } from 'faltung/analysis';
import { allStages, convProblem, convTransposeProblem, indices, readStages, sizeOf } from 'faltung/ops';
import { expect, test } from 'vitest';
import { fieldMap } from './map.ts';

const same = (input: readonly number[], dilation: number) =>
  convProblem(input, [1, 1, ...input.slice(2).map(() => 3)], { dilation, padding: 'same' });

test('two windows of three make the ways 1, 2, 3, 2, 1 in one axis, and their products in two and three', () => {
  for (const axes of [1, 2, 3]) {
    const input = [1, 1, ...Array.from({ length: axes }, () => 9)];
    const position = Array.from({ length: axes }, () => 4);
    const map = fieldMap([same(input, 1), same(input, 1)], input, position)!;
    const line = [1, 2, 3, 2, 1];
    const wanted = Array.from(indices(map.sizes), (index) => index.reduce((product, at) => product * line[at]!, 1));
    expect([map.start, map.sizes, Array.from(map.ways)]).toEqual([
      position.map(() => 2),
      position.map(() => 5),
      wanted,
    ]);
    expect([map.most, map.used, map.total]).toEqual([3 ** axes, 5 ** axes, 5 ** axes]);
  }
});

test('the same dilation stacked leaves holes, 1 2 5 leaves none', () => {
  const input = [1, 1, 32, 32];
  const twice = fieldMap([same(input, 2), same(input, 2), same(input, 2)], input, [16, 16])!;
  expect([twice.used, twice.total]).toEqual([49, 169]);
  const mixed = fieldMap([same(input, 1), same(input, 2), same(input, 5)], input, [16, 16])!;
  expect([mixed.used, mixed.total]).toEqual([289, 289]);
});

test('far from the borders a large input has the map of a small one, one output further by the jump', () => {
  const text = (side: number) => `conv2d 1x1x${side}x${side} * 1x1x3x3 stride=2 dilation=2 | maxPool2d taps=2`;
  const small = readStages(text(100));
  const large = readStages(text(3000));
  const one = fieldMap(allStages(small), [1, 1, 100, 100], [10, 11])!;
  const two = fieldMap(allStages(large), [1, 1, 3000, 3000], [10, 11])!;
  expect(two).toEqual(one);
  const [axis] = receptiveField(large).axes;
  expect(two.start).toEqual([axis!.start + 10 * axis!.jump, axis!.start + 11 * axis!.jump]);
});

test('at a border, through a transposed convolution and a pixel shuffle: what is read is what the library lists', () => {
  const texts = [
    'conv2d 1x2x7x9 * 4x2x3x3 padding=1 boundary=reflect | pixelShuffle factor=2 | conv2d * 2x1x3x2 dilation=2',
    'convTranspose1d 1x1x8 * 1x1x3 stride=2 | conv1d * 1x1x4',
    'conv3d 1x1x4x5x6 * 1x1x2x2x2 dilation=2 padding=1 | relu',
  ];
  for (const text of texts) {
    const stages = readStages(text);
    const input = /\d+x[\dx]+/.exec(text)![0].split('x').map(Number).slice(2);
    const map = fieldMap(
      stages,
      [1, 1, ...input],
      input.map(() => 0),
    )!;
    const read = inputsOf(stages, { position: input.map(() => 0) });
    expect(map.start, text).toEqual(read.axes.map(([first]) => first));
    expect(map.used, text).toBe(read.cells / read.channels.length);
    expect(sizeOf(map.sizes)).toBe(map.total);
  }
});

test('an output of padding alone has no map', () => {
  const problem = convProblem([1, 1, 4], [1, 1, 2], { padding: 3 });
  expect(fieldMap(problem, [1, 1, 4], [0])).toBeUndefined();
  const wide = convTransposeProblem([1, 1, 2], [1, 1, 1], { stride: 4 });
  expect(fieldMap(wide, [1, 1, 2], [1])).toBeUndefined();
  expect(fieldMap(wide, [1, 1, 2], [4])).toMatchObject({ start: [1], used: 1 });
});

test('windows and fields too large to be walked give no map, at once', () => {
  const padded = convProblem([1, 1, 5], [1, 1, 1_000_000_000], { padding: 500_000_000 });
  expect(fieldMap(padded, [1, 1, 5], [2])).toBeUndefined();
  const wide = convProblem([1, 1, 4000, 4000], [1, 1, 3, 3], { dilation: 1000 });
  expect(fieldMap(wide, [1, 1, 4000, 4000], [0, 0])).toBeUndefined();
});

import { boundaries, conv } from 'faltung/ops';
import { expect, test } from 'vitest';
import { decode, encode } from '../../figure/state.ts';
import { exampleInput, exampleWeights, model, stages, stepsOf, type OneChannel } from './model.ts';
import { productsOf, sceneOf, termsOf, type Settings } from './scene.ts';

const settings: Settings = model.start;
const output = (changed: Partial<Settings>) => {
  const { y, columns } = sceneOf({ ...settings, ...changed });
  const numbers = [...y].map((whole) => whole / 10_000);
  return Array.from({ length: numbers.length / columns }, (_, r) => numbers.slice(r * columns, (r + 1) * columns));
};

test('the example of the lesson, under every setting the guide works out', () => {
  expect(output({})).toEqual([
    [12, 12, 17],
    [10, 17, 19],
    [9, 6, 14],
  ]);
  expect(output({ padding: 1 })).toEqual([
    [6, 14, 17, 11, 3],
    [14, 12, 12, 17, 11],
    [8, 10, 17, 19, 13],
    [11, 9, 6, 14, 12],
    [6, 4, 4, 6, 4],
  ]);
  expect(output({ padding: 1, stride: 2 })).toEqual([
    [6, 17, 3],
    [8, 17, 13],
    [6, 4, 4],
  ]);
  expect(output({ stride: 2 })).toEqual([
    [12, 17],
    [9, 14],
  ]);
  expect(output({ dilation: 2 })).toEqual([[14]]);
  expect(output({ flip: true })).toEqual([
    [18, 20, 19],
    [10, 9, 17],
    [11, 8, 14],
  ]);
});

let seed = 7;
const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const upTo = (n: number): number => Math.floor(random() * n);
const table = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => (upTo(1999) - 999) / 100 + 0));
const randomState = (): OneChannel =>
  model.settle({
    x: table(1 + upTo(7), 1 + upTo(7)),
    w: table(1 + upTo(4), 1 + upTo(4)),
    stride: 1 + upTo(3),
    padding: upTo(4),
    dilation: 1 + upTo(3),
    boundary: boundaries[upTo(boundaries.length)]!,
    flip: upTo(2) === 1,
    step: 1 + upTo(300),
    point:
      upTo(2) === 0
        ? null
        : { role: (['input', 'weight', 'output'] as const)[upTo(3)]!, row: upTo(8), column: upTo(8) },
  });

test('in 1,000 random states the address, the tape and the operator agree', () => {
  let refused = 0;
  for (let run = 0; run < 1000; run++) {
    const state = randomState();
    expect(decode(model, new URLSearchParams(encode(model, state)))).toEqual(state);
    const scene = sceneOf(state);
    if (!scene.problem) {
      refused++;
      continue;
    }
    expect(stepsOf(state)).toBe(stages.length * scene.y.length);
    scene.y.forEach((value, at) => {
      const products = productsOf(scene, at);
      expect(products).toHaveLength(state.w.flat().length);
      expect(products.at(-1)!.sum).toBe(value);
      products.forEach(({ product, sum }, n) => expect(sum).toBe((products[n - 1]?.sum ?? 0) + product));
    });
    // The padded cells stand for what the operator itself reads.
    const own = Array.from(conv.terms(scene.problem), ({ x, w, y }) => `${x} ${w} ${y}`);
    const drawn = scene.terms.filter((term) => scene.padded.sources[term.x]! >= 0);
    expect(drawn.map(({ x, w, y }) => `${scene.padded.sources[x]} ${w} ${y}`)).toEqual(own);
  }
  expect(refused).toBeGreaterThan(50);
  expect(refused).toBeLessThan(800);
});

test('pointing asks all three ways: corner, edge and interior of the input, a weight, an output', () => {
  const scene = sceneOf({ ...settings, x: exampleInput, w: exampleWeights });
  expect(termsOf(scene, 'input', 0)).toHaveLength(1);
  expect(termsOf(scene, 'input', 2)).toHaveLength(3);
  expect(termsOf(scene, 'input', 12)).toHaveLength(9);
  expect(termsOf(scene, 'weight', 4)).toHaveLength(9);
  expect(termsOf(scene, 'output', 8).map((term) => term.x)).toEqual([12, 13, 14, 17, 18, 19, 22, 23, 24]);
  const mirrored = sceneOf({ ...settings, padding: 1, boundary: 'reflect' });
  expect(new Set(termsOf(mirrored, 'input', 6).map((term) => term.x)).size).toBe(4);
});

import { describe, expect, test } from 'vitest';
import { outcomeOf, randomOf } from '../../figure/claim.ts';
import { judgeItem, type NumberItem } from '../item.ts';
import { grades, model as build } from './build/tasks.ts';
import { claims } from './claims.ts';
import { items } from './items.ts';
import { moveAt, outputSide, side, start, stepCount, stepOf, taps } from './model.ts';
import { moved } from './moving.ts';
import { compared, differing, mapOf, movedPlane, planeOf } from './picture/maps.ts';
import { choices } from './picture/model.ts';
import { litBy, productsOf, sceneOf } from './scene.ts';
import { sceneOf as sharingOf } from './sharing/model.ts';

const expected = { move: 5, weights: 225, stride: 2, pool: 1 } as const;

test.each(Object.entries(items))(
  'the item "%s" has its answer, says it, and tells wrong rules apart',
  (name, found) => {
    const item = found as unknown as NumberItem<unknown>;
    const right = expected[name as keyof typeof expected];
    expect(item.right(item.subject)).toBe(right);
    for (const sentence of Object.values(item.because)) expect(sentence).toMatch(new RegExp(`(^|= )${right}[^0-9]`));
    const answers = item.wrong.map((rule) => rule.answer(item.subject));
    expect(answers).not.toContain(right);
    expect(new Set(answers).size).toBe(item.wrong.length);
    for (const [at, answer] of answers.entries()) expect(judgeItem(item, answer!)).toBe(item.wrong[at]);
    expect(judgeItem(item, 12_345)).toBeUndefined();
  },
);

const numbers = (found: ArrayLike<number>) => Array.from(found);
const steps = Array.from({ length: stepCount }, (_, at) => at + 1);

describe('both ways round', () => {
  test('on a ring they agree for every move, at stride 2 exactly for even ones', () => {
    for (const step of steps) {
      expect(moveAt(step)).toEqual(moveAt(stepOf(moveAt(step))));
      const { right, down } = moveAt(step);
      expect(sceneOf({ ...start, ring: true, step }).differ.size).toBe(0);
      const strided = sceneOf({ ...start, ring: true, stride: 2, step });
      expect(strided.outputMove !== undefined).toBe(right % 2 === 0 && down % 2 === 0);
      expect(strided.differ.size === 0).toBe(strided.outputMove !== undefined);
    }
  });

  test('with zeros beyond the edge they differ at the edge alone, and pooling over a ring stays', () => {
    const random = randomOf(5);
    const x = Array.from({ length: side }, () => random.numbers(side, 1, 9));
    for (const step of steps) {
      const { right, down } = moveAt(step);
      const { differ } = sceneOf({ ...start, x, step });
      for (const at of differ) {
        const [row, column] = [Math.floor(at / side), at % side];
        const inside = (place: number, by: number) =>
          place >= 1 && place < side - 1 && place - by >= 1 && place - by < side - 1;
        expect(inside(row, down) && inside(column, right)).toBe(false);
      }
      const ring = sceneOf({ ...start, x, ring: true, step });
      expect([ring.sums[1], ring.largest[1]]).toEqual([ring.sums[0], ring.largest[0]]);
    }
    expect(sceneOf({ ...start, x }).differ.size).toBeGreaterThan(0);
  });

  test('every output is the sum of its products, whichever input it reads', () => {
    const w = start.w.map((row, r) => row.map((value, c) => value + (r - c) / 4));
    for (const stride of [1, 2]) {
      const state = { ...start, w, stride, ring: true };
      const scene = sceneOf(state);
      for (let at = 0; at < outputSide(stride) ** 2; at++) {
        for (const [from, whole] of [
          ['x', scene.first],
          ['movedX', scene.second],
        ] as const) {
          const products = productsOf(state, scene, at, from);
          expect(products).toHaveLength(9);
          expect(products.at(-1)!.sum).toBe(whole[at]! + 0);
        }
      }
    }
  });

  test('what lights up for an input is what changes when it changes', () => {
    const w = Array.from({ length: taps }, (_, row) => [3 * row + 1, 3 * row + 2, 3 * row + 3]);
    for (const [ring, stride, step] of [
      [false, 1, 14],
      [true, 1, 25],
      [true, 2, 1],
      [false, 2, 8],
    ] as const) {
      const state = { ...start, w, ring, stride, step };
      const before = sceneOf(state);
      for (let at = 0; at < side ** 2; at++) {
        const [row, column] = [Math.floor(at / side), at % side];
        const x = state.x.map((line, r) => line.map((value, c) => (r === row && c === column ? value + 1 : value)));
        const after = sceneOf({ ...state, x });
        const lit = litBy(state, { role: 'input', row, column });
        const changed = (old: ArrayLike<number>, now: ArrayLike<number>) =>
          numbers(old).flatMap((value, n) => (value === now[n] ? [] : [n]));
        const sorted = (cells: ReadonlySet<number>) => [...cells].toSorted((a, b) => a - b);
        expect(sorted(lit.first)).toEqual(changed(before.first, after.first));
        expect(sorted(lit.moved)).toEqual(changed(before.movedX, after.movedX));
        expect(sorted(lit.second)).toEqual(changed(before.second, after.second));
        expect(sorted(lit.other)).toEqual(changed(before.other, after.other));
      }
    }
  });
});

test('the counts of the guide: 9 shared weights, 81 local ones, 225 in a dense layer', () => {
  expect(sharingOf({ size: 5, taps: 3 }).square).toEqual({ outputs: 9, shared: 9, local: 81, dense: 225 });
  const { rows, columns, cells } = sharingOf({ size: 5, taps: 3 });
  expect([rows, columns]).toEqual([3, 5]);
  expect(cells.shared).toEqual([1, 2, 3, 0, 0, 0, 1, 2, 3, 0, 0, 0, 1, 2, 3]);
  expect(cells.local.filter((n) => n > 0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('pixels move as the convolution with a single 1 moves them, and maps move along on a ring', () => {
  const random = randomOf(4);
  const pixels = { width: 9, height: 8, data: Uint8ClampedArray.from(random.numbers(288, 0, 255)) };
  const plane = planeOf(pixels);
  for (const ring of [false, true]) {
    for (const move of [
      { down: 2, right: -1 },
      { down: 0, right: 3 },
      { down: -3, right: 0 },
    ]) {
      const x = { shape: [1, 1, 8, 9], data: Float64Array.from(plane.data) };
      expect(numbers(movedPlane(plane, move, ring).data)).toEqual(numbers(moved(x, move, ring).data));
      if (!ring) continue;
      const differ = choices.map((name) => compared(mapOf(plane, name, true), plane, name, move, true).differing);
      expect(differ).toEqual(choices.map(() => 0));
    }
  }
  expect(differing(plane, movedPlane(plane, { down: 0, right: 9 }, true))).toBe(0);
  expect(movedPlane(plane, { down: 0, right: 9 }, false).data.every((value) => value === 0)).toBe(true);
});

describe.each(Object.entries(claims))('the claim "%s"', (_, claim) => {
  test('holds on a hundred runs, and its fault breaks it', () => {
    let broken = 0;
    for (let seed = 1; seed <= 100; seed++) {
      expect(outcomeOf(claim.run(randomOf(seed), false)).holds).toBe(true);
      if (!outcomeOf(claim.run(randomOf(seed), true)).holds) broken++;
    }
    expect(broken).toBeGreaterThan(80);
  });
});

test('the construction: nothing is done at the start, and each task can be passed', () => {
  const first = build.start;
  for (const grade of Object.values(grades)) expect(grade(first).done).toBe(false);
  const sobel = [
    [-1, -2, -1],
    [0, 0, 0],
    [1, 2, 1],
  ];
  expect(grades.detector({ ...first, w: sobel }).done).toBe(true);
  const upright = sobel.map((_, row) => sobel.map((line) => line[row]!));
  expect(grades.detector({ ...first, w: upright }).done).toBe(false);
  const repaired = [1, 2].flatMap((left) =>
    [false, true].flatMap((ring) => (grades.repair({ ...first, left, ring }).done ? [[left, ring]] : [])),
  );
  expect(repaired).toEqual([[2, true]]);
  const ways = [4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((size) =>
    [1, 2, 3, 4, 5].flatMap((taps) =>
      taps <= size && grades.ratio({ ...first, size, taps }).done ? [[size, taps]] : [],
    ),
  );
  expect(ways).toEqual([
    [4, 1],
    [8, 3],
  ]);
});

import { expect, test } from 'vitest';
import { choice, decimal, matrix, onOff, place, whole, type Place } from './fields.ts';
import type { Matrix } from './matrix.ts';
import { decode, defineModel, encode, mergeQuery } from './state.ts';

interface Sample {
  taps: number;
  weight: number;
  flip: boolean;
  boundary: 'zeros' | 'reflect';
  x: Matrix;
  point: Place<'input' | 'output'> | null;
}

const model = defineModel<Sample>({
  prefix: 't.',
  start: {
    taps: 3,
    weight: 0.25,
    flip: false,
    boundary: 'zeros',
    x: [[1, 2]],
    point: { role: 'input', row: 0, column: 0 },
  },
  fields: {
    taps: whole(1, 7),
    weight: decimal(99.99),
    flip: onOff(),
    boundary: choice('zeros', 'reflect'),
    x: matrix(7, 99.99),
    point: place('input', 'output'),
  },
});

// A linear congruential generator (Numerical Recipes' constants): the seed makes every run the same.
let seed = 20;
const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const upTo = (n: number): number => Math.floor(random() * n);
const number = (): number => (upTo(2) === 0 ? upTo(19) - 9 : (upTo(19999) - 9999) / 100) + 0;
const table = (): Matrix => {
  const [rows, columns] = [1 + upTo(7), 1 + upTo(7)];
  return Array.from({ length: rows }, () => Array.from({ length: columns }, number));
};
const randomState = (): Sample => ({
  taps: 1 + upTo(7),
  weight: number(),
  flip: upTo(2) === 1,
  boundary: upTo(2) === 1 ? 'zeros' : 'reflect',
  x: table(),
  point: upTo(3) === 0 ? null : { role: upTo(2) === 0 ? 'input' : 'output', row: upTo(20), column: upTo(20) },
});

test('2,000 random states come back from their addresses', () => {
  for (let run = 0; run < 2000; run++) {
    const state = randomState();
    const address = mergeQuery(model, state, '?other=1&t.taps=9');
    expect(decode(model, new URLSearchParams(address)), address).toEqual(state);
    expect(new URLSearchParams(address).get('other')).toBe('1');
  }
});

test('an address is short and can be read by people', () => {
  expect(encode(model, model.start)).toEqual([]);
  const state: Sample = {
    ...model.start,
    flip: true,
    x: [
      [1, -0.5],
      [0, 2],
    ],
    point: null,
  };
  expect(mergeQuery(model, state, '')).toBe('?t.flip=yes&t.x=1,-0.5;0,2&t.point=none');
});

test('a hostile address gives the start, value by value', () => {
  const hostile = [
    't.taps=1e9',
    't.taps=-1',
    't.taps=NaN',
    't.taps=',
    't.weight=Infinity',
    't.weight=0.001',
    't.weight=1e1',
    't.flip=1',
    't.boundary=__proto__',
    't.boundary=constructor',
    't.x=1,2;3',
    't.x=',
    't.x=<script>',
    `t.x=${'1,'.repeat(9999)}`,
    't.x=1,2,3,4,5,6,7,8',
    't.x=100',
    't.point=weight,1,1',
    't.point=input,0,1',
    't.point=input,1e3,1',
  ];
  for (const text of hostile) expect(decode(model, new URLSearchParams(text)), text).toEqual(model.start);
  expect(decode(model, new URLSearchParams('t.taps=5&t.weight=oops&t.flip=yes'))).toEqual({
    ...model.start,
    taps: 5,
    flip: true,
  });
});

import { expect, test } from 'vitest';
import { jsonOf } from '../src/json.ts';
import type { Outcome, RowResult } from '../src/result.ts';
import { align, bytes, digits, means, notes, reachedTable } from '../src/table.ts';

const field = { browsers: ['a', 'b'], native: ['n'], plain: [] };
const ceilings = { peakGflops: 50, peakTile: [6, 8] as const, copyGigabytes: 8 };
const outcome = (name: string, milliseconds: number | null, more: Partial<Outcome> = {}): Outcome => ({
  name,
  milliseconds,
  ...more,
});
const row = (milliseconds: number | null, peers: readonly Outcome[]): RowResult => ({
  text: 'conv1d 1x1x8 * 1x1x3',
  products: 1e6,
  bytes: 8e6,
  ours: { ...outcome('faltung', milliseconds), kernel: 'wasm/conv.some', scratchBytes: 2048 },
  peers,
});

test('numbers keep three digits', () => {
  expect([1234, 12.345, 1.2345, 0.012345, null].map(digits)).toEqual(['1234', '12.3', '1.23', '0.012', '-']);
  expect([12, 2048, 3 * 2 ** 20].map(bytes)).toEqual(['12 B', '2.00 KiB', '3.00 MiB']);
});

test('columns are aligned', () => {
  expect(
    align(
      [
        ['a', 'bb'],
        ['ccc', 'd'],
      ],
      [0],
    ),
  ).toEqual(['a    bb', 'ccc   d']);
});

test('a row is compared with its fastest peer in browsers and with the native one', () => {
  const [, line] = reachedTable([row(2, [outcome('a', 6), outcome('b', 8), outcome('n', 1)])], ceilings, field);
  const cells = ['1', 'conv1d 1x1x8 * 1x1x3', '2.00', '1.00', '2%', '50%', '3.00x', '0.50x', '2.00 KiB', '-'];
  expect(line!.split(/\s{2,}/)).toEqual([...cells, 'conv.some']);
});

test('a wrong peer and one that cannot do a row count in no mean, and are told', () => {
  const rows = [
    row(2, [outcome('a', 8), outcome('b', null, { reason: 'it has no groups' })]),
    row(2, [outcome('a', 1, { wrong: 'wrong by 1' }), outcome('b', 2)]),
    row(null, [outcome('a', 1), outcome('b', null, { reason: 'it has no groups' })]),
  ];
  expect(means(rows, field)[0]).toBe('against the best of the browser peers: 2.00 over 2 rows, least 1.00');
  expect(notes(rows)).toEqual(['row 1, 3: b: it has no groups', 'row 2: a: wrong by 1']);
});

test('several threads are compared with one in rows over two milliseconds', () => {
  const alone = (several: number, one: number): RowResult => ({
    ...row(several, []),
    oneThread: outcome('faltung, 1 thread', one),
  });
  const rows = [alone(2, 4), alone(4, 4), alone(1, 1.9), alone(1, 8)];
  expect(means(rows, field)[0]).toBe('several threads against one, rows over 2 ms: 2.52 over 3 rows, least 1.00');
});

test('the file for other programs has every row and null where a peer has no time', () => {
  const rows = [row(2, [outcome('a', 8), outcome('b', null, { reason: 'it has no groups' })]), row(null, [])];
  const about = { node: 'v24.0.0', threads: 1, turbo: false };
  expect(jsonOf(about, { ceilings, rows, remarks: [] })).toMatchObject({
    ...about,
    ceilings,
    rows: [
      {
        problem: 'conv1d 1x1x8 * 1x1x3',
        kernel: 'wasm/conv.some',
        milliseconds: 2,
        gflops: 1,
        scratchBytes: 2048,
        peers: { a: 8, b: null },
      },
      { milliseconds: null, gflops: null, peers: {} },
    ],
  });
});

import { convShapes, randomFrom, sizeOf } from 'faltung/ops';
import { dump } from 'npyjs';
import { expect, test } from 'vitest';
import { contentOf, type NumbersKind } from '../../figure/drawn/numbers.ts';
import { randomConv } from '../../../browser/randomConv.ts';
import { readAsked } from '../asked.ts';
import { model, none, start, type Play } from '../model.ts';
import { numbersOf } from '../numbers.ts';
import { outcomeOf } from '../problem.ts';
import { fitOf, type Fit } from './fit.ts';
import { hold } from './opened.ts';
import { readNumbers, type FileNumbers } from './readNumbers.ts';

const random = randomFrom(9);
const text = (content: string) => new TextEncoder().encode(content);
const table = (content: string, name = 'a.csv') => readNumbers(text(content), name);

const fileOf = (shape: readonly number[], value = (at: number) => (at % 19) - 9): FileNumbers => ({
  shape,
  data: Float64Array.from({ length: sizeOf(shape) }, (_, at) => value(at)),
  single: false,
});

test('what the page saves as npy, CSV and JSON comes back: one to five axes', async () => {
  for (const shape of [[6], [2, 3], [2, 2, 3], [4, 1, 3, 3], [2, 1, 2, 2, 3]]) {
    const data = Array.from({ length: sizeOf(shape) }, () => Math.round(random() * 1e5) / 100 - 300);
    for (const kind of ['npy', 'csv', 'json'] as NumbersKind[]) {
      const content = contentOf(kind, { shape, data });
      const bytes = typeof content === 'string' ? text(content) : new Uint8Array(content);
      const read = (await readNumbers(bytes, `a.${kind}`)) as FileNumbers;
      expect(Array.from(read.data), `${kind} ${shape.join('x')}`).toEqual(data);
      // A table has matrices below one another, and a single row is a signal.
      const kept = kind === 'csv' ? 1 : shape.length;
      expect(read.shape.slice(-kept)).toEqual(shape.slice(-kept));
    }
  }
});

test('tables and lists as people write them', async () => {
  expect(await table('1;2\r\n−3;4.5\r\n')).toMatchObject({ shape: [2, 2], data: Float64Array.of(1, 2, -3, 4.5) });
  expect(await table('1 2e3\n\n3 .5', 'a.txt')).toMatchObject({ shape: [2, 1, 2] });
  expect(await table('[[1, 2], [3, 4]]', 'a.json')).toMatchObject({ shape: [2, 2] });
  expect(await table('7', 'a.json')).toMatchObject({ shape: [1] });
});

test('lists in lists a hundred thousand deep are too many axes', async () => {
  expect(await table(`${'['.repeat(1e5)}${']'.repeat(1e5)}`, 'a.json')).toBe('axes');
});

test.each([
  ['', 'a.csv', 'empty'],
  ['a,b\n1,2', 'a.csv', 'type'],
  ['1,,2', 'a.csv', 'type'],
  ['1,5;2,5', 'a.csv', 'type'],
  ['1,2\n3', 'a.csv', 'ragged'],
  ['1,2\n3,4\n\n5,6', 'a.csv', 'ragged'],
  ['1e999', 'a.csv', 'type'],
  ['[[1, 2], [3]]', 'a.json', 'ragged'],
  ['[[1, 2], 3]', 'a.json', 'ragged'],
  ['[1, "2"]', 'a.json', 'type'],
  ['[[[[[[1]]]]]]', 'a.json', 'axes'],
  ['{"shape": [2, 2], "data": [1]}', 'a.json', 'broken'],
  ['{"shape": "2", "data": [1]}', 'a.json', 'broken'],
  ['[1, 2', 'a.json', 'broken'],
  ['[]', 'a.json', 'empty'],
  ['1', 'a.bin', 'unknown'],
])('%j in %s is refused: %s', async (content, name, fault) => {
  expect(await table(content, name)).toBe(fault);
});

test('5,000 hostile files give numbers or a reason, never an exception', async () => {
  const good = [new Uint8Array(dump(Float64Array.of(1, 2, 3, 4), [2, 2])), text('[[1, 2], [3, 4]]'), text('1,2\n3,4')];
  for (let run = 0; run < 5000; run++) {
    const file = good[run % 3]!.slice(0, random() < 0.5 ? Math.floor(random() * 200) : 400);
    for (let changes = Math.floor(random() * 6); changes > 0; changes--)
      file[Math.floor(random() * file.length)] = Math.floor(random() * 256);
    const read = await readNumbers(file, ['a.npy', 'a.json', 'a.csv', 'a'][Math.floor(random() * 4)]!);
    const wrong = typeof read !== 'string' && sizeOf(read.shape) !== read.data.length;
    expect(wrong).toBe(false);
  }
});

const weights = (shape: readonly number[], state: Play, value?: (at: number) => number) =>
  fitOf(fileOf(shape, value), 'w', state, readAsked(state.conv)!);

test('numbers of the right shape are taken, whatever axes of 1 stand in front', () => {
  for (const shape of [
    [1, 1, 3, 3],
    [1, 3, 3],
    [3, 3],
  ]) {
    const fit = weights(shape, start);
    expect(fit).toMatchObject({ kind: 'taken', held: false, change: { divisor: 1, file: 'none' } });
  }
  // Of a table, planes stand one below another.
  const stacked = { ...start, conv: 'conv2d 1x2x5x5 * 4x2x3x3' };
  expect(weights([24, 3], stacked)).toMatchObject({ kind: 'taken' });
  const signal = { ...start, conv: 'conv1d 1x1x7 * 1x1x5' };
  expect(weights([5, 1], signal)).toMatchObject({ kind: 'taken' });
  // A row is no column.
  expect(weights([1, 3], { ...start, conv: 'conv2d 1x1x5x5 * 1x1x3x1' })).toMatchObject({ kind: 'shape' });
});

test('weights with more decimals stand over a divisor, or are rounded when the reader says so', () => {
  const exact = weights([3, 3], start, (at) => at / 1000);
  expect(exact).toMatchObject({ kind: 'taken', change: { divisor: 10 } });
  const fit = weights([3, 3], start, (at) => Math.sin(at + 1));
  expect(fit).toMatchObject({ kind: 'rounded', scale: 1000 });
  const { change, off } = fit as Extract<Fit, { kind: 'rounded' }>;
  const state = model.settle({ ...start, ...change });
  const { problem } = outcomeOf(state.conv);
  const found = numbersOf(state, 'w', problem!);
  const offs = Array.from(found, (value, at) => Math.abs(value / state.divisor - Math.sin(at + 1)));
  expect(Math.max(...offs)).toBeCloseTo(off, 12);
  expect(off).toBeLessThanOrEqual(0.000005);
  const large = fitOf(
    fileOf([5, 5], (at) => at * 1000),
    'x',
    start,
    readAsked(start.conv)!,
  );
  expect(large).toMatchObject({ kind: 'rounded', scale: 0.01 });
});

test('many numbers are held by the page and computed with while they fit', () => {
  const state = { ...start, conv: 'conv2d 1x3x8x8 * 16x3x3x3' };
  const file = fileOf([16, 3, 3, 3], Math.sin);
  const fit = fitOf(file, 'w', state, readAsked(state.conv)!);
  expect(fit).toMatchObject({ kind: 'taken', held: true, change: { w: none, file: 'w' } });
  hold('w', { name: 'net.npy', numbers: file });
  const { problem } = outcomeOf(state.conv);
  expect(numbersOf({ ...state, file: 'w' }, 'w', problem!)).toEqual(file.data);
  expect(numbersOf(state, 'w', problem!)).not.toEqual(file.data);
  const other = outcomeOf('conv2d 1x3x8x8 * 16x3x2x2').problem!;
  expect(numbersOf({ ...state, file: 'w' }, 'w', other)).toEqual(numbersOf(state, 'w', other));
  hold('w', undefined);
});

test('1,000 shapes of one to five axes: what is offered is legal, has that shape, and takes the numbers', () => {
  const upTo = (n: number) => 1 + Math.floor(random() * n);
  let shapes = 0;
  for (let run = 0; run < 1000; run++) {
    const state = { ...start, conv: randomConv(run) };
    const shape = Array.from({ length: upTo(5) }, () => upTo(5));
    const role = run % 2 ? ('x' as const) : ('w' as const);
    const file = fileOf(shape);
    const fit = fitOf(file, role, state, readAsked(state.conv)!)!;
    if (fit.kind !== 'shape') continue;
    shapes++;
    const said = `${state.conv}, ${role} ${shape.join('x')}`;
    expect(fit.conv, said).toBeDefined();
    const { problem } = outcomeOf(fit.conv!);
    expect(convShapes(problem!)[role].slice(-shape.length), said).toEqual(shape);
    const after = fitOf(file, role, { ...state, conv: fit.conv! }, readAsked(fit.conv!)!);
    expect(after, said).toMatchObject({ kind: 'taken' });
  }
  expect(shapes).toBeGreaterThan(800);
});

import { conv, convShapes, randomFrom, readProblem, sizeOf, write } from 'faltung/ops';
import { expect, test } from 'vitest';
import { decode, mergeQuery } from '../figure/state.ts';
import { readAsked, writeAsked } from './asked.ts';
import { changeConv, takeFilter, takeInput, withAxes, withOperator } from './change.ts';
import { examples } from './examples.ts';
import { largest, model, start, type Play } from './model.ts';
import { numbersOf, stacked } from './numbers.ts';
import { outcomeOf } from './problem.ts';
import { randomConv } from '../../browser/randomConv.ts';
import { outputAt, sceneOf } from './scene.ts';
import { playText } from './words.ts';

const random = randomFrom(20);
const upTo = (n: number): number => Math.floor(random() * n);
const decode1 = (address: string): Play => decode(model, new URLSearchParams(address));

test('1,000 random states come back from their addresses', () => {
  for (let run = 0; run < 1000; run++) {
    const conv = randomConv(run);
    const { x, w } = convShapes(readProblem(conv));
    const own = (shape: readonly number[]) =>
      stacked(
        Float64Array.from({ length: sizeOf(shape) }, () => (upTo(2 * 99_999) - 99_999) / 100),
        shape,
      );
    const state = model.settle({
      ...start,
      conv,
      seed: 1 + upTo(999_999),
      x: upTo(2) && sizeOf(x) <= 300 ? own(x) : start.x,
      w: upTo(2) && sizeOf(w) <= 300 ? own(w) : start.w,
      divisor: 1 + upTo(4096),
      step: 1 + upTo(30),
    });
    expect(decode1(mergeQuery(model, state, '?other=1')), conv).toEqual(state);
  }
});

test('10,000 hostile addresses give a state, a sentence in both languages, and never an exception', () => {
  const pieces = [
    'conv2d',
    'convTranspose3d',
    '1x1x5x5',
    '*',
    '1x1x3x3',
    '0x0',
    'padding=',
    '-9',
    '1:2',
    'same',
    'stride=0',
    '99999999999',
    'groups=3',
    '|',
    'boundary=reflect',
    '=',
    '%',
    '&',
    'x=',
    'w=1,2;3',
    'point=input,9,9',
    'step=99999',
    '\u0000',
    '한글',
    '<script>',
    '__proto__',
    'constructor',
    'flip',
    'outputSize=7',
    '&seed=-1',
    '&v=9',
    '&conv=',
    '+',
    '1e9',
  ];
  for (let run = 0; run < 10_000; run++) {
    let query = upTo(4) === 0 ? '?' : '?conv=';
    if (upTo(2) === 0) query += randomConv(run).replaceAll(' ', '+');
    for (let count = upTo(9); count > 0; count--) query += pieces[upTo(pieces.length)]! + (upTo(2) ? '+' : '');
    if (upTo(3) === 0) query = query.slice(0, upTo(query.length));
    const state = decode1(query);
    const scene = sceneOf(state);
    for (const language of ['ko', 'en'] as const) expect(playText.describe[language](state, scene)).not.toBe('');
    expect(decode1(mergeQuery(model, state, ''))).toEqual(state);
  }
});

test('what is asked for has the spelling of the library wherever it is legal', () => {
  for (let run = 0; run < 1000; run++) {
    const conv = randomConv(run);
    expect(write(readProblem(writeAsked(readAsked(conv)!)))).toBe(write(readProblem(conv)));
  }
});

test('every example is legal, drawn in cells, and its outputs are those of the definition', () => {
  for (const { conv: text } of examples) {
    const state = { ...start, conv: text };
    const { cells } = sceneOf(state);
    const problem = readProblem(text);
    const shapes = convShapes(problem);
    const tensor = (role: 'x' | 'w' | 'b') => ({ shape: shapes[role], data: numbersOf(state, role, problem) });
    const y = conv.y.reference(problem, { x: tensor('x'), w: tensor('w'), b: tensor('b') }).data;
    expect(
      Array.from(y, (_, at) => outputAt(cells!, at) / 10_000),
      text,
    ).toEqual([...y].map((value) => value + 0));
  }
});

test('weights over a divisor are shown as whole numbers, and bias and sum before they are divided', () => {
  const state = { ...start, conv: 'conv2d 1x1x5x5 * 1x1x3x3 bias=true', divisor: 16 };
  const shown = sceneOf(state).cells!;
  const plain = sceneOf({ ...state, divisor: 1 }).cells!;
  const bias = numbersOf(state, 'b', shown.problem)[0]!;
  for (let at = 0; at < shown.pass.y.length; at++) {
    expect(shown.pass.y[at]).toBe(plain.pass.y[at]);
    expect(outputAt(shown, at) / 10_000 / 16).toBe(plain.pass.y[at]! / 10_000 / 16 + bias);
  }
});

test('own numbers keep their places when the settings change, and grow by those of the seed', () => {
  const x = [
    [1, 2],
    [3, 4],
  ];
  const state = { ...start, conv: 'conv2d 1x1x2x2 * 1x1x1x1', x };
  const wider = { ...state, ...changeConv(state, 'conv2d 1x1x3x3 * 1x1x1x1') };
  expect(wider.x.slice(0, 2).map((row) => row.slice(0, 2))).toEqual(x);
  const back = { ...wider, ...changeConv(wider, 'conv2d 1x1x2x2 * 1x1x1x1 stride=2') };
  expect(back.x).toEqual(x);
  expect(Math.max(...wider.x.flat())).toBeLessThanOrEqual(largest);
});

test('a pasted matrix gives the input its size, a filter of the gallery the weights theirs', () => {
  const asked = readAsked('conv2d 1x2x5x5 * 1x2x3x3')!;
  const rows = Array.from({ length: 8 }, (_, r) => [r, 0, 1]);
  const part = takeInput({ ...start, conv: writeAsked(asked) }, asked, rows)!;
  expect(part.conv).toBe('conv2d 1x2x4x3 * 1x2x3x3');
  expect(takeInput({ ...start, conv: writeAsked(asked) }, asked, rows.slice(1))).toBeUndefined();
  const filtered = takeFilter(start, asked, 'gaussian-5');
  expect(filtered).toMatchObject({ conv: 'conv2d 1x2x5x5 * 1x2x5x5', divisor: 256 });
  expect(filtered.w).toHaveLength(10);
});

test('other axes or the transposed kind of a legal problem are legal too, or refused for their size or channels', () => {
  for (let run = 0; run < 300; run++) {
    const asked = readAsked(randomConv(run))!;
    for (const axes of [1, 2, 3]) {
      // A window as large as before may not fit the axis that comes anew: that is said, not hidden.
      const code = outcomeOf(writeAsked(withAxes(asked, axes))).refusal?.code ?? 'legal';
      expect(code).toMatch(/legal|window-too-large|output-too-small/);
    }
    const turned = outcomeOf(writeAsked(withOperator(asked, !asked.name.startsWith('convTranspose'))));
    expect(turned.refusal?.code ?? 'legal').toMatch(/legal|groups-divide|channel-mismatch|window|padding|output|crop/);
  }
});

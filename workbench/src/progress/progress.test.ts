import { expect, test } from 'vitest';
import { catalogue } from '../lessons/catalogue.ts';
import { lessons } from '../lessons/index.ts';
import { countRight, doneOf, merged, withAnswer, withSolved, type Progress } from './record.ts';
import { read, write } from './spelling.ts';

const totals = { questions: 3, tasks: 2 };
const some: Progress = withSolved(
  withAnswer(withAnswer([], 'one-channel', totals, 'row', 'turned-round'), 'one-channel', totals, 'floor', 'right'),
  'one-channel',
  totals,
  'shift',
);

test('the first answer ever stays, and the latest time a question was asked again is kept beside it', () => {
  const again = withAnswer(
    withAnswer(some, 'one-channel', totals, 'row', 'shown'),
    'one-channel',
    totals,
    'row',
    'right',
  );
  const [record] = again;
  expect(record!.answers.find(({ question }) => question === 'row')).toEqual({
    question: 'row',
    before: 'turned-round',
    after: 'right',
  });
  expect([countRight(record!.answers, 'before'), countRight(record!.answers, 'after')]).toEqual([1, 1]);
});

test('what is done is counted, and never more than there is', () => {
  expect(doneOf(some[0]!)).toEqual({ answered: 2, built: 1, done: 3, of: 5 });
  expect(doneOf({ ...some[0]!, questions: 1, tasks: 0 })).toEqual({ answered: 1, built: 0, done: 1, of: 1 });
  expect(withSolved(some, 'one-channel', totals, 'shift')[0]!.solved).toEqual(['shift']);
});

test('progress comes back from its file', () => {
  expect(read(write(some))).toEqual(some);
  expect(read(write([]))).toEqual([]);
});

test('two machines put together: first answers stay, nothing solved is lost, twice is like once', () => {
  const theirs = withSolved(
    withAnswer(withAnswer([], 'one-channel', totals, 'row', 'right'), 'dilated', totals, 'span', 'right'),
    'one-channel',
    totals,
    'size',
  );
  const both = merged(some, theirs);
  const here = both.find(({ lesson }) => lesson === 'one-channel')!;
  expect(here.answers.map(({ question, before }) => [question, before])).toEqual([
    ['row', 'turned-round'],
    ['floor', 'right'],
  ]);
  expect(here.solved).toEqual(['shift', 'size']);
  expect(both.map(({ lesson }) => lesson).toSorted()).toEqual(['dilated', 'one-channel']);
  expect(merged(both, theirs)).toEqual(both.toSorted((a, b) => order(both, theirs, a.lesson, b.lesson)));
  expect(merged([], some)).toEqual(some);
});

/** Lessons of the other file move to the end, in its order. */
const order = (both: Progress, theirs: Progress, a: string, b: string) => {
  const place = (lesson: string) => {
    const there = theirs.findIndex((record) => record.lesson === lesson);
    return there < 0 ? both.findIndex((record) => record.lesson === lesson) : both.length + there;
  };
  return place(a) - place(b);
};

const file = (lessons: unknown, version: unknown = 1) => JSON.stringify({ faltung: 'progress', version, lessons });
const lesson = { lesson: 'dilated', answers: [], solved: [], questions: 3, tasks: 2 };

test('a hostile or broken file is refused whole, with the reason', () => {
  const hostile: readonly [text: string, fault: string][] = [
    ['', 'foreign'],
    ['<script>alert(1)</script>', 'foreign'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{"faltung":"something"}', 'foreign'],
    ['x'.repeat(100_001), 'large'],
    [file([], 2), 'newer'],
    [file([], '1'), 'broken'],
    [file([], 0.5), 'broken'],
    [file({}), 'broken'],
    [file([null]), 'broken'],
    [file([[]]), 'broken'],
    [file([{ ...lesson, lesson: '<img src=x onerror=alert(1)>' }]), 'broken'],
    [file([{ ...lesson, lesson: '__proto__' }]), 'broken'],
    [file([{ ...lesson, questions: -1 }]), 'broken'],
    [file([{ ...lesson, questions: 1.5 }]), 'broken'],
    [file([{ ...lesson, tasks: '2' }]), 'broken'],
    [file([{ ...lesson, tasks: 1e9 }]), 'broken'],
    [file([{ ...lesson, solved: ['a', 'a'] }]), 'broken'],
    [file([{ ...lesson, solved: Array.from({ length: 51 }, (_, n) => `task${n}`) }]), 'broken'],
    [file([{ ...lesson, answers: [{ question: 'row' }] }]), 'broken'],
    [file([{ ...lesson, answers: [{ question: 'row', before: '"><b>' }] }]), 'broken'],
    [file([{ ...lesson, answers: [{ question: 'row', before: 'right', after: null }] }]), 'broken'],
    [file([lesson, lesson]), 'broken'],
    [file(Array.from({ length: 51 }, (_, n) => ({ ...lesson, lesson: `lesson-${n}` }))), 'broken'],
  ];
  for (const [text, fault] of hostile) expect(read(text), text.slice(0, 80)).toBe(fault);
});

test('what a file holds besides is left behind', () => {
  const text = `{"faltung":"progress","version":1,"more":1,"lessons":[{"__proto__":{"bad":1},"lesson":"dilated","x":"y",
    "answers":[{"question":"constructor","before":"right","z":1}],"solved":[],"questions":1,"tasks":0}]}`;
  const taken = read(text) as Progress;
  expect(taken).toEqual([
    { ...lesson, answers: [{ question: 'constructor', before: 'right' }], questions: 1, tasks: 0 },
  ]);
  expect((taken[0] as unknown as Record<string, unknown>)['bad']).toBeUndefined();
});

test('every lesson and every wrong rule has a name that can be kept', () => {
  for (const { id } of catalogue) {
    for (const { name } of lessons) {
      const kept = withAnswer([], name, totals, 'question', id);
      expect(read(write(kept)), `${name} ${id}`).toEqual(kept);
    }
  }
});

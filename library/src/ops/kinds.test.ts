import { expect, test } from 'vitest';
import { kindWords } from '../text/kinds.ts';
import { composites } from './composites.ts';
import { kinds, type Kind } from './kinds.ts';
import { readStages } from './read.ts';
import { writeStages } from './writeStages.ts';

const list: readonly Kind[] = kinds;

test('every kind has its words, and every word its kind', () => {
  expect(list.map(({ id }) => id).toSorted()).toEqual(Object.keys(kindWords).toSorted());
});

test('the sections of the guide are in order', () => {
  const sections = list.map(({ section }) => Number(section));
  expect(sections).toEqual(sections.toSorted((a, b) => a - b));
});

for (const { id, example, stages } of list) {
  test(`${id}: its example is canonical notation`, () => {
    const read = readStages(example);
    expect(writeStages(read)).toBe(example);
    expect(read.kind !== undefined).toBe(stages !== undefined);
    expect(stages?.(read.standard!) ?? read).toEqual(read);
  });
}

test('every composite is a kind', () => {
  const made = list.filter(({ stages }) => stages).map(({ id }) => id);
  expect(made.toSorted()).toEqual(Object.keys(composites).toSorted());
});

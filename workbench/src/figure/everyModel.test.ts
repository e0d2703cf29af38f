import { expect, test } from 'vitest';
import { lessons } from '../lessons/index.ts';
import { randomOf } from './claim.ts';
import { filesWithModels, modelsBelow } from './everyModel.ts';
import { randomState } from './randomState.ts';
import { decode, encode, mergeQuery } from './state.ts';

const pages = [...lessons.map(({ name }) => `lessons/${name}`), 'lab', 'play', 'code'];
const found = (await Promise.all(pages.map(modelsBelow))).flat();

test('every file that makes a model exports it, in a file without a drawing', () => {
  const files = filesWithModels('.').filter((file) => !file.startsWith('figure/'));
  expect(files.filter((file) => file.endsWith('.tsx'))).toEqual([]);
  expect(found.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

test.each(pages)('two figures of %s never mix their names in the address', (page) => {
  const names = found
    .filter(({ file }) => file.startsWith(`${page}/`))
    .flatMap(({ model }) => Object.keys(model.fields).map((name) => model.prefix + name));
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});

test.each(found)('1,000 random states of $file come back from their addresses', ({ model }) => {
  const random = randomOf(20);
  const seen = new Set<string>();
  for (let run = 0; run < 1000; run++) {
    const state = randomState(model, random);
    const address = mergeQuery(model, state, '?other=1');
    seen.add(address);
    expect(decode(model, new URLSearchParams(address)), address).toEqual(state);
    expect(encode(model, model.settle(state)), address).toEqual(encode(model, state));
    expect(new URLSearchParams(address).get('other')).toBe('1');
  }
  // Not the start a thousand times over; the smallest model is one switch.
  expect(seen.size).toBeGreaterThan(1);
});

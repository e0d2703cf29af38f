// Every refusal says its sentence in both languages, and what they say is kept in sentences.txt to be read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../src/ops/kinds.ts';
import { readStages } from '../../src/ops/read.ts';
import { writeStages } from '../../src/ops/writeStages.ts';
import { ShapeError, type ShapeCode } from '../../src/tensor/errors.ts';
import { english } from '../../src/tensor/english.ts';
import { sayError } from '../../src/text/errors.ts';
import { aboutKind, nameOfKind } from '../../src/text/kinds.ts';
import { inKorean } from '../../src/text/phrases.ts';
import { exampleFacts } from './exampleFacts.ts';

const errors = (Object.keys(exampleFacts) as ShapeCode[]).flatMap((code) =>
  exampleFacts[code].map((facts) => new ShapeError(code, facts)),
);

const nonsense = /undefined|\[object|,\s*\./;

test('every refusal has example facts', () => {
  expect(Object.keys(exampleFacts).toSorted()).toEqual(Object.keys(english).toSorted());
});

test('every refusal has a sentence in both languages', async () => {
  const told = errors.map((error) => {
    const [en, ko] = [sayError(error, 'en'), sayError(error, 'ko')];
    expect(en).toBe(error.message);
    for (const sentence of [en, ko]) {
      expect(sentence, error.code).not.toMatch(error.code === 'not-finite' ? nonsense : /NaN/);
      expect(sentence, error.code).not.toMatch(nonsense);
    }
    // Korean is written in Korean, politely, and chooses its particles.
    expect(ko, error.code).toMatch(/[가-힣]+(니다|세요|습니까)\.?/);
    expect(ko, error.code).not.toMatch(/은\(는\)|이\(가\)|을\(를\)|\(으\)로/);
    return `${error.code}\n${en}\n${ko}\n`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot('sentences.txt');
});

test('every number of the facts stands in both sentences', () => {
  for (const error of errors) {
    const numbers = Object.entries(error.facts).flatMap(([name, fact]) =>
      // A caret shows where notation stops; a window's room below 0 is said as 0.
      typeof fact === 'number' && fact >= 0 && name !== 'at' && error.code !== 'loss-not-finite' ? [fact] : [],
    );
    for (const number of numbers.filter((value) => !impliedIn(error, value))) {
      for (const language of ['en', 'ko'] as const) {
        expect(sayError(error, language), `${error.code} in ${language}`).toMatch(
          new RegExp(`(^|\\D)${number}(\\D|$)`),
        );
      }
    }
  }
});

/** Numbers that the sentence replaces by a sum of theirs, or that the shown shape makes plain. */
const impliedIn = ({ code, facts }: ShapeError, number: number): boolean =>
  (code === 'input-rank' || code === 'weights-rank' || code === 'window-axes') && Object.values(facts).includes(number);

test('every phrase of the sources has its Korean', () => {
  const missing: string[] = [];
  for (const file of readdirSync(join(import.meta.dirname, '../../src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const source = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8');
    // What is wanted stands behind `wanted:` or as the last argument of an adapter's `invalid(attribute, …)`.
    for (const [, quoted] of source.matchAll(
      /(?:wanted: |\binvalid\(\s*[^,()]+,\s*)('[^'\n]+'|"[^"\n]+"|`[^`\n]+`)/g,
    )) {
      const phrase = quoted!.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, '2');
      if (/[a-z]{2}/.test(phrase) && phrase.includes(' ') && !/[가-힣]/.test(inKorean(phrase)))
        missing.push(`${file}: ${phrase}`);
    }
  }
  expect(missing).toEqual([]);
});

test('every kind has a name and a line in both languages, and a canonical example', () => {
  for (const { id, example } of kinds) {
    for (const language of ['ko', 'en'] as const) {
      expect(nameOfKind(id, language)).not.toBe('');
      expect(aboutKind(id, language)).toMatch(language === 'ko' ? /니다\.$/ : /\.$/);
    }
    expect(writeStages(readStages(example))).toBe(example);
  }
});

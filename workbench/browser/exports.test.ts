// Every figure of every page as a file, in both languages: what a reader saves is whole, and is what was on the screen.
import { isDeepStrictEqual } from 'node:util';
import { load } from 'npyjs';
import { expect, test } from 'vitest';
import { numberIn, scrollThrough } from './figures.ts';
import { inEachLanguage } from './places.ts';
import { saveAll, watchSaving, type SavedFigure } from './saving.ts';
import { startSession, visit } from './session.ts';

const session = startSession();
const pages = inEachLanguage.filter((path) => /lessons\/.|lab|play/.test(path));

/** What an SVG file may name: data inside of it, and its own parts. */
const foreign = /(?:href|src)="(?!data:|#)|url\((?!data:|'?#)|@import/g;

const readNpy = async (npy: string) => {
  const { shape, data, dtype } = await load(Uint8Array.from(Buffer.from(npy, 'base64')));
  return { shape, numbers: Array.from(data as Float64Array), bytes: dtype === 'u1' };
};

/** Whether `part` stands in `whole`, one after another. */
const holds = (whole: readonly number[], part: readonly number[]): boolean =>
  whole.some((_, from) => from + part.length <= whole.length && part.every((value, at) => value === whole[from + at]));

/** What is wrong with the files of numbers. */
async function faultsOf({ npy, csv, json, shown, pixels }: NonNullable<SavedFigure['numbers']>): Promise<string[]> {
  const { shape, numbers, bytes } = await readNpy(npy);
  const table = csv
    .split(/[,\n]+/)
    .filter(Boolean)
    .map(Number);
  const [pictures, taken] = [Buffer.from(pixels, 'base64'), Buffer.from(numbers)];
  // Of a grey volume, one slice is shown.
  const seen = shape[1] === 3 ? pictures.includes(taken) : taken.includes(pictures.subarray(0, pictures.length / 3));
  const rules = {
    'npy: its shape holds as many numbers': numbers.length === shape.reduce((product, length) => product * length, 1),
    'csv has the numbers of npy': isDeepStrictEqual(table, numbers),
    'JSON has the numbers of npy': isDeepStrictEqual(JSON.parse(json), { shape, data: numbers }),
    'the numbers are those shown': !shown || holds(shown.map(numberIn), numbers),
    'the pixels are those shown': !bytes || seen,
  };
  return Object.entries(rules).flatMap(([rule, isMet]) => (isMet ? [] : [rule]));
}

async function check({ name, caption, svg, png, gif, numbers }: SavedFigure, path: string): Promise<void> {
  const where = `${path}#${name}`;
  expect(svg.fault, where).toBe('');
  expect(svg.text.match(foreign), where).toBeNull();
  for (const word of caption.split(/\s+/)) expect(svg.words, where).toContain(word);
  expect([svg.natural, png], where).toEqual([svg.size, svg.size.map((length) => 2 * length)]);
  expect([gif?.frames, gif?.strange ?? 0], where).toEqual([gif?.steps, 0]);
  expect(numbers ? await faultsOf(numbers) : [], where).toEqual([]);
}

for (const language of ['ko', 'en'] as const) {
  for (const path of pages) {
    test(`${language}/${path}: every figure can be taken home`, async () => {
      await visit(session, `${language}/${path}`, {}, async ({ page, troubles }) => {
        await scrollThrough(page);
        await page.evaluate(watchSaving);
        const saved = await page.evaluate(saveAll, language === 'ko');
        expect(saved.length).toBeGreaterThan(0);
        expect(saved.some(({ numbers }) => numbers)).toBe(true);
        for (const figure of saved) await check(figure, path);
        expect(troubles).toEqual([]);
      });
    });
  }
}

// Pictures through the command: every format, depth and kind of channels, against sums worked out in the test.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { faltung } from './faltung.ts';
import { expected, folder, opened, samplesOf, scattered, sumAt, type Raw } from './pictures.ts';

const sobel = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
const cwd = folder();
const at = (name: string): string => join(cwd, name);

const pictures: Record<string, Raw> = {
  'grey.png': scattered(13, 11, 1),
  'grey-alpha.png': scattered(13, 11, 2),
  'colour.png': scattered(13, 11, 3),
  'colour.webp': scattered(13, 11, 3),
  'colour.tif': scattered(13, 11, 3),
  'alpha.png': scattered(13, 11, 4),
  'alpha.webp': scattered(13, 11, 4),
  'grey-16.png': scattered(13, 11, 1, 16),
  'colour-16.png': scattered(13, 11, 3, 16),
  'alpha-16.tiff': scattered(13, 11, 4, 16),
};

beforeAll(async () => {
  for (const [name, raw] of Object.entries(pictures)) {
    const picture = opened(raw);
    await (
      name.endsWith('webp')
        ? picture.webp({ lossless: true, exact: true })
        : /tiff?$/.test(name)
          ? picture.tiff({ compression: 'none' })
          : picture.png()
    ).toFile(at(name));
  }
});

describe.each(Object.entries(pictures))('%s', (name, raw) => {
  test('its edges are the sums of the definition, alpha and depth stay', async () => {
    const { code } = await faltung(['apply', name, '-w', 'sobel-x', '-o', `edges of ${name}.png`], { cwd });
    expect(code).toBe(0);
    const result = await samplesOf(at(`edges of ${name}.png`));
    expect([result.width, result.height, result.channels]).toEqual([raw.width, raw.height, raw.channels]);
    expect(result.data.constructor).toBe(raw.data.constructor);
    expect([...result.data]).toEqual(expected(raw, sobel, Math.abs));
  });
});

test.each([
  ['webp', 'alpha.png', 8],
  ['tif', 'alpha-16.tiff', 16],
  ['tiff', 'colour.png', 8],
  ['PNG', 'grey-16.png', 16],
])('a result as .%s keeps every sample of %s in %i bits', async (ending, name, bits) => {
  const raw = pictures[name]!;
  const { code } = await faltung(['apply', name, '-w', 'identity', '-o', `same-${bits}.${ending}`], { cwd });
  expect(code).toBe(0);
  const result = await samplesOf(at(`same-${bits}.${ending}`));
  expect(result.data.BYTES_PER_ELEMENT * 8).toBe(bits);
  // WebP drops colours under alpha 0, which nobody sees.
  const seen = (_: number, i: number) => raw.channels !== 4 || raw.data[i - (i % 4) + 3] !== 0;
  expect([...result.data].filter(seen)).toEqual([...raw.data].filter(seen));
});

test('what a format cannot hold is told: JPEG has neither alpha nor 16 bits', async () => {
  const { code, err } = await faltung(['apply', 'alpha-16.tiff', '-w', 'identity', '-o', 'flat.jpg'], { cwd });
  expect([code, err]).toEqual([0, 'JPEG has no alpha channel: the colours are kept without it.\n']);
  const { channels, data, format } = await samplesOf(at('flat.jpg'));
  expect([format, channels, data.BYTES_PER_ELEMENT]).toEqual(['jpeg', 3, 1]);
});

test('a JPEG is turned the way its orientation says', async () => {
  // Left half black, right half white, stored lying on its side.
  const data = Uint8Array.from({ length: 16 * 32 * 3 }, (_, i) => (i < 8 * 32 * 3 ? 0 : 255));
  const jpeg = opened({ width: 32, height: 16, channels: 3, data }).withMetadata({ orientation: 8 });
  await jpeg.jpeg({ quality: 100 }).toFile(at('turned.jpg'));
  expect((await faltung(['apply', 'turned.jpg', '-w', 'identity'], { cwd })).code).toBe(0);
  const result = await samplesOf(at('turned.identity.png'));
  expect([result.width, result.height, result.channels]).toEqual([16, 32, 3]);
  expect([result.data[0], result.data[15 * 3]]).toEqual([0, 255]);
});

test('16-bit samples of the sRGB profile are taken as they are stored', async () => {
  await opened(pictures['colour-16.png']!).withIccProfile('srgb').png().toFile(at('profile.png'));
  expect((await faltung(['apply', 'profile.png', '-w', 'identity'], { cwd })).code).toBe(0);
  const stored = await sharp(at('profile.png'), { ignoreIcc: true })
    .toColourspace('rgb16')
    .raw({ depth: 'ushort' })
    .toBuffer();
  const { data } = await samplesOf(at('profile.identity.png'));
  expect(Buffer.from(data.buffer).equals(stored)).toBe(true);
});

test.each([
  ['clip', (value: number) => value],
  ['absolute', Math.abs],
  ['offset', (value: number) => value + 128],
] as const)('--values %s', async (mode, toSample) => {
  const words = ['apply', 'colour.png', '-w', '1 0 -1', '--values', mode, '-o', `${mode}.png`];
  expect((await faltung(words, { cwd })).code).toBe(0);
  const result = await samplesOf(at(`${mode}.png`));
  expect([...result.data]).toEqual(expected(pictures['colour.png']!, [[1, 0, -1]], toSample));
});

test('--values normalise spreads the whole result from black to white', async () => {
  const raw = pictures['grey.png']!;
  const words = ['apply', 'grey.png', '-w', '1 0 -1', '--values', 'normalise', '-o', 'normalise.png'];
  expect((await faltung(words, { cwd })).code).toBe(0);
  const numbers = Array.from(raw.data, (_, i) => sumAt(raw, [[1, 0, -1]], Math.floor(i / 13), i % 13, 0));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const wanted = numbers.map((value) => Math.floor(((value - least) * 255) / (most - least) + 0.5));
  const result = await samplesOf(at('normalise.png'));
  // Scaling first or last may fall on either side of a half: one level.
  result.data.forEach((value, i) => expect(Math.abs(value - wanted[i]!)).toBeLessThanOrEqual(1));
});

test.each([
  [['--kind', 'convolution'], 'conv2d 1x3x11x13 * 3x1x3x3 padding=1 groups=3 boundary=reflect flip=true', [13, 11]],
  [['--kind', 'dilated'], 'conv2d 1x3x11x13 * 3x1x3x3 padding=2 dilation=2 groups=3 boundary=reflect', [13, 11]],
  [['--kind', 'transposed'], 'convTranspose2d 1x3x11x13 * 3x1x3x3 padding=0:1 stride=2 groups=3', [26, 22]],
  [['--stride', '2,3'], 'conv2d 1x3x11x13 * 3x1x3x3 padding=1 stride=2,3 groups=3 boundary=reflect', [5, 6]],
  [['--padding', 'valid'], 'conv2d 1x3x11x13 * 3x1x3x3 groups=3 boundary=reflect', [11, 9]],
  [
    ['--padding', '1:2,2', '--boundary', 'circular,zeros'],
    'conv2d 1x3x11x13 * 3x1x3x3 padding=1:2,2 groups=3 boundary=circular,zeros',
    [15, 12],
  ],
])('%j is %s', async (settings, problem, size) => {
  const { code, out } = await faltung(['apply', 'colour.png', '-w', 'sharpen', ...settings, '-f', '--json'], { cwd });
  expect(code).toBe(0);
  const told = JSON.parse(out) as { problem: string; width: number; height: number; values: string };
  expect([told.problem, told.width, told.height, told.values]).toEqual([problem, ...size, 'clip']);
});

test('a picture too small to be reflected has its border repeated, and says so', async () => {
  await opened(scattered(2, 2, 1))
    .png()
    .toFile(at('tiny.png'));
  const { code, out, err } = await faltung(['apply', 'tiny.png', '-w', 'gaussian-7', '--json'], { cwd });
  expect(code).toBe(0);
  expect(err).toContain('too small to be reflected');
  expect(out).toContain('boundary=replicate');
  const asked = await faltung(['apply', 'tiny.png', '-w', 'gaussian-7', '--boundary', 'reflect', '-f'], { cwd });
  expect([asked.code, asked.out]).toEqual([1, '']);
});

test('weights come from files too, and give results their names', async () => {
  writeFileSync(at('edge.txt'), '# a row\n-1, 0 1\n');
  writeFileSync(at('blur.json'), '{"shape": [1, 3], "data": [1, 2, 1]}');
  expect((await faltung(['apply', 'colour.png', '-w', 'edge.txt'], { cwd })).out).toContain('colour.edge.png');
  const { err } = await faltung(['apply', 'colour.png', '-w', 'blur.json', '--lang', 'ko'], { cwd });
  expect(err).toMatch(/^수의 \d+%가 0에서 255 밖에 있어 잘렸습니다/);
});

test('the Earth has edges where it has coasts', async () => {
  const installed = createRequire(import.meta.url).resolve('three-globe');
  const earth = join(dirname(installed), '..', 'example', 'img', 'earth-day.jpg');
  const { code, out } = await faltung(['apply', earth, '--weights', 'sobel-x'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('earth-day.sobel-x.png  1600 x 800, 3 channels, 8 bits');
  const [picture, edges] = [await samplesOf(earth), await samplesOf(at('earth-day.sobel-x.png'))];
  // A pixel in the middle of the Pacific, one at the coast of Senegal, corners, and borders.
  for (const [y, x] of [
    [500, 100],
    [333, 726],
    [0, 0],
    [799, 1599],
    [0, 800],
    [400, 1599],
  ] as const) {
    for (const channel of [0, 1, 2]) {
      const wanted = Math.min(255, Math.abs(sumAt(picture, sobel, y, x, channel)));
      expect(edges.data[(y * 1600 + x) * 3 + channel]).toBe(wanted);
    }
  }
});

test('nothing else is left in the folder', () => {
  expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(readFileSync(at('edge.txt'), 'utf8')).toContain('a row');
});

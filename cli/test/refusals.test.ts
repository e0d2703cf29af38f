// What cannot be done: one clear sentence in the reader's language, exit 1, and no file that was not there before.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync, chmodSync, chownSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { faltung, started } from './faltung.ts';
import { folder, opened, scattered } from './pictures.ts';

const cwd = folder();
const at = (name: string): string => join(cwd, name);
const ko = { LANG: 'ko_KR.UTF-8' };
let there: string[] = [];

beforeAll(async () => {
  const large = opened(scattered(400, 300, 3));
  const encoded = {
    'cut.jpg': await large.clone().jpeg().toBuffer(),
    'cut.png': await large.clone().png().toBuffer(),
    'cut.webp': await large.clone().webp().toBuffer(),
    'cut.tif': await large.clone().tiff({ compression: 'lzw' }).toBuffer(),
  };
  for (const [name, bytes] of Object.entries(encoded)) writeFileSync(at(name), bytes.subarray(0, bytes.length * 0.6));
  writeFileSync(at('good.png'), encoded['cut.png']);
  writeFileSync(at('head.png'), encoded['cut.png'].subarray(0, 40));
  writeFileSync(at('text.jpg'), 'This is no picture.\n');
  writeFileSync(at('empty.png'), '');
  writeFileSync(at('picture.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  writeFileSync(at('moving.gif'), await large.clone().gif().toBuffer());
  writeFileSync(at('float.tif'), await large.clone().toColourspace('scrgb').tiff({ compression: 'none' }).toBuffer());
  // A header that promises 100,000 x 100,000 pixels.
  const bomb = Buffer.from(encoded['cut.png']);
  bomb.writeUInt32BE(100_000, 16);
  bomb.writeUInt32BE(100_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  writeFileSync(at('bomb.png'), bomb);
  writeFileSync(at('old.png'), 'keep me');
  writeFileSync(at('ragged.txt'), '1 2 3\n4 5\n');
  writeFileSync(at('comma.txt'), '1,5 2,5\n');
  writeFileSync(at('deep.json'), '['.repeat(100_000));
  writeFileSync(at('zero.bin'), new Uint8Array(64));
  mkdirSync(at('inside'));
  there = readdirSync(cwd).toSorted();
});

const damaged = [/damaged or cut off/, /손상되었거나 잘려서/] as const;
const unknown = [/not a JPEG, PNG, WebP or TIFF picture/, /JPEG, PNG, WebP, TIFF 사진이 아닙니다/] as const;

test.each([
  ['cut.jpg', ...damaged],
  ['cut.png', ...damaged],
  ['cut.webp', ...damaged],
  ['cut.tif', ...damaged],
  ['head.png', /damaged|not a JPEG/, /손상|아닙니다/],
  ['text.jpg', ...unknown],
  ['picture.svg', ...unknown],
  ['moving.gif', ...unknown],
  ['empty.png', /is empty \(0 bytes\)/, /빈 파일\(0바이트\)/],
  ['missing.png', /There is no file missing\.png/, /missing\.png: 파일이 없습니다/],
  ['inside', /is a folder/, /폴더입니다/],
  ['good.png/x.png', /There is no file/, /파일이 없습니다/],
  ['/dev/zero', /not an ordinary file/, /보통 파일이 아닙니다/],
  ['bomb.png', /100,000 x 100,000 pixels/, /100,000 x 100,000인데/],
])('the picture %s', async (picture, english, korean) => {
  const words = ['apply', picture, '-w', 'box-3', '-o', 'new.png'];
  for (const [language, sentence] of [
    ['en', english],
    ['ko', korean],
  ] as const) {
    const { code, out, err } = await faltung([...words, '--lang', language], { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
});

test.each([
  ['old.png', /old\.png is there already/, /이미 있습니다/],
  ['good.png', /good\.png is the picture itself/, /원본 사진입니다/],
  ['./inside/../good.png', /is the picture itself/, /원본 사진입니다/],
  ['inside', /names no format/, /확장자로는 저장할 수 없습니다/],
  ['new.bmp', /names no format/, /확장자로는 저장할 수 없습니다/],
  ['nowhere/new.png', /no folder nowhere/, /nowhere: 폴더가 없습니다/],
  ['good.png/new.png', /no folder good\.png/, /good\.png: 폴더가 없습니다/],
  ['/proc/new.png', /no file|No permission|refuses/, /없습니다|거부/],
])('the result %s', async (output, english, korean) => {
  const words = ['apply', 'good.png', '-w', 'box-3', '-o', output];
  for (const [env, sentence] of [
    [undefined, english],
    [ko, korean],
  ] as const) {
    const { code, out, err } = await faltung(words, env ? { cwd, env } : { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  }
  expect(readFileSync(at('old.png'), 'utf8')).toBe('keep me');
});

test('a folder that may not be written to', async () => {
  const locked = folder();
  writeFileSync(join(locked, 'good.png'), readFileSync(at('good.png')));
  chmodSync(locked, 0o555);
  // Root may write everywhere, so another user has to try.
  const root = process.getuid?.() === 0;
  if (root) chownSync(locked, 65_534, 65_534);
  const settings = { cwd: locked, ...(root && { uid: 65_534 }) };
  const { code, out, err } = await faltung(['apply', 'good.png', '-w', 'box-3'], settings);
  expect([code, out, err]).toEqual([1, '', 'faltung: No permission for good.box-3.png.\n']);
  expect(readdirSync(locked)).toEqual(['good.png']);
});

test.each([
  ['sobel', /"sobel" is no filter of the gallery and no file. The gallery has identity, shift, sobel-x/],
  ['1 0 -1; 2 0', /--weights: row 1 has 3 numbers, but row 2 has 2/],
  ['1/0', /1\/0 is not a number/],
  ['1e99', /1e99 is not a number/],
  ['', /there are no numbers/],
  ['inside', /not an ordinary file/],
  ['ragged.txt', /ragged\.txt: row 1 has 3 numbers, but row 2 has 2/],
  ['deep.json', /not JSON that holds a window/],
  ['zero.bin', /no text, JSON or npy file/],
  ['empty.png', /is empty/],
  [new Array(600).fill('1').join(' '), /a window of 1 x 600 is too large/],
])('the weights %s', async (weights, sentence) => {
  const { code, out, err } = await faltung(['apply', 'good.png', '-o', 'new.png', '--weights', weights], { cwd });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(sentence);
});

test('a side that a format cannot store is refused before the work', async () => {
  const wide = folder();
  await opened(scattered(17_000, 2, 1))
    .png()
    .toFile(join(wide, 'wide.png'));
  const { code, err } = await faltung(['apply', 'wide.png', '-w', '1', '-o', 'wide.webp'], { cwd: wide });
  expect([code, err]).toEqual([
    1,
    'faltung: wide.webp would be 17000 x 2, but WEBP stores at most 16383 a side. Use .png or .tif.\n',
  ]);
});

test('--force writes over the picture itself, through a link too', async () => {
  const own = folder();
  writeFileSync(join(own, 'photo.png'), readFileSync(at('good.png')));
  symlinkSync('photo.png', join(own, 'link.png'));
  const before = readFileSync(join(own, 'photo.png'));
  const kept = await faltung(['apply', 'photo.png', '-w', 'box-3', '-o', 'link.png'], { cwd: own });
  expect(kept.code).toBe(1);
  expect(readFileSync(join(own, 'photo.png')).equals(before)).toBe(true);
  const done = await faltung(['apply', 'photo.png', '-w', 'box-3', '-o', 'link.png', '--force'], { cwd: own });
  expect(done.code).toBe(0);
  expect(readFileSync(join(own, 'photo.png')).equals(before)).toBe(false);
  expect(readdirSync(own).toSorted()).toEqual(['link.png', 'photo.png']);
});

test('an interrupt leaves nothing behind', async () => {
  const own = folder();
  await opened(scattered(3000, 2000, 3))
    .jpeg()
    .toFile(join(own, 'photo.jpg'));
  for (const waitMilliseconds of [300, 700, 1100]) {
    const child = started(['apply', 'photo.jpg', '-w', 'gaussian-7'], { cwd: own });
    const ended = once(child, 'close');
    await new Promise((resolve) => setTimeout(resolve, waitMilliseconds));
    child.kill('SIGINT');
    await ended;
    // Either it was done already, or it left nothing.
    expect(readdirSync(own).filter((name) => name !== 'photo.gaussian-7.png')).toEqual(['photo.jpg']);
  }
});

test('none of these calls left a file behind', () => {
  expect(readdirSync(cwd).toSorted()).toEqual(there);
});

/** The checksum of a PNG chunk. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

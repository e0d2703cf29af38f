import { dump } from 'npyjs';
import { randomFrom } from 'faltung/ops';
import { expect, test } from 'vitest';
import { kindOf, mostBytes, readSignal } from './readSignal.ts';

const random = randomFrom(3);
const bytesOf = (buffer: ArrayBuffer) => new Uint8Array(buffer);

/** A NIfTI-1 file as its standard lays it out: 348 bytes of header, 4 of extension, then the numbers, x fastest. */
function niftiOf(
  sizes: readonly [x: number, y: number, z: number],
  numbers: Int16Array,
  slope = 1,
): Uint8Array<ArrayBuffer> {
  const file = new ArrayBuffer(352 + numbers.byteLength);
  const view = new DataView(file);
  view.setInt32(0, 348, true);
  [3, ...sizes, 1, 1, 1, 1].forEach((length, at) => view.setInt16(40 + 2 * at, length, true));
  view.setInt16(70, 4, true); // int16
  view.setInt16(72, 16, true); // bits
  view.setFloat32(108, 352, true); // where the numbers begin
  view.setFloat32(112, slope, true);
  [0x6e, 0x2b, 0x31, 0].forEach((byte, at) => view.setUint8(344 + at, byte));
  numbers.forEach((value, at) => view.setInt16(352 + 2 * at, value, true));
  return bytesOf(file);
}

test('arrays of npy keep their numbers and their shape, leading axes of 1 left out', async () => {
  const numbers = Float32Array.from({ length: 24 }, () => random() - 0.5);
  for (const [shape, sizes] of [
    [[24], [24]],
    [
      [1, 1, 4, 6],
      [4, 6],
    ],
    [
      [2, 3, 4],
      [2, 3, 4],
    ],
  ]) {
    expect(await readSignal(bytesOf(dump(numbers, shape)), 'a.npy')).toEqual({ sizes, channels: 1, data: numbers });
  }
  expect(await readSignal(bytesOf(dump(numbers, [2, 2, 2, 3])), 'a.npy')).toBe('axes');
  expect(await readSignal(bytesOf(dump(Float32Array.of(1, NaN), [2])), 'a.npy')).toBe('type');
});

test('volumes of NIfTI keep their numbers, slices first, and their scale', async () => {
  const numbers = Int16Array.from({ length: 24 }, (_, at) => at * 3 - 20);
  const signal = await readSignal(niftiOf([4, 3, 2], numbers, 2), 'head.nii');
  expect(signal).toEqual({ sizes: [2, 3, 4], channels: 1, data: Float32Array.from(numbers, (value) => value * 2) });
  const flat = await readSignal(niftiOf([6, 4, 1], numbers), 'slice.nii');
  expect(flat).toMatchObject({ sizes: [4, 6] });
});

test('10,000 hostile files give a signal or a reason, never an exception', async () => {
  const good = [
    bytesOf(dump(Float32Array.from({ length: 12 }, random), [3, 4])),
    niftiOf(
      [2, 3, 2],
      Int16Array.from({ length: 12 }, (_, at) => at),
    ),
  ];
  const names = ['a.npy', 'b.nii', 'c.nii.gz', 'd.wav', 'e', 'f.mp3'];
  for (let run = 0; run < 10_000; run++) {
    const file = good[run % 2]!.slice(0, random() < 0.5 ? Math.floor(random() * 400) : 400);
    for (let changes = Math.floor(random() * 12); changes > 0; changes--)
      file[Math.floor(random() * file.length)] = Math.floor(random() * 256);
    const read = await readSignal(file, names[Math.floor(random() * names.length)]!);
    if (typeof read === 'string') continue;
    expect(read.sizes.reduce((product, length) => product * length, read.channels)).toBe(read.data.length);
  }
});

test('a file beyond 100 MB is refused before it is read, and a picture is none of these', async () => {
  expect(await readSignal(new Uint8Array(mostBytes + 1), 'a.npy')).toBe('large');
  expect(kindOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'a.png')).toBeUndefined();
});

// Bands are for memory alone: whatever their height, the same samples come out, and they are those of the whole.
import { expect, test } from 'vitest';
import { compute } from 'faltung/engine';
import { conv, type ConvProblem } from 'faltung/ops';
import { filter } from './filter.ts';
import { applyProblem } from './problem.ts';
import type { Picture } from './picture.ts';
import { windowFor } from '../weights/window.ts';

const [width, height] = [9, 14];
const samples = Uint8Array.from({ length: width * height * 4 }, (_, at) => (at * 61) % 256);
const picture: Picture = { width, height, channels: 4, samples };
// Whole numbers, so that every sum is exact.
const rows = [
  [1, 2, -1, 0],
  [0, 3, -2, 1],
  [4, -1, 0, -2],
];

const cases: Record<string, Record<string, string>> = {
  plain: {},
  'stride and dilation': { stride: '2,3', dilation: '2' },
  'stride past the window': { stride: '4', padding: '0' },
  'zeros, unequal': { boundary: 'zeros', padding: '3:1,0:4' },
  circular: { boundary: 'circular', padding: '5' },
  symmetric: { boundary: 'symmetric' },
  'replicated far out': { boundary: 'replicate', padding: '20:30,9' },
  cropped: { padding: '-2:-3,-1' },
  'by axis': { boundary: 'circular,reflect', padding: '2:3,1' },
  flipped: { kind: 'convolution' },
  dilated: { kind: 'dilated' },
  transposed: { kind: 'transposed' },
  'transposed, stride 3': { kind: 'transposed', stride: '3', padding: '0:2,1' },
  'transposed past the window': { kind: 'transposed', stride: '5,2', padding: '0' },
  'transposed, dilated, extended': { kind: 'transposed', dilation: '3', padding: '-2:-4,0' },
  'transposed, folded back': { kind: 'transposed', boundary: 'reflect', padding: '2' },
};

/** The first colour channel of the whole result at once. */
function whole(problem: ConvProblem): number[] {
  const x = new Float32Array(3 * height * width);
  for (let channel = 0; channel < 3; channel++) {
    for (let at = 0; at < height * width; at++) x[channel * height * width + at] = samples[at * 4 + channel]!;
  }
  const y = compute(conv.y, problem, { x: { shape: [1, 3, height, width], data: x }, w: windowFor(3, rows) });
  return [...y.data.subarray(0, y.data.length / 3)];
}

const settings = { mode: 'clip', wide: false, alpha: true } as const;

test.each(Object.entries(cases))('%s', async (_, options) => {
  const { problem } = applyProblem(picture, rows, options);
  const all = await filter(picture, problem, windowFor(3, rows), settings);
  const wanted = whole(problem).map((value) => Math.min(255, Math.max(0, value)));
  expect(Array.from(all.samples).filter((_, at) => at % 4 === 0)).toEqual(wanted);
  for (const bandRows of [1, 2, 5]) {
    const banded = await filter(picture, problem, windowFor(3, rows), { ...settings, bandRows });
    expect(banded.samples).toEqual(all.samples);
    expect(banded.clipped).toBe(all.clipped);
  }
});

test('normalise sees all bands before it writes the first', async () => {
  const { problem } = applyProblem(picture, rows, {});
  const normalised = { ...settings, mode: 'normalise' } as const;
  const all = await filter(picture, problem, windowFor(3, rows), normalised);
  const colours = Array.from(all.samples).filter((_, at) => at % 4 !== 3);
  expect([Math.min(...colours), Math.max(...colours)]).toEqual([0, 255]);
  expect((await filter(picture, problem, windowFor(3, rows), { ...normalised, bandRows: 1 })).samples).toEqual(
    all.samples,
  );
});

test('alpha comes from the middle of what a pixel reads', async () => {
  const alphaOf = ({ samples }: Picture) => Array.from(samples).filter((_, at) => at % 4 === 3);
  const same = await filter(picture, applyProblem(picture, [[1]], {}).problem, windowFor(3, [[1]]), settings);
  expect(alphaOf(same)).toEqual(alphaOf(picture));
  const halved = await filter(
    picture,
    applyProblem(picture, [[1]], { stride: '2' }).problem,
    windowFor(3, [[1]]),
    settings,
  );
  const every = alphaOf(picture).filter((_, at) => (at % width) % 2 === 0 && Math.floor(at / width) % 2 === 0);
  expect(alphaOf(halved)).toEqual(every);
});

test('progress goes from 0 to 1, also in two passes', async () => {
  for (const mode of ['clip', 'normalise'] as const) {
    const told: number[] = [];
    const progress = (done: number) => told.push(done);
    await filter(picture, applyProblem(picture, rows, {}).problem, windowFor(3, rows), {
      ...settings,
      mode,
      bandRows: 3,
      progress,
    });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  }
});

test('a result that no memory can hold is refused', async () => {
  const { problem } = applyProblem(picture, rows, {});
  const axes = problem.axes.map((axis) => ({ ...axis, output: 2 ** 26 }));
  await expect(filter(picture, { ...problem, axes }, windowFor(3, rows), settings)).rejects.toThrow(
    expect.objectContaining({ code: 'memory-full', facts: { bytes: 4 * 2 ** 52 } }),
  );
});

// Large depthwise windows as spectra: channels of one tile where they are many, tiles of one channel where they are few.
import { expect, test } from 'vitest';
import { convFourier } from '../../src/kernels/wasm/conv.fft.ts';
import { fourierTilingOf, isDepthwise } from '../../src/kernels/wasm/blocks/fft/tiling.ts';
import { partsOf } from '../../src/kernels/wasm/blocks/unitStride.ts';
import { sideOf } from '../../src/kernels/wasm/blocks/sides.ts';
import { convProblem } from '../../src/ops/convProblem.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { disagreement } from './check.ts';

const depthwise = (channels: number, size: number, taps: number, multiplier = 1) =>
  convProblem([1, channels, size, size + 3], [channels * multiplier, 1, taps, taps], {
    groups: channels,
    padding: Math.floor(taps / 2),
  });

test.each([
  ['nine planes of one tile', depthwise(9, 10, 9), true],
  ['three planes of several tiles', depthwise(3, 48, 7), false],
  ['two planes of several tiles, two outputs each', depthwise(2, 40, 7, 2), false],
] as const)('%s', (_, problem, channels) => {
  const [part] = partsOf(sideOf(problem, { w: { shape: [], data: new Float32Array(0) } }, 'y'), true);
  expect(isDepthwise(part!, fourierTilingOf(part!)!)).toBe(channels);
  expect(disagreement(convFourier, problem, 'float32', randomFrom(1))).toBeUndefined();
});

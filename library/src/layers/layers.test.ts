import { describe, expect, test } from 'vitest';
import { linearTaps, icnr, initialisers } from './initialisers.ts';
import {
  Conv,
  ConvTranspose,
  DepthwiseSeparable,
  Flattened,
  Sgd,
  ShuffledGrouped,
  SpatiallySeparable,
} from './index.ts';
import type { CompositeOptions } from './composite.ts';
import type { Layer } from './layer.ts';
import { multiply, sum } from '../grad/arithmetic.ts';
import { gradients } from '../grad/backward.ts';
import { variable } from '../grad/variable.ts';
import { randomFrom } from '../tensor/random.ts';
import { ShapeError } from '../tensor/errors.ts';
import { tensor, zeros } from '../tensor/tensor.ts';

const kinds = { Conv, ConvTranspose, DepthwiseSeparable, Flattened, ShuffledGrouped, SpatiallySeparable } as const;
const shapesOf = (layer: Layer): string => layer.parameters.map((each) => each.shape.join('x')).join(' ');

describe('parameters', () => {
  const sizes = { inChannels: 4, outChannels: 6, taps: [3, 5], groups: 2 } satisfies CompositeOptions;

  test('have the shapes that the definitions ask for', () => {
    expect(shapesOf(new Conv(sizes))).toBe('6x2x3x5 6');
    expect(shapesOf(new ConvTranspose(sizes))).toBe('4x3x3x5 6');
    expect(shapesOf(new DepthwiseSeparable(sizes))).toBe('4x1x3x5 6x2x1x1 6');
    expect(shapesOf(new SpatiallySeparable(sizes))).toBe('6x2x3x1 6x1x1x5 6');
    expect(shapesOf(new Flattened(sizes))).toBe('6x2x1x1 6x1x3x1 6x1x1x5 6');
    expect(shapesOf(new ShuffledGrouped(sizes))).toBe('6x2x3x5 6');
    expect(shapesOf(new Flattened({ inChannels: 2, outChannels: 3, taps: [2, 3, 4], bias: false }))).toBe(
      '3x2x1x1x1 3x1x2x1x1 3x1x1x3x1 3x1x1x1x4',
    );
    expect(shapesOf(new SpatiallySeparable({ inChannels: 2, outChannels: 3, taps: [4] }))).toBe('3x2x4 3');
  });

  test('number what the guide counts: 3,456 weights against 411 and 1,152 for 3 to 128 channels, half in two groups', () => {
    const counted = (layer: Layer): number => layer.parameters.reduce((count, { data }) => count + data.length, 0);
    const picture = { inChannels: 3, outChannels: 128, taps: [3, 3], bias: false };
    expect(counted(new Conv(picture))).toBe(3456);
    expect(counted(new DepthwiseSeparable(picture))).toBe(411);
    expect(counted(new Flattened(picture))).toBe(1152);
    expect(counted(new Conv({ inChannels: 64, outChannels: 128, taps: [3, 3], groups: 2, bias: false }))).toBe(36_864);
  });

  for (const [name, Kind] of Object.entries(kinds)) {
    test(`${name}: every one gets a gradient, with and without a batch, and nothing is left out of forward`, () => {
      const layer = new Kind({ ...sizes, padding: 1 });
      for (const input of [
        [2, 4, 5, 6],
        [4, 5, 6],
      ]) {
        const y = layer.forward(tensor(input, new Float32Array(input.reduce((a, b) => a * b)).fill(1)));
        expect(y.shape.length).toBe(input.length);
        const found = gradients(sum(multiply(y, y)), layer.parameters);
        for (const gradient of found) expect(gradient.data.some((value) => value !== 0)).toBe(true);
      }
    });

    test(`${name}: a seed gives the same numbers again, another seed others, and every value is drawn once`, () => {
      const numbers = (seed: number): number[] =>
        new Kind({ ...sizes, seed, bias: false }).parameters.flatMap((each) => [...each.data]);
      expect(numbers(5)).toEqual(numbers(5));
      expect(numbers(5)).not.toEqual(numbers(6));
      expect(new Set(numbers(5)).size).toBe(numbers(5).length);
    });

    test(`${name}: float64 numbers on request, and groups that do not divide are refused`, () => {
      expect(
        new Kind({ ...sizes, dtype: 'float64' }).parameters.every(({ data }) => data instanceof Float64Array),
      ).toBe(true);
      const refused = (groups: number) => () => new Kind({ ...sizes, groups });
      expect(refused(3)).toThrow(ShapeError);
      expect(refused(0)).toThrow(/groups should be a whole number from 1/);
    });
  }

  test('a setting that does not exist is refused when the layer is used', () => {
    const layer = new Conv({ ...sizes, strides: 2 } as never);
    expect(() => layer.forward(zeros([1, 4, 8, 8]))).toThrow(/no option/);
  });
});

describe('initialisers', () => {
  const facts = { fanIn: 50, fanOut: 30, groups: 1, random: randomFrom(1) };
  const shape = [40, 50];

  test('stay within their limits: √(6 / fanIn) for He, √(6 / (fanIn + fanOut)) for Glorot', () => {
    for (const [name, limit] of [
      ['kaimingUniform', Math.sqrt(6 / 50)],
      ['xavierUniform', Math.sqrt(6 / 80)],
    ] as const) {
      const numbers = initialisers[name](shape, { ...facts, random: randomFrom(2) });
      const largest = Math.max(...numbers.map(Math.abs));
      expect(largest).toBeLessThanOrEqual(limit);
      // 2,000 uniform numbers all below 0.99 of the limit have probability 0.99^2000, about 2e-9.
      expect(largest).toBeGreaterThan(0.99 * limit);
    }
  });

  test('have their variance: 2 / fanIn for He, 2 / (fanIn + fanOut) for Glorot', () => {
    for (const [name, variance] of [
      ['kaimingUniform', 2 / 50],
      ['kaimingNormal', 2 / 50],
      ['xavierUniform', 2 / 80],
      ['xavierNormal', 2 / 80],
    ] as const) {
      const numbers = initialisers[name](shape, { ...facts, random: randomFrom(3) });
      const found = numbers.reduce((total, value) => total + value * value, 0) / numbers.length;
      // The mean of n squares of normal numbers has relative deviation √(2 / n), 0.032 here; five of them.
      expect(Math.abs(found / variance - 1), name).toBeLessThan(5 * Math.sqrt(2 / numbers.length));
    }
  });

  test('an unknown name is refused with the known ones', () => {
    expect(() => new Conv({ inChannels: 1, outChannels: 1, taps: [3], weights: 'he' as never })).toThrow(
      /kaimingUniform/,
    );
  });

  test('linear taps add up to the stride, whatever its parity', () => {
    for (let stride = 1; stride <= 8; stride++) {
      const taps = linearTaps(2 * stride - (stride % 2));
      expect(taps.reduce((total, value) => total + value, 0)).toBeCloseTo(stride, 12);
      expect(taps).toEqual(taps.toReversed());
    }
  });

  test('a transposed convolution that begins bilinear keeps a ramp a ramp inside', () => {
    for (const stride of [2, 4]) {
      const taps = 2 * stride - (stride % 2);
      const layer = new ConvTranspose({
        inChannels: 2,
        outChannels: 2,
        taps: [taps, taps],
        stride,
        padding: Math.floor(stride / 2),
        weights: 'bilinear',
      });
      const size = 5;
      const ramp = Float32Array.from({ length: 2 * size * size }, (_, at) =>
        at < 25 ? at % size : 10 * Math.floor((at - 25) / size),
      );
      const y = layer.forward(tensor([1, 2, size, size], ramp));
      expect(y.shape).toEqual([1, 2, size * stride, size * stride]);
      const wide = size * stride;
      for (let i = stride; i < wide - stride; i++) {
        for (let j = stride; j < wide - stride; j++) {
          // Centres of cells are mapped to each other; powers of two make every product exact.
          expect(y.data[i * wide + j]).toBe((j + 0.5) / stride - 0.5);
          expect(y.data[wide * wide + i * wide + j]).toBe(10 * ((i + 0.5) / stride - 0.5));
        }
      }
    }
  });

  test('bilinear in groups gives each channel its own window', () => {
    const layer = new ConvTranspose({
      inChannels: 3,
      outChannels: 3,
      taps: [4],
      groups: 3,
      weights: 'bilinear',
      bias: false,
    });
    expect([...layer.weights.data]).toEqual([0.25, 0.75, 0.75, 0.25, 0.25, 0.75, 0.75, 0.25, 0.25, 0.75, 0.75, 0.25]);
  });

  test('icnr begins with equal neighbours, and refuses outputs that no shuffle can take', () => {
    const layer = new Conv({ inChannels: 2, outChannels: 8, taps: [1, 1], weights: icnr(4), bias: false });
    const rows = Array.from({ length: 8 }, (_, o) => [...layer.weights.data.subarray(2 * o, 2 * o + 2)]);
    expect(rows.slice(0, 4)).toEqual([rows[0], rows[0], rows[0], rows[0]]);
    expect(rows.slice(4)).toEqual([rows[4], rows[4], rows[4], rows[4]]);
    expect(rows[0]).not.toEqual(rows[4]);
    expect(() => new Conv({ inChannels: 2, outChannels: 6, taps: [1, 1], weights: icnr(4) })).toThrow(/divided by 4/);
  });
});

describe('gradient descent', () => {
  test('momentum and decay, by hand', () => {
    const w = variable(tensor([1], [8], 'float64'));
    const sgd = new Sgd([w], { rate: 0.5, momentum: 0.5, weightDecay: 0.25 });
    // g = 2 + 0.25 · 8 = 4, v = 4, w = 8 - 2 = 6
    expect(sgd.step(multiply(w, 2))).toBe(16);
    expect(w.data[0]).toBe(6);
    // g = 2 + 0.25 · 6 = 3.5, v = 2 + 3.5 = 5.5, w = 6 - 2.75 = 3.25
    sgd.step(multiply(w, 2));
    expect(w.data[0]).toBe(3.25);
  });

  test('a parameter that two layers share is moved once a step', () => {
    const w = variable(tensor([1], [8]));
    new Sgd([w, w], { rate: 1 }).step(multiply(w, 2));
    expect([...w.data]).toEqual([6]);
  });

  test('refuses settings that cannot descend, and losses that would spoil the parameters', () => {
    const w = variable(tensor([1], [1]));
    for (const settings of [{ rate: 0 }, { rate: NaN }, { rate: 1, momentum: 1 }, { rate: 1, weightDecay: -1 }]) {
      expect(() => new Sgd([w], settings)).toThrow(ShapeError);
    }
    expect(() => new Sgd([w], { rate: 1 }).step(multiply(w, Infinity))).toThrow(/loss is Infinity/);
    expect([...w.data]).toEqual([1]);
  });
});

// Spectra times those of the windows, frequency by frequency, a row of the tile at a time.
import type { Code, Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { complexBytes, complexLocal, emitMultiplyAdd, load, store, type Complex } from './complex.ts';

/** Outputs that are computed together: eight sums beside what is multiplied. */
export const mostOutputs = 4;

export interface SumShape {
  /** Frequencies of a row. */
  readonly size: number;
  readonly channels: number;
  /** Bytes from a channel's spectra to the next's, and from an output's to the next's. */
  readonly channel: number;
  readonly output: number;
  readonly outputs: number;
  readonly fused: boolean;
}

/** Bytes of the weights of one frequency where all eight signals meet the same window. */
export const sharedBytes = 8;

/** `sum<outputs>(z, w, y)`: y_m = Σ_c z_c w_mc; all signals meet the same windows. */
export function sumText({ size, channels, channel, output, outputs, fused }: SumShape): FunctionText {
  return {
    name: `sum${outputs}`,
    parameters: ['i32', 'i32', 'i32'],
    write(code) {
      const [z, w, y] = [0, 1, 2].map((i) => code.parameter(i)) as [Local, Local, Local];
      const [from, frequencies, left] = code.locals('i32', 3) as [Local, Local, Local];
      const number = complexLocal(code);
      const sums = Array.from({ length: outputs }, () => complexLocal(code));
      code.i32(size).set(frequencies);
      code.repeat(frequencies, () => {
        for (const { re, im } of sums) code.f32x4(0).set(re).f32x4(0).set(im);
        code.get(z).set(from).i32(channels).set(left);
        code.repeat(left, () => {
          load(code, number, from);
          sums.forEach((sum, m) => {
            const half = (at: number) => (): void => void code.get(w).memory('v128.load32_splat', sharedBytes * m + at);
            accumulate(code, sum, number, half(0), half(4), fused);
          });
          code.advance(from, channel).advance(w, sharedBytes * outputs);
        });
        sums.forEach((sum, m) => store(code, sum, y, m * output));
        code.advance(z, complexBytes).advance(y, complexBytes);
      });
    },
  };
}

/** `sum += number · w` */
function accumulate(
  code: Code,
  sum: Complex,
  number: Complex,
  real: () => void,
  imaginary: () => void,
  fused: boolean,
): void {
  const part = (to: Local, value: Local, half: () => void, minus: boolean): void => {
    emitMultiplyAdd(code, to, () => code.get(value), half, minus, fused);
    code.set(to);
  };
  part(sum.re, number.re, real, false);
  part(sum.re, number.im, imaginary, true);
  part(sum.im, number.im, real, false);
  part(sum.im, number.re, imaginary, false);
}

/** Bytes of the weights of one frequency where every signal has a window of its own. */
export const ownBytes = 64;

/**
 * `own(z, opposite, w, y, mirror)`: y = A z + B z̄', where z' stands at the opposite frequency: with the spectra
 * V₁, V₂ of a lane's two windows, A = (V₁ + V₂) / 2 and B = (V₁ − V₂) / 2 give X₁V₁ + i X₂V₂ from z = X₁ + i X₂, for
 * real signals. `opposite` is the row of opposite frequencies, `mirror` says where in it each stands, in bytes.
 */
export function ownText(size: number, fused: boolean): FunctionText {
  return {
    name: 'own',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [z, opposite, w, y, mirror] = [0, 1, 2, 3, 4].map((i) => code.parameter(i)) as [
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const [from, frequencies] = code.locals('i32', 2) as [Local, Local];
      const [number, other, sum] = [complexLocal(code), complexLocal(code), complexLocal(code)];
      const half = (at: number) => (): void => void code.get(w).memory('v128.load', at);
      code.i32(size).set(frequencies);
      code.repeat(frequencies, () => {
        load(code, number, z);
        code.get(opposite).get(mirror).memory('i32.load').op('i32.add').set(from);
        load(code, other, from);
        for (const part of [sum.re, sum.im]) code.f32x4(0).set(part);
        accumulate(code, sum, number, half(0), half(16), fused);
        // B z̄' = B.re z'.re + B.im z'.im + i (B.im z'.re − B.re z'.im)
        const add = (to: Local, value: Local, at: number, minus: boolean): void => {
          emitMultiplyAdd(code, to, () => code.get(value), half(at), minus, fused);
          code.set(to);
        };
        add(sum.re, other.re, 32, false);
        add(sum.re, other.im, 48, false);
        add(sum.im, other.re, 48, false);
        add(sum.im, other.im, 32, true);
        store(code, sum, y);
        code.advance(z, complexBytes).advance(y, complexBytes).advance(w, ownBytes).advance(mirror, 4);
      });
    },
  };
}

// Sigmoid and hyperbolic tangent of four floats from one exponential, in float32.
//
// e^z for z ≤ 0: z = n · ln 2 + r with |r| ≤ ln 2 / 2, e^z = 2^n · e^r, and e^r from a polynomial of degree 7. Both
// polynomials are those of Cephes (expf.c, tanhf.c; Stephen L. Moshier, netlib.org/cephes).
//
// Bounds, with u = 2^-24. The reduction loses at most u in r and the polynomial 3u, so e^z has a relative error of at
// most 4u. The sigmoid of x ≥ 0 is 1 / (1 + e), of x < 0 e / (1 + e): the error of e counts at most once in either
// place and both operations round, together at most 4u + 4u · e / (1 + e) + 2u ≤ 8u. Below −87 the exponential stays at
// e^−87, so up to 2^-125 may be lost there. The tangent of |x| ≥ 5/8 is (1 − e) / (1 + e) with e = e^−2|x| ≤ 0.287:
// errors of 1.15u before each of two additions that round, then a division: at most (1.61 + 1 + 0.9 + 1 + 1)u ≤ 6u.
// Below, x + x³ · p(x²) loses at most 4u.
import type { Code, Local } from '../encoder/code.ts';

/** The largest |result − σ(x)| that is explained. */
export const sigmoidBound = (value: number): number => 8 * 2 ** -24 * Math.abs(value) + 2 ** -125;
/** The largest |result − tanh(x)| that is explained. */
export const tanhBound = (value: number): number => 6 * 2 ** -24 * Math.abs(value) + 2 ** -149;

const exponential = [
  1.987_569_15e-4, 1.398_199_950_7e-3, 8.333_451_907_3e-3, 4.166_579_589_4e-2, 1.666_666_545_9e-1, 0.5,
];
const tangent = [
  -5.704_988_727_45e-3, 2.063_908_879_54e-2, -5.373_971_555_31e-2, 1.333_144_220_36e-1, -3.333_328_194_22e-1,
];
/** Beyond it 2^n would not be a normal number. */
const lowest = -87;
/** ln 2 in two parts: the first has so few bits that n times it is exact. */
const [high, low] = [0.693_359_375, -2.121_944_4e-4];

/** Leaves `c₀ v^k + c₁ v^(k−1) + …` on the stack, by Horner's rule. */
function emitPolynomial(code: Code, v: Local, [first, ...rest]: readonly number[]): Code {
  code.f32x4(first!);
  for (const coefficient of rest) code.get(v).op('f32x4.mul').f32x4(coefficient).op('f32x4.add');
  return code;
}

/** Takes z ≤ 0 from the stack and leaves e^z there. */
function exponentialOf(code: Code): () => Code {
  const [n, r] = code.locals('v128', 2) as [Local, Local];
  return () => {
    code.f32x4(lowest).op('f32x4.max').tee(r).f32x4(Math.LOG2E).op('f32x4.mul').op('f32x4.nearest').set(n);
    code.get(r).get(n).f32x4(high).op('f32x4.mul').op('f32x4.sub');
    code.get(n).f32x4(low).op('f32x4.mul').op('f32x4.sub').set(r);
    emitPolynomial(code, r, exponential).get(r).op('f32x4.mul').get(r).op('f32x4.mul');
    code.get(r).op('f32x4.add').f32x4(1).op('f32x4.add');
    // 2^n: n behind the exponent's bias, in the place of the exponent.
    code.get(n).op('i32x4.trunc_sat_f32x4_s').i32(127).op('i32x4.splat').op('i32x4.add').i32(23).op('i32x4.shl');
    return code.op('f32x4.mul');
  };
}

export function emitSigmoid(code: Code): (x: Local) => void {
  const e = code.local('v128');
  const exponential = exponentialOf(code);
  return (x) => {
    code.get(x).op('f32x4.abs').op('f32x4.neg');
    exponential().set(e);
    code.get(e).f32x4(1).get(x).f32x4(0).op('f32x4.lt').op('v128.bitselect');
    code.get(e).f32x4(1).op('f32x4.add').op('f32x4.div');
  };
}

export function emitTanh(code: Code): (x: Local) => void {
  const [e, square, far, sign] = code.locals('v128', 4) as [Local, Local, Local, Local];
  const exponential = exponentialOf(code);
  return (x) => {
    code.get(x).op('f32x4.abs').f32x4(-2).op('f32x4.mul');
    exponential().set(e);
    code.f32x4(1).get(e).op('f32x4.sub').f32x4(1).get(e).op('f32x4.add').op('f32x4.div').set(far);
    code.f32x4(-0).set(sign);
    // The sign of x on the magnitude of the far value.
    code.get(x).get(far).get(sign).op('v128.bitselect').set(far);
    code.get(x).get(x).op('f32x4.mul').set(square);
    code.get(far);
    emitPolynomial(code, square, tangent).get(square).op('f32x4.mul').get(x).op('f32x4.mul').get(x).op('f32x4.add');
    code.get(x).op('f32x4.abs').f32x4(0.625).op('f32x4.ge').op('v128.bitselect');
  };
}

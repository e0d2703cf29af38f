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
/** Added to a small number, it leaves the nearest whole number in the lowest bits. */
const rounder = 1.5 * 2 ** 23;

/** A constant in a local: splats within a loop cost. */
export function held(code: Code, value: number): Local {
  const local = code.local('v128');
  code.f32x4(value).set(local);
  return local;
}

/** What leaves `c₀ v^k + c₁ v^(k−1) + …` on the stack, by Horner's rule. */
function polynomial(code: Code, coefficients: readonly number[]): (v: Local) => Code {
  const [first, ...rest] = coefficients.map((coefficient) => held(code, coefficient));
  return (v) => {
    code.get(first!);
    for (const coefficient of rest) code.get(v).op('f32x4.mul').get(coefficient).op('f32x4.add');
    return code;
  };
}

/** What takes z ≤ 0 from the stack and leaves e^z there. */
function exponentialOf(code: Code, one: Local): () => Code {
  const [n, r] = code.locals('v128', 2) as [Local, Local];
  const [least, perTwo, whole, above, below] = [lowest, Math.LOG2E, rounder, high, low].map((value) =>
    held(code, value),
  ) as [Local, Local, Local, Local, Local];
  const series = polynomial(code, exponential);
  return () => {
    // The larger of two, the second unless it is less than the first: NaN stays.
    code.get(least).op('f32x4.pmax').tee(r).get(perTwo).op('f32x4.mul').get(whole).op('f32x4.add').set(n);
    code.get(r).get(n).get(whole).op('f32x4.sub').get(above).op('f32x4.mul').op('f32x4.sub');
    code.get(n).get(whole).op('f32x4.sub').get(below).op('f32x4.mul').op('f32x4.sub').set(r);
    series(r).get(r).op('f32x4.mul').get(r).op('f32x4.mul').get(r).op('f32x4.add').get(one).op('f32x4.add');
    // 2^n: n from the lowest bits to the exponent, where 1 has its bias.
    code.get(n).i32(23).op('i32x4.shl').get(one).op('i32x4.add');
    return code.op('f32x4.mul');
  };
}

export function emitSigmoid(code: Code): (x: Local) => void {
  const e = code.local('v128');
  const [zero, one] = [held(code, 0), held(code, 1)];
  const exponential = exponentialOf(code, one);
  return (x) => {
    code.get(x).op('f32x4.abs').op('f32x4.neg');
    exponential().set(e);
    code.get(e).get(one).get(x).get(zero).op('f32x4.lt').op('v128.bitselect');
    code.get(e).get(one).op('f32x4.add').op('f32x4.div');
  };
}

export function emitTanh(code: Code): (x: Local) => void {
  const [e, square, far] = code.locals('v128', 3) as [Local, Local, Local];
  const [one, minusTwo, sign, near] = [1, -2, -0, 0.625].map((value) => held(code, value)) as [
    Local,
    Local,
    Local,
    Local,
  ];
  const [exponential, series] = [exponentialOf(code, one), polynomial(code, tangent)];
  return (x) => {
    code.get(x).op('f32x4.abs').get(minusTwo).op('f32x4.mul');
    exponential().set(e);
    code.get(one).get(e).op('f32x4.sub').get(one).get(e).op('f32x4.add').op('f32x4.div').set(far);
    // The sign of x on the magnitude of the far value.
    code.get(x).get(far).get(sign).op('v128.bitselect').set(far);
    code.get(x).get(x).op('f32x4.mul').set(square);
    code.get(far);
    series(square).get(square).op('f32x4.mul').get(x).op('f32x4.mul').get(x).op('f32x4.add');
    code.get(x).op('f32x4.abs').get(near).op('f32x4.ge').op('v128.bitselect');
  };
}

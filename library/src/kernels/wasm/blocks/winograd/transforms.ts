// The two transforms of F(4, 3) along one axis, on vectors: the products of inputMatrix and outputMatrix with what the
// symmetry of the points ±a, ±b lets them share.
import type { Code, Local } from '../../encoder/code.ts';
import { a, b } from './points.ts';

/** Numbers that transforms multiply by, each spread over a vector once. */
export interface Constants {
  readonly a: Local;
  readonly b: Local;
  readonly a2: Local;
  readonly b2: Local;
  readonly sum: Local; // a² + b²
  readonly product: Local; // a² b²
  readonly a3: Local;
  readonly b3: Local;
}

const values = { a, b, a2: a * a, b2: b * b, sum: a * a + b * b, product: (a * b) ** 2, a3: a ** 3, b3: b ** 3 };

/** Locals with those constants that a function uses. */
export function constantsOf(code: Code, used: readonly (keyof Constants)[]): Constants {
  const constants: Partial<Record<keyof Constants, Local>> = {};
  for (const name of used) {
    const local = code.local('v128');
    code.f32x4(values[name]).set(local);
    constants[name] = local;
  }
  return constants as Constants;
}

export const inputConstants = ['a', 'b', 'a2', 'b2', 'sum', 'product'] as const;
export const outputConstants = ['a', 'b', 'a2', 'b2', 'a3', 'b3'] as const;

/** Leaves `x + factor · y` on the stack. */
function plus(code: Code, fused: boolean, x: Local, factor: Local, y: Local): Code {
  return fused
    ? code.get(factor).get(y).get(x).op('f32x4.relaxed_madd')
    : code.get(x).get(factor).get(y).op('f32x4.mul').op('f32x4.add');
}

/** Leaves `x − factor · y` on the stack. */
function minus(code: Code, fused: boolean, x: Local, factor: Local, y: Local): Code {
  return fused
    ? code.get(factor).get(y).get(x).op('f32x4.relaxed_nmadd')
    : code.get(x).get(factor).get(y).op('f32x4.mul').op('f32x4.sub');
}

/**
 * Six inputs to six products. `d` stays; `even` and `odd` are two vectors to work in; `put(i)` takes what is on the
 * stack.
 */
export function emitInput(
  code: Code,
  fused: boolean,
  constants: Constants,
  d: readonly Local[],
  [even, odd]: readonly [Local, Local],
  put: (product: number, emit: () => void) => void,
): void {
  const [d0, d1, d2, d3, d4, d5] = d as [Local, Local, Local, Local, Local, Local];
  put(0, () => {
    minus(code, fused, d4, constants.sum, d2).set(even);
    plus(code, fused, even, constants.product, d0);
  });
  const pair = (first: number, square: Local, factor: Local): void => {
    minus(code, fused, d4, square, d2).set(even);
    minus(code, fused, d3, square, d1).set(odd);
    put(first, () => plus(code, fused, even, factor, odd));
    put(first + 1, () => minus(code, fused, even, factor, odd));
  };
  pair(1, constants.b2, constants.a);
  pair(3, constants.a2, constants.b);
  put(5, () => {
    minus(code, fused, d5, constants.sum, d3).set(odd);
    plus(code, fused, odd, constants.product, d1);
  });
}

/** Six products to four outputs. `m` is overwritten. */
export function emitOutput(
  code: Code,
  fused: boolean,
  constants: Constants,
  m: readonly Local[],
  put: (output: number, emit: () => void) => void,
): void {
  const [m0, m1, m2, m3, m4, m5] = m as [Local, Local, Local, Local, Local, Local];
  const [sumA, sumB] = [code.local('v128'), code.local('v128')];
  code.get(m1).get(m2).op('f32x4.add').set(sumA).get(m1).get(m2).op('f32x4.sub').set(m1);
  code.get(m3).get(m4).op('f32x4.add').set(sumB).get(m3).get(m4).op('f32x4.sub').set(m3);
  const both = (x: Local, fx: Local, y: Local, fy: Local): Code => {
    code.get(x).get(fx).op('f32x4.mul').set(m2);
    return plus(code, fused, m2, fy, y);
  };
  put(0, () => code.get(m0).get(sumA).op('f32x4.add').get(sumB).op('f32x4.add'));
  put(1, () => both(m1, constants.a, m3, constants.b));
  put(2, () => both(sumA, constants.a2, sumB, constants.b2));
  put(3, () => both(m1, constants.a3, m3, constants.b3).get(m5).op('f32x4.add'));
}

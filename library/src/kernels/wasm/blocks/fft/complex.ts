// Complex numbers in code: a vector of real and one of imaginary parts, of four signals.
import type { Code, Local } from '../../encoder/code.ts';

export interface Complex {
  readonly re: Local;
  readonly im: Local;
}

/** Bytes of four complex numbers: their real parts, then their imaginary ones. */
export const complexBytes = 32;

export const complexLocal = (code: Code): Complex => ({ re: code.local('v128'), im: code.local('v128') });

export function load(code: Code, to: Complex, address: Local, offset = 0): void {
  code.get(address).memory('v128.load', offset).set(to.re);
  code
    .get(address)
    .memory('v128.load', offset + 16)
    .set(to.im);
}

export function store(code: Code, from: Complex, address: Local, offset = 0): void {
  code.get(address).get(from.re).memory('v128.store', offset);
  code
    .get(address)
    .get(from.im)
    .memory('v128.store', offset + 16);
}

/** `sum = a + b` and `difference = a − b`; neither may be one of the operands. */
export function addSubtract(code: Code, a: Complex, b: Complex, sum: Complex, difference: Complex): void {
  for (const part of ['re', 'im'] as const) {
    code.get(a[part]).get(b[part]).op('f32x4.add').set(sum[part]);
    code.get(a[part]).get(b[part]).op('f32x4.sub').set(difference[part]);
  }
}

/** `sum = a + i s b` and `difference = a − i s b` with s = ±1. */
export function addSubtractTurned(
  code: Code,
  a: Complex,
  b: Complex,
  sign: 1 | -1,
  sum: Complex,
  difference: Complex,
): void {
  // i b = −b.im + i b.re
  const [plus, minus] = sign === 1 ? ([sum, difference] as const) : ([difference, sum] as const);
  code.get(a.re).get(b.im).op('f32x4.sub').set(plus.re);
  code.get(a.im).get(b.re).op('f32x4.add').set(plus.im);
  code.get(a.re).get(b.im).op('f32x4.add').set(minus.re);
  code.get(a.im).get(b.re).op('f32x4.sub').set(minus.im);
}

/** Pushes `sum ± a b`, fused where the engine has it. */
export function emitMultiplyAdd(
  code: Code,
  sum: Local,
  a: () => void,
  b: () => void,
  minus: boolean,
  fused: boolean,
): void {
  if (fused) {
    a();
    b();
    code.get(sum).op(minus ? 'f32x4.relaxed_nmadd' : 'f32x4.relaxed_madd');
    return;
  }
  code.get(sum);
  a();
  b();
  code.op('f32x4.mul').op(minus ? 'f32x4.sub' : 'f32x4.add');
}

/**
 * Pushes nothing, sets `to = value · w` or `value · w̄`, where the two halves of w are pushed by `real` and
 * `imaginary`.
 */
export function multiply(
  code: Code,
  value: Complex,
  real: () => void,
  imaginary: () => void,
  conjugate: boolean,
  to: Complex,
  fused: boolean,
): void {
  code.get(value.re);
  real();
  code.op('f32x4.mul').set(to.re);
  emitMultiplyAdd(code, to.re, () => code.get(value.im), imaginary, !conjugate, fused);
  code.set(to.re);
  code.get(value.im);
  real();
  code.op('f32x4.mul').set(to.im);
  emitMultiplyAdd(code, to.im, () => code.get(value.re), imaginary, conjugate, fused);
  code.set(to.im);
}

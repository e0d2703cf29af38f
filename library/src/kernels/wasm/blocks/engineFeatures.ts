// What this engine's WebAssembly can do, found by asking it to validate a module that uses it.
import { encodeModule } from '../encoder/module.ts';
import { webAssembly } from './webassembly.ts';

const limits = { initial: 1, maximum: 1, shared: false };

let usable: boolean | undefined;

/**
 * Whether WebAssembly with 128-bit vectors is there and allowed: a page's security policy may forbid to compile, which
 * shows only when it is tried.
 */
export function isUsable(): boolean {
  if (usable !== undefined) return usable;
  const probe = encodeModule(
    [{ name: 'probe', parameters: [], write: (code) => code.f32x4(1).set(code.local('v128')) }],
    limits,
  );
  try {
    usable = webAssembly?.validate(probe) && Boolean(new webAssembly.Module(probe));
  } catch {
    usable = false;
  }
  return (usable ??= false);
}

/** Whether relaxed SIMD's fused multiply-add is there: on by default in Node 22 and later and in Chromium. */
let fused: boolean | undefined;

export const hasFused = (): boolean =>
  (fused ??= webAssembly.validate(
    encodeModule(
      [
        {
          name: 'probe',
          parameters: [],
          write: (code) => {
            const sum = code.local('v128');
            code.f32x4(1).f32x4(1).f32x4(1).op('f32x4.relaxed_madd').set(sum);
          },
        },
      ],
      limits,
    ),
  ));

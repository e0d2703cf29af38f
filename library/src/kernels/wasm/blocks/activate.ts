// Activations of what a kernel has just written, four numbers at a time, while it is still in the cache.
import type { ActivationShape } from '../../kernel.ts';
import type { Code, Local } from '../encoder/code.ts';
import type { FunctionText } from '../encoder/module.ts';
import { emitSigmoid, emitTanh, held } from './exponential.ts';
import { partsOf, stretch } from './parts.ts';
import { runtime } from './runtime.ts';

/** `activate(y, quads)`: every number of so many quads becomes its value. */
export const activateText = (activation: ActivationShape): FunctionText => ({
  name: 'activate',
  parameters: ['i32', 'i32'],
  write(code) {
    const [y, quads] = [code.parameter(0), code.parameter(1)];
    const x = code.local('v128');
    const emit = emitters[activation.op](code, activation.slope ?? 0);
    code.repeatAny(quads, () => {
      code.get(y).memory('v128.load').set(x).get(y);
      emit(x);
      code.memory('v128.store').advance(y, 16);
    });
  },
});

/**
 * What leaves the value of four numbers on the stack, for each activation. `pmax` and `pmin` take their first operand
 * unless the second is beyond it, so NaN stays; −0 becomes 0 where 0 is added, as in `Math.max(0, x)`.
 */
const emitters: Readonly<Record<ActivationShape['op'], (code: Code, slope: number) => (x: Local) => void>> = {
  relu(code) {
    const zero = held(code, 0);
    return (x) => code.get(x).get(zero).op('f32x4.pmax').get(zero).op('f32x4.add');
  },
  relu6(code) {
    const [zero, six] = [held(code, 0), held(code, 6)];
    return (x) => code.get(x).get(zero).op('f32x4.pmax').get(six).op('f32x4.pmin').get(zero).op('f32x4.add');
  },
  leakyRelu(code, slope) {
    const [zero, factor, scaled] = [held(code, 0), heldDouble(code, slope), code.local('v128')];
    return (x) => {
      inDoubles(code, x, () => code.get(factor).op('f64x2.mul')).set(scaled);
      code.get(x).get(scaled).get(x).get(zero).op('f32x4.gt').op('v128.bitselect');
    };
  },
  hardSwish(code) {
    const [zero, three, six] = [0, 3, 6].map((value) => heldDouble(code, value)) as [Local, Local, Local];
    const wide = code.local('v128');
    return (x) => {
      inDoubles(code, x, () => {
        code.tee(wide).get(wide).get(three).op('f64x2.add').get(zero).op('f64x2.pmax').get(six).op('f64x2.pmin');
        code.op('f64x2.mul').get(six).op('f64x2.div');
      });
    };
  },
  sigmoid: (code) => emitSigmoid(code),
  tanh: (code) => emitTanh(code),
};

function heldDouble(code: Code, value: number): Local {
  const local = code.local('v128');
  code.f64x2(value).set(local);
  return local;
}

/** Something done to four floats in float64 and rounded once, as the plain kernels do it: the same bits. */
function inDoubles(code: Code, x: Local, emit: () => void): Code {
  const half = (write: () => Code): Code => {
    write().op('f64x2.promote_low_f32x4');
    emit();
    return code.op('f32x4.demote_f64x2_zero');
  };
  half(() => code.get(x));
  half(() => code.get(x).get(x).shuffle(2, 3, 2, 3));
  return code.shuffle(0, 1, 4, 5);
}

/** Quads at a time: 64 KiB, and calls enough to become hot. */
const quadsAtOnce = 4096;

/** What sends so many numbers at an address through an activation. Blocks of the memory have room behind them. */
export function activator(activation: ActivationShape, numbers: number): (y: number) => void {
  const { make, share, threads } = runtime();
  const { activate } = make([activateText(activation)]);
  const quads = Math.ceil(numbers / 4);
  const parts = Math.max(partsOf(threads), Math.ceil(quads / quadsAtOnce));
  return (y) =>
    share(parts, (part) => {
      const [first, count] = stretch(quads, parts, part);
      activate!(y + 16 * first, count);
    });
}

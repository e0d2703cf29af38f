// Puts two stride phases of a row together: every second number comes from either.
import type { Local } from '../encoder/code.ts';
import type { FunctionText } from '../encoder/module.ts';

/**
 * `interleave(even, odd, target, rows, step)`: rows of `width` floats from the numbers at even and at odd places,
 * `step` bytes from one target row to the next.
 */
export function interleaveText(width: number): FunctionText {
  const vectors = Math.floor(width / 8);
  return {
    name: 'interleave',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [even, odd, target, rows, step] = [0, 1, 2, 3, 4].map((i) => code.parameter(i)) as [
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const [to, count] = code.locals('i32', 2) as [Local, Local];
      const [first, second] = code.locals('v128', 2) as [Local, Local];
      code.repeatAny(rows, () => {
        code.get(target).set(to).i32(vectors).set(count);
        code.repeatAny(count, () => {
          code.get(even).memory('v128.load').set(first).get(odd).memory('v128.load').set(second);
          code.get(to).get(first).get(second).shuffle(0, 4, 1, 5).memory('v128.store');
          code.get(to).get(first).get(second).shuffle(2, 6, 3, 7).memory('v128.store', 16);
          code.advance(even, 16).advance(odd, 16).advance(to, 32);
        });
        for (let at = 8 * vectors; at < width; at++) {
          const from = at % 2 === 0 ? even : odd;
          code
            .get(to)
            .get(from)
            .memory('f32.load')
            .memory('f32.store', 4 * (at % 8));
          code.advance(from, 4);
        }
        code.advance(target, step);
      });
    },
  };
}

// Rows of eight signals, from planes into one row of complex numbers: signals 0 to 3 are the real parts of the four
// lanes, 4 to 7 their imaginary ones.
import type { Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { transpose } from '../packRows.ts';
import { complexBytes } from './complex.ts';

/** Signals that are transformed together. */
export const together = 8;

/**
 * `gather(planes, starts, target, rows)`: rows of `size` samples of each signal; `starts` says where each begins behind
 * `planes`, in bytes.
 */
export function gatherText(size: number, pitch: number, row: number): FunctionText {
  return {
    name: 'gather',
    parameters: ['i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [planes, starts, target, rows] = [0, 1, 2, 3].map((i) => code.parameter(i)) as [Local, Local, Local, Local];
      const [to, count] = code.locals('i32', 2) as [Local, Local];
      const from = code.locals('i32', together);
      const [four, turned] = [code.locals('v128', 4), code.locals('v128', 4)];
      from.forEach((address, i) =>
        code
          .get(planes)
          .get(starts)
          .memory('i32.load', 4 * i)
          .op('i32.add')
          .set(address),
      );
      code.repeat(rows, () => {
        code
          .get(target)
          .set(to)
          .i32(size / 4)
          .set(count);
        code.repeat(count, () => {
          for (const half of [0, 1]) {
            four.forEach((vector, i) =>
              code
                .get(from[4 * half + i]!)
                .memory('v128.load')
                .set(vector),
            );
            transpose(code, four, turned);
            turned.forEach((vector, i) =>
              code
                .get(to)
                .get(vector)
                .memory('v128.store', complexBytes * i + 16 * half),
            );
          }
          for (const address of from) code.advance(address, 16);
          code.advance(to, 4 * complexBytes);
        });
        for (const address of from) code.advance(address, 4 * pitch - 4 * size);
        code.advance(target, row);
      });
    },
  };
}

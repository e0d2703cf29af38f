// One row of complex numbers to rows of eight outputs: the lanes are turned into rows, then copied to where each
// signal's tile lies, as far as its plane goes.
import type { Code, Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { transpose } from '../packRows.ts';
import { complexBytes } from './complex.ts';
import { together } from './gather.ts';

/** Words of a table's entry: where a signal's tile begins (bytes), and how many columns, rows and planes of it. */
export const entryWords = 4;

export interface ScatterShape {
  /** Outputs of a row of a tile. */
  readonly outputs: number;
  /** Bytes from one output of a row to the next. */
  readonly step: number;
  /** Bytes from one row of the output to the next that is written. */
  readonly pitch: number;
  /** Bytes from one row of complex numbers to the next. */
  readonly row: number;
}

/** Floats of the room that a row of all signals takes. */
export const roomFloats = (outputs: number): number => together * 4 * Math.ceil(outputs / 4);

/**
 * `scatter(numbers, y, table, bias, room, row, rows, plane)`: rows `row` and further of plane `plane` of every tile.
 * `bias` holds a number for each signal.
 */
export function scatterText({ outputs, step, pitch, row: rowBytes }: ScatterShape): FunctionText {
  const width = 4 * Math.ceil(outputs / 4);
  return {
    name: 'scatter',
    parameters: Array.from({ length: 8 }, () => 'i32' as const),
    write(code) {
      const [numbers, y, table, bias, room, row, rows, plane] = Array.from({ length: 8 }, (_, i) =>
        code.parameter(i),
      ) as [Local, Local, Local, Local, Local, Local, Local, Local];
      const [from, to, count, target, entry, signals, most] = code.locals('i32', 7) as [
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const biases = code.locals('v128', 2);
      const [four, turned] = [code.locals('v128', 4), code.locals('v128', 4)];
      biases.forEach((vector, half) =>
        code
          .get(bias)
          .memory('v128.load', 16 * half)
          .set(vector),
      );
      code.repeat(rows, () => {
        code
          .get(numbers)
          .set(from)
          .get(room)
          .set(to)
          .i32(width / 4)
          .set(count);
        code.repeat(count, () => {
          biases.forEach((added, half) => {
            four.forEach((vector, i) =>
              code
                .get(from)
                .memory('v128.load', complexBytes * i + 16 * half)
                .get(added)
                .op('f32x4.add')
                .set(vector),
            );
            transpose(code, four, turned);
            turned.forEach((vector, i) =>
              code
                .get(to)
                .get(vector)
                .memory('v128.store', 4 * width * (4 * half + i)),
            );
          });
          code.advance(from, 4 * complexBytes).advance(to, 16);
        });
        code.get(table).set(entry).get(room).set(from).i32(together).set(signals);
        code.repeat(signals, () => {
          const least = (word: number, than: Local): void =>
            void code
              .get(entry)
              .memory('i32.load', 4 * word)
              .get(than)
              .op('i32.gt_s');
          code.get(entry).memory('i32.load', 4).set(most);
          least(2, row);
          least(3, plane);
          code.op('i32.and').when(() => {
            code.get(y).get(entry).memory('i32.load').op('i32.add').get(row).i32(pitch).op('i32.mul').op('i32.add');
            code.set(target).get(from).set(to);
            copy(code, { from: to, to: target, count: most, left: count, step });
          });
          code.advance(entry, 4 * entryWords).advance(from, 4 * width);
        });
        code.advance(numbers, rowBytes).advance(row, 1);
      });
    },
  };
}

interface Copy {
  readonly from: Local;
  readonly to: Local;
  readonly count: Local;
  readonly left: Local;
  readonly step: number;
}

/** Copies floats beside each other to places `step` bytes apart. */
function copy(code: Code, { from, to, count, left, step }: Copy): void {
  if (step === 4) {
    code.get(count).i32(2).op('i32.shr_u').set(left);
    code.repeatAny(left, () => {
      code.get(to).get(from).memory('v128.load').memory('v128.store');
      code.advance(from, 16).advance(to, 16);
    });
    code.get(count).i32(3).op('i32.and').set(left);
  } else {
    code.get(count).set(left);
  }
  code.repeatAny(left, () => {
    code.get(to).get(from).memory('f32.load').memory('f32.store');
    code.advance(from, 4).advance(to, step);
  });
}

// Packs both sides of the gradient of the weights, whose sum runs over positions: dw[o][c,t] = Σ_p dy[o][p] ·
// plane[c][position[p] + tap[t]].
import type { Code, Local } from '../encoder/code.ts';
import type { FunctionText } from '../encoder/module.ts';
import { quadKinds } from './pack.ts';

const entryBytes = 20;

/**
 * `packRows(source, target, depth)`: rows of `source` that lie `pitch` bytes apart as [k][height], block after block.
 */
export function packRowsText(heights: readonly number[], pitch: number): FunctionText {
  return {
    name: 'packRows',
    parameters: ['i32', 'i32', 'i32'],
    write(code) {
      const [source, target, depth] = [0, 1, 2].map((i) => code.parameter(i)) as [Local, Local, Local];
      const [from, count, blocks] = code.locals('i32', 3) as [Local, Local, Local];
      for (const height of new Set(heights)) {
        code.i32(heights.filter((other) => other === height).length).set(blocks);
        code.repeat(blocks, () => {
          code.get(source).set(from).get(depth).set(count);
          code.repeat(count, () => {
            for (let r = 0; r < height; r++) {
              code
                .get(target)
                .get(from)
                .memory('f32.load', r * pitch)
                .memory('f32.store', 4 * r);
            }
            code.advance(from, 4).advance(target, 4 * height);
          });
          code.advance(source, height * pitch);
        });
      }
    },
  };
}

/**
 * `packColumns(c0, c1, c2, c3, entries, quads, target)`: what four columns (addresses of their channel's plane plus
 * their tap) read at the positions of so many quads, as [position][4] with `row` bytes between positions.
 */
export function packColumnsText(row: number): FunctionText {
  return {
    name: 'packColumns',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const columns = [0, 1, 2, 3].map((i) => code.parameter(i));
      const [entry, quads, target] = [4, 5, 6].map((i) => code.parameter(i)) as [Local, Local, Local];
      const [kind, at] = code.locals('i32', 2) as [Local, Local];
      const vectors = code.locals('v128', 4);
      const halves = code.locals('v128', 4);

      const load = (column: Local, into: Local, pair: boolean): void => {
        code.get(column).get(entry).memory('i32.load', 4).op('i32.add').tee(at);
        if (pair) code.memory('v128.load').get(at).memory('v128.load', 16).shuffle(0, 2, 4, 6);
        else code.memory('v128.load');
        code.set(into);
      };
      const loadApart = (column: Local, into: Local): void => {
        code.get(column).get(entry).memory('i32.load', 4).op('i32.add').memory('v128.load32_zero').set(into);
        for (let i = 1; i < 4; i++) {
          code
            .get(column)
            .get(entry)
            .memory('i32.load', 4 + 4 * i)
            .op('i32.add');
          code.get(into).lane('v128.load32_lane', i).set(into);
        }
      };

      code.repeatAny(quads, () => {
        code.get(entry).memory('i32.load').tee(kind).op('i32.eqz');
        code.when(
          () => columns.forEach((column, i) => load(column, vectors[i]!, false)),
          () =>
            code
              .get(kind)
              .i32(quadKinds.everySecond)
              .op('i32.sub')
              .op('i32.eqz')
              .when(
                () => columns.forEach((column, i) => load(column, vectors[i]!, true)),
                () => columns.forEach((column, i) => loadApart(column, vectors[i]!)),
              ),
        );
        transpose(code, vectors, halves);
        halves.forEach((line, i) =>
          code
            .get(target)
            .get(line)
            .memory('v128.store', i * row),
        );
        code.advance(entry, entryBytes).advance(target, 4 * row);
      });
    },
  };
}

/** Four vectors as the columns of a 4x4 square become its rows, left in `rows`. */
export function transpose(code: Code, columns: readonly Local[], rows: readonly Local[]): void {
  const [a, b, c, d] = columns as [Local, Local, Local, Local];
  const [e, f, g, h] = rows as [Local, Local, Local, Local];
  code.get(a).get(b).shuffle(0, 4, 1, 5).set(e); // a0 b0 a1 b1
  code.get(c).get(d).shuffle(0, 4, 1, 5).set(f); // c0 d0 c1 d1
  code.get(a).get(b).shuffle(2, 6, 3, 7).set(g);
  code.get(c).get(d).shuffle(2, 6, 3, 7).set(h);
  code.get(e).get(f).shuffle(0, 1, 4, 5).set(a);
  code.get(e).get(f).shuffle(2, 3, 6, 7).set(b);
  code.get(g).get(h).shuffle(0, 1, 4, 5).set(c);
  code.get(g).get(h).shuffle(2, 3, 6, 7).set(d);
  rows.forEach((row, i) => code.get(columns[i]!).set(row));
}

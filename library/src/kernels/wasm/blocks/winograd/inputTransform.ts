// Samples to products: the rows of a tile are written as residues, transformed down the columns in place, then along
// the rows with a tile in every lane.
import type { Code, Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { transpose } from '../packRows.ts';
import { keptTiles, turns } from './columns.ts';
import type { Scheme } from './scheme.ts';
import type { AxisTiling } from './tiling.ts';
import { Combining, emitInputs, inputFactors } from './transforms.ts';

export interface InputTransformShape {
  readonly vertical: Scheme;
  readonly horizontal: AxisTiling;
  /** Tiles of a row, the halo's among them, and of a channel. */
  readonly lanes: number;
  readonly tiles: number;
  /** Bytes from one product's numbers to the next's. */
  readonly stream: number;
  /** Bytes of a channel of the input. */
  readonly plane: number;
  /** Whether other blocks of columns leave numbers where this one has zeros. */
  readonly clears: boolean;
  readonly fused: boolean;
}

/** Floats of the rows of one tile, as residues. */
export const residueFloats = (vertical: Scheme, horizontal: AxisTiling, lanes: number): number =>
  vertical.size * horizontal.scheme.outputs * keptTiles(horizontal, lanes);

const names = ['source', 'target', 'rows', 'rowCount', 'channels', 'columns', 'residues', 'zeros'] as const;

/**
 * `transformInput(source, target, rows, rowCount, channels, columns, residues, zeros)`: for every channel and row of
 * tiles writes [product][channel][tile]. `rows` holds, for every row of tiles, where its rows begin in a channel of
 * the input, in bytes, or -1 for a row of zeros; `columns` is a table (columns.ts); `residues` is room for one row of
 * tiles, zero at first, and `zeros` a row of zeros.
 */
export function inputTransformText(shape: InputTransformShape): FunctionText {
  const { vertical, horizontal, lanes, tiles, stream, plane, fused } = shape;
  return {
    name: 'transformInput',
    parameters: names.map(() => 'i32' as const),
    write(code) {
      const given = Object.fromEntries(names.map((name, i) => [name, code.parameter(i)])) as Record<
        (typeof names)[number],
        Local
      >;
      const { source, target, rows, rowCount, channels, residues, zeros } = given;
      const combining = new Combining(code, fused);
      combining.prepare([...inputFactors(vertical), ...inputFactors(horizontal.scheme)]);
      const [row, left, to] = code.locals('i32', 3) as [Local, Local, Local];
      const lines = code.locals('i32', vertical.size);
      const emitWork = workOf(code, vertical, horizontal, lanes);
      if (shape.clears) emitWork.clear(residues);
      code.repeatAny(channels, () => {
        code.get(rows).set(row).get(rowCount).set(left).get(target).set(to);
        code.repeatAny(left, () => {
          lines.forEach((line, s) =>
            code
              .get(row)
              .memory('i32.load', 4 * s)
              .tee(line)
              .i32(0)
              .op('i32.ge_s')
              .when(
                () => code.get(source).get(line).op('i32.add').set(line),
                () => code.get(zeros).set(line),
              ),
          );
          emitWork.write(lines, given.columns, residues);
          if (vertical.size > 1) emitWork.down(combining, residues);
          emitWork.along(combining, residues, to, stream);
          code.advance(row, 4 * vertical.size).advance(to, 4 * lanes);
        });
        code.advance(source, plane).advance(target, 4 * tiles);
      });
    },
  };
}

function workOf(code: Code, vertical: Scheme, horizontal: AxisTiling, lanes: number) {
  const { scheme, axis } = horizontal;
  const kept = keptTiles(horizontal, lanes);
  const [residueBytes, rowBytes] = [4 * kept, 4 * kept * scheme.outputs];
  const d = code.locals('v128', Math.max(vertical.size, scheme.size, 4));
  const turned = code.locals('v128', 4);
  const work = code.locals('v128', 2) as unknown as readonly [Local, Local];
  const [count, at, from, place, line] = code.locals('i32', 5) as [Local, Local, Local, Local, Local];

  return {
    /** Zeros in all the room. */
    clear(residues: Local): void {
      code
        .get(residues)
        .set(from)
        .i32((rowBytes * vertical.size) / 16)
        .set(count);
      code.repeat(count, () => code.get(from).f32x4(0).memory('v128.store').advance(from, 16));
    },

    /** The samples of every row as residues, by the table of columns. */
    write(lines: readonly Local[], columns: Local, residues: Local): void {
      if (turns(horizontal)) {
        code.get(columns).memory('i32.load', 4).set(at);
        code.get(columns).memory('i32.load', 8).get(residues).op('i32.add').set(place);
        code.get(columns).memory('i32.load').set(count);
        code.repeatAny(count, () => {
          lines.forEach((start, s) => {
            code.get(start).get(at).op('i32.add').set(from);
            for (let i = 0; i < scheme.outputs; i++)
              code
                .get(from)
                .memory('v128.load', 16 * i)
                .set(d[i]!);
            if (scheme.outputs === 4) transpose(code, d.slice(0, 4), turned);
            else {
              code.get(d[0]!).get(d[1]!).shuffle(0, 2, 4, 6).set(turned[0]!);
              code.get(d[0]!).get(d[1]!).shuffle(1, 3, 5, 7).set(turned[1]!);
            }
            for (let i = 0; i < scheme.outputs; i++)
              code
                .get(place)
                .get(turned[i]!)
                .memory('v128.store', s * rowBytes + i * residueBytes);
          });
          code.advance(at, 16 * scheme.outputs).advance(place, 16);
        });
      }
      const entry = at;
      code.get(columns).i32(24).op('i32.add').set(entry);
      const each = (field: number, bytes: number, copy: (start: Local, s: number) => void): void => {
        code
          .get(columns)
          .memory('i32.load', 4 * field)
          .set(count);
        code.repeatAny(count, () => {
          code.get(entry).memory('i32.load').get(residues).op('i32.add').set(place);
          lines.forEach(copy);
          code.advance(entry, bytes);
        });
      };
      const address = (start: Local, i: number): Code =>
        code
          .get(start)
          .get(entry)
          .memory('i32.load', 4 + 4 * i)
          .op('i32.add');
      each(3, 8, (start, s) => {
        code.get(place);
        address(start, 0)
          .memory('v128.load')
          .memory('v128.store', s * rowBytes);
      });
      each(4, 20, (start, s) => {
        address(start, 0).memory('v128.load32_zero').set(d[0]!);
        for (let i = 1; i < 4; i++) address(start, i).get(d[0]!).lane('v128.load32_lane', i).set(d[0]!);
        code
          .get(place)
          .get(d[0]!)
          .memory('v128.store', s * rowBytes);
      });
      each(5, 8, (start, s) => {
        code.get(place);
        address(start, 0)
          .memory('f32.load')
          .memory('f32.store', s * rowBytes);
      });
    },

    /** Down the columns, in place. */
    down(combining: Combining, residues: Local): void {
      code
        .get(residues)
        .set(from)
        .i32(rowBytes / 16)
        .set(count);
      code.repeat(count, () => {
        for (let s = 0; s < vertical.size; s++)
          code
            .get(from)
            .memory('v128.load', s * rowBytes)
            .set(d[s]!);
        emitInputs(code, combining, vertical, d, work, (i, emit) => {
          code.get(from);
          emit();
          code.memory('v128.store', i * rowBytes);
        });
        code.advance(from, 16);
      });
    },

    /** Along the rows; products of row i are i · size to i · size + size − 1. */
    along(combining: Combining, residues: Local, to: Local, stream: number): void {
      code.get(residues).set(line).get(to).set(place).i32(vertical.size).set(count);
      code.repeat(count, () => {
        eachQuad(code, lanes, at, () => {
          code.get(line).get(at).op('i32.add').set(from);
          for (let s = 0; s < scheme.size; s++) {
            const [residue, tile] = [s % scheme.outputs, axis.dilation * Math.floor(s / scheme.outputs)];
            code
              .get(from)
              .memory('v128.load', residue * residueBytes + 4 * tile)
              .set(d[s]!);
          }
          code.get(place).get(at).op('i32.add').set(from);
          emitInputs(code, combining, scheme, d, work, (i, emit) => {
            code.get(from);
            emit();
            code.memory('v128.store', i * stream);
          });
        });
        code.advance(line, rowBytes).advance(place, scheme.size * stream);
      });
    },
  };
}

/** Runs `body` for every four lanes, `at` bytes from the first; the last four move back so that all are whole. */
export function eachQuad(code: Code, lanes: number, at: Local, body: () => void): void {
  const count = code.local('i32');
  code
    .i32(0)
    .set(at)
    .i32(Math.ceil(lanes / 4))
    .set(count);
  const last = 4 * Math.max(0, lanes - 4);
  code.repeat(count, () => {
    if (lanes % 4 > 0)
      code
        .get(at)
        .i32(last)
        .op('i32.gt_s')
        .when(() => code.i32(last).set(at));
    body();
    code.advance(at, 16);
  });
}

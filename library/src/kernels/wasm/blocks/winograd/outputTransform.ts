// Products to outputs, a tile in every lane; then whole rows are written to the output.
import type { Code, Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { transpose } from '../packRows.ts';
import { eachQuad } from './inputTransform.ts';
import type { Scheme } from './scheme.ts';
import type { AxisTiling, TileBlock } from './tiling.ts';
import { Combining, emitResults, resultFactors } from './transforms.ts';

export interface OutputTransformShape {
  readonly vertical: Scheme;
  readonly horizontal: AxisTiling;
  /** Tiles of a row with outputs; tiles between rows of products, and between channels. */
  readonly lanes: number;
  readonly rowTiles: number;
  readonly tiles: number;
  readonly stream: number;
  /** Bytes of a channel of the output, and between neighbouring positions of a row. */
  readonly plane: number;
  readonly step: number;
  readonly fused: boolean;
}

/** Whether the outputs of neighbouring tiles lie beside each other, so that they are turned into a row by shuffles. */
const inOrder = ({ scheme, axis }: AxisTiling): boolean =>
  scheme.outputs === 1 || (axis.dilation === 1 && (scheme.outputs === 2 || scheme.outputs === 4));

const stripLanes = (lanes: number): number => 4 * Math.ceil(lanes / 4);

/** Floats of the rows of outputs that stand ready before they are written. */
export const stripFloats = (vertical: Scheme, horizontal: AxisTiling, lanes: number): number =>
  vertical.outputs * horizontal.scheme.outputs * stripLanes(lanes);

/**
 * The positions of a block in order, as pairs of bytes: where they stand in the strip, and in a row of the output. The
 * first number says how many there are.
 */
export function positionTable(horizontal: AxisTiling, block: TileBlock, first: number, step: number): Int32Array {
  const { scheme, axis } = horizontal;
  const lanes = stripLanes(block.count);
  const pairs: [number, number][] = [];
  for (let lane = 0; lane < block.count; lane++) {
    for (let u = 0; u < scheme.outputs; u++) {
      const position = horizontal.at(block.first + lane, u);
      const strip = inOrder(horizontal) ? lane * scheme.outputs + u : u * lanes + lane;
      if (position < axis.positions) pairs.push([4 * strip, 4 * (first + step * position)]);
    }
  }
  pairs.sort(([, a], [, b]) => a - b);
  return Int32Array.from([pairs.length, ...pairs.flat()]);
}

const names = ['products', 'bias', 'strip', 'y', 'channels', 'rowCount', 'rows', 'positions'] as const;

/**
 * `transformOutput(products, bias, strip, y, channels, rowCount, rows, positions)`: writes the outputs of every
 * channel and row of tiles. `rows` holds for every row of outputs of every row of tiles where it begins in a channel
 * of the output, in bytes, or -1 where it is not one; `positions` is a table; `bias` holds one number for each channel.
 */
export function outputTransformText(shape: OutputTransformShape): FunctionText {
  const { vertical, horizontal, lanes, rowTiles, tiles, stream, plane, fused } = shape;
  const { scheme } = horizontal;
  const stripRow = 4 * scheme.outputs * stripLanes(lanes);
  return {
    name: 'transformOutput',
    parameters: names.map(() => 'i32' as const),
    write(code) {
      const given = Object.fromEntries(names.map((name, i) => [name, code.parameter(i)])) as Record<
        (typeof names)[number],
        Local
      >;
      const { products, bias, strip, y, channels, rowCount, rows, positions } = given;
      const combining = new Combining(code, fused);
      combining.prepare([...resultFactors(vertical), ...resultFactors(scheme)]);
      const [at, from, row, left, lane, place] = code.locals('i32', 6) as [Local, Local, Local, Local, Local, Local];
      const m = code.locals('v128', Math.max(vertical.size, 4));
      const columns = Array.from({ length: vertical.outputs }, () => code.locals('v128', scheme.size));
      const results = code.locals('v128', scheme.outputs);
      const [added, work] = [code.local('v128'), code.local('v128')];
      code.repeatAny(channels, () => {
        code.get(products).set(at).get(rows).set(row).get(rowCount).set(left);
        code.get(bias).memory('v128.load32_splat').set(added);
        code.repeatAny(left, () => {
          eachQuad(code, lanes, lane, () => {
            code.get(at).get(lane).op('i32.add').set(from);
            for (let column = 0; column < scheme.size; column++) {
              for (let i = 0; i < vertical.size; i++) {
                code
                  .get(from)
                  .memory('v128.load', (scheme.size * i + column) * stream)
                  .set(m[i]!);
              }
              emitResults(code, combining, vertical, m, work, (i, emit) => {
                emit();
                code.set(columns[i]![column]!);
              });
            }
            code.get(strip).get(lane);
            if (inOrder(horizontal)) code.i32(scheme.outputs).op('i32.mul');
            code.op('i32.add').set(place);
            for (let i = 0; i < vertical.outputs; i++) {
              emitResults(code, combining, scheme, columns[i]!, work, (u, emit) => {
                emit();
                code.get(added).op('f32x4.add').set(results[u]!);
              });
              const turned = inOrder(horizontal) ? turn(code, results, m) : results;
              const between = inOrder(horizontal) ? 16 : 4 * stripLanes(lanes);
              turned.forEach((vector, u) =>
                code
                  .get(place)
                  .get(vector)
                  .memory('v128.store', i * stripRow + u * between),
              );
            }
          });
          for (let i = 0; i < vertical.outputs; i++) {
            code
              .get(row)
              .memory('i32.load', 4 * i)
              .tee(from)
              .i32(0)
              .op('i32.ge_s');
            code.when(() => {
              code.get(y).get(from).op('i32.add').set(from);
              code
                .get(strip)
                .i32(i * stripRow)
                .op('i32.add')
                .set(place);
              writeRow(code, shape, place, from, positions);
            });
          }
          code.advance(at, 4 * rowTiles).advance(row, 4 * vertical.outputs);
        });
        code
          .advance(products, 4 * tiles)
          .advance(y, plane)
          .advance(bias, 4);
      });
    },
  };
}

/** The outputs of four tiles in the order in which they lie. */
function turn(code: Code, results: readonly Local[], to: readonly Local[]): readonly Local[] {
  if (results.length === 1) return results;
  if (results.length === 4) {
    transpose(code, [...results], to.slice(0, 4));
    return to.slice(0, 4);
  }
  code.get(results[0]!).get(results[1]!).shuffle(0, 4, 1, 5).set(to[0]!);
  code.get(results[0]!).get(results[1]!).shuffle(2, 6, 3, 7).set(to[1]!);
  return to.slice(0, 2);
}

/** Writes the positions of a row from the strip. */
function writeRow(code: Code, shape: OutputTransformShape, strip: Local, y: Local, positions: Local): void {
  const [count, quads, entry] = code.locals('i32', 3) as [Local, Local, Local];
  code.get(positions).memory('i32.load').set(count);
  if (!inOrder(shape.horizontal)) {
    code.get(positions).set(entry);
    code.repeatAny(count, () => {
      code.get(entry).memory('i32.load', 8).get(y).op('i32.add');
      code.get(entry).memory('i32.load', 4).get(strip).op('i32.add').memory('f32.load').memory('f32.store');
      code.advance(entry, 8);
    });
    return;
  }
  code.get(positions).memory('i32.load', 8).get(y).op('i32.add').set(y);
  if (shape.step === 4) {
    code.get(count).i32(2).op('i32.shr_u').set(quads);
    code.repeatAny(quads, () => {
      code.get(y).get(strip).memory('v128.load').memory('v128.store').advance(y, 16).advance(strip, 16);
    });
    code.get(count).i32(3).op('i32.and').set(count);
  }
  code.repeatAny(count, () => {
    code.get(y).get(strip).memory('f32.load').memory('f32.store').advance(y, shape.step).advance(strip, 4);
  });
}

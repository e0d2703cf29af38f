// Thirty-six products to four by four outputs, a tile in every lane; then whole rows are written to the output.
import type { Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { transpose } from '../packRows.ts';
import { quadStarts } from './inputTransform.ts';
import { outputs, size } from './points.ts';
import { constantsOf, emitOutput, outputConstants } from './transforms.ts';

export interface OutputTransformShape {
  readonly tilesAcross: number;
  readonly tiles: number;
  readonly stream: number;
  /** Outputs in a row and in a plane. */
  readonly width: number;
  readonly area: number;
  readonly fused: boolean;
}

/** Floats of the four rows in which tiles stand before they are written. */
export const stripFloats = (tilesAcross: number): number => outputs * outputs * tilesAcross;

/**
 * `transformOutput(products, bias, strip, y, channels, tileRows, rows)`: for every channel and so many rows of tiles
 * writes at most `rows` rows of outputs; `y` points at the first of them in the first channel, `bias` at one number
 * for each channel.
 */
export function outputTransformText(shape: OutputTransformShape): FunctionText {
  const { tilesAcross, tiles, stream, width, area, fused } = shape;
  const stripRow = 4 * outputs * tilesAcross;
  return {
    name: 'transformOutput',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [products, bias, strip, y, channels, tileRows, rows] = [0, 1, 2, 3, 4, 5, 6].map((i) =>
        code.parameter(i),
      ) as [Local, Local, Local, Local, Local, Local, Local];
      const constants = constantsOf(code, outputConstants);
      const [at, to, rowsLeft, lines, from, quads] = code.locals('i32', 6) as [
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const m = code.locals('v128', size);
      const columns = Array.from({ length: outputs }, () => code.locals('v128', size));
      const turned = code.locals('v128', 4);
      const added = code.local('v128');

      code.repeatAny(channels, () => {
        code.get(products).set(at).get(y).set(to).get(tileRows).set(rowsLeft).get(rows).set(lines);
        code.get(bias).memory('v128.load32_splat').set(added);
        code.repeatAny(rowsLeft, () => {
          for (const start of quadStarts(tilesAcross)) {
            for (let column = 0; column < size; column++) {
              for (let i = 0; i < size; i++) {
                code
                  .get(at)
                  .memory('v128.load', (size * i + column) * stream + 4 * start)
                  .set(m[i]!);
              }
              emitOutput(code, fused, constants, m, (i, emit) => {
                emit();
                code.set(columns[i]![column]!);
              });
            }
            for (let i = 0; i < outputs; i++) {
              const line: Local[] = m.slice(0, 4);
              // `m` is free again: the columns of this row go there, then turn into the samples of each tile.
              emitOutput(code, fused, constants, columns[i]!, (j, emit) => {
                emit();
                code.get(added).op('f32x4.add').set(line[j]!);
              });
              transpose(code, line, turned);
              turned.forEach((samples, t) =>
                code
                  .get(strip)
                  .get(samples)
                  .memory('v128.store', i * stripRow + 16 * (start + t)),
              );
            }
          }
          for (let i = 0; i < outputs; i++) {
            code
              .get(lines)
              .i32(0)
              .op('i32.gt_s')
              .when(() => {
                code
                  .get(strip)
                  .i32(i * stripRow)
                  .op('i32.add')
                  .set(from);
                if (width >= 4) {
                  code.i32(Math.floor(width / 4)).set(quads);
                  code.repeat(quads, () => {
                    code.get(to).get(from).memory('v128.load').memory('v128.store').advance(to, 16).advance(from, 16);
                  });
                }
                for (let rest = 0; rest < width % 4; rest++) {
                  code
                    .get(to)
                    .get(from)
                    .memory('f32.load', 4 * rest)
                    .memory('f32.store', 4 * rest);
                }
                code.advance(to, 4 * (width % 4)).advance(lines, -1);
              });
          }
          code.advance(at, 4 * tilesAcross);
        });
        code
          .advance(products, 4 * tiles)
          .advance(y, 4 * area)
          .advance(bias, 4);
      });
    },
  };
}

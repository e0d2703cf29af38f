// Windows of six by six samples to thirty-six products: down the columns on whole rows first, then along the rows
// with a tile in every lane.
import type { Local } from '../../encoder/code.ts';
import type { FunctionText } from '../../encoder/module.ts';
import { transpose } from '../packRows.ts';
import { outputs, size } from './points.ts';
import { constantsOf, emitInput, inputConstants } from './transforms.ts';

export interface InputTransformShape {
  /** Floats in a row of a plane. */
  readonly pitch: number;
  readonly plane: number; // floats
  readonly tilesAcross: number; // at least four
  /** Tiles of a block, and bytes from one product's numbers to the next's. */
  readonly tiles: number;
  readonly stream: number;
  readonly fused: boolean;
}

/** Floats of the six rows in between. */
export const rowsBetween = (tilesAcross: number): number => size * rowFloats(tilesAcross);

/** A row in between ends with a whole vector, and the last quad of tiles reads one vector more. */
const rowFloats = (tilesAcross: number): number => outputs * tilesAcross + 4;

/** First tiles of the quads of a row; the last one moves back so that all are whole. */
export const quadStarts = (tilesAcross: number): number[] => {
  const starts: number[] = [];
  for (let start = 0; start + 4 <= tilesAcross; start += 4) starts.push(start);
  if (tilesAcross % 4 > 0) starts.push(tilesAcross - 4);
  return starts;
};

/**
 * `transformInput(planes, target, between, channels, tileRows)`: for every channel and so many rows of tiles writes
 * [product][channel][tile]; `planes` points at the first row of the block, `between` at room for six rows.
 */
export function inputTransformText(shape: InputTransformShape): FunctionText {
  const { pitch, plane, tilesAcross, tiles, stream, fused } = shape;
  const row = 4 * rowFloats(tilesAcross);
  return {
    name: 'transformInput',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [planes, target, between, channels, tileRows] = [0, 1, 2, 3, 4].map((i) => code.parameter(i)) as [
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const constants = constantsOf(code, inputConstants);
      const [source, to, rowsLeft, columns, from, place, lines] = code.locals('i32', 7) as [
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const d = code.locals('v128', size);
      const work = code.locals('v128', 2) as unknown as readonly [Local, Local];
      const turned = code.locals('v128', 4);
      const next = code.local('v128');
      const starts = quadStarts(tilesAcross);

      code.repeatAny(channels, () => {
        code.get(planes).set(source).get(target).set(to).get(tileRows).set(rowsLeft);
        code.repeatAny(rowsLeft, () => {
          // Down the columns, four columns at a time.
          code
            .get(source)
            .set(from)
            .get(between)
            .set(place)
            .i32(rowFloats(tilesAcross) / 4)
            .set(columns);
          code.repeat(columns, () => {
            d.forEach((local, i) =>
              code
                .get(from)
                .memory('v128.load', 4 * i * pitch)
                .set(local),
            );
            emitInput(code, fused, constants, d, work, (i, emit) => {
              code.get(place);
              emit();
              code.memory('v128.store', i * row);
            });
            code.advance(from, 16).advance(place, 16);
          });
          // Along each of the six rows; products of row i are 6 i to 6 i + 5.
          code.get(between).set(from).get(to).set(place).i32(size).set(lines);
          code.repeat(lines, () => {
            for (const start of starts) {
              for (let i = 0; i < 4; i++)
                code
                  .get(from)
                  .memory('v128.load', 16 * (start + i))
                  .set(d[i]!);
              code
                .get(from)
                .memory('v128.load', 16 * (start + 4))
                .set(next);
              // The fifth and sixth sample of a tile are the first two of the next.
              code
                .get(d[1]!)
                .get(d[2]!)
                .shuffle(0, 1, 4, 5)
                .set(work[0])
                .get(d[3]!)
                .get(next)
                .shuffle(0, 1, 4, 5)
                .set(work[1]);
              code.get(work[0]).get(work[1]).shuffle(0, 2, 4, 6).set(d[4]!);
              code.get(work[0]).get(work[1]).shuffle(1, 3, 5, 7).set(d[5]!);
              transpose(code, d.slice(0, 4), turned);
              emitInput(code, fused, constants, [...turned, d[4]!, d[5]!], work, (i, emit) => {
                code.get(place);
                emit();
                code.memory('v128.store', i * stream + 4 * start);
              });
            }
            code.advance(from, row).advance(place, size * stream);
          });
          code.advance(source, 4 * outputs * pitch).advance(to, 4 * tilesAcross);
        });
        code.advance(planes, 4 * plane).advance(target, 4 * tiles);
      });
    },
  };
}

// A matrix product over packed operands: rows of a in blocks, panels of b, one tile of y at a time.
import type { Local } from '../encoder/code.ts';
import type { FunctionText } from '../encoder/module.ts';
import { emitTile } from './tile.ts';
import { tileOf, type TileShape } from './tileShape.ts';

export interface MultiplyShape {
  readonly rows: number;
  readonly depth: number;
  /** Bytes between rows of y. */
  readonly pitch: number;
  readonly fused: boolean;
  readonly adds: boolean;
  /**
   * Bytes between steps of b where b is not packed in panels: then neighbouring panels lie beside each other in a
   * row.
   */
  readonly step?: number;
  /** The tile that a's blocks of rows are packed for; that of all products where nothing is said. */
  readonly tile?: TileShape;
  /** Where the rows of b lie that one such step takes in turn, in bytes: its own alone where nothing is said. */
  readonly offsets?: readonly number[];
  /** Vectors of a panel, the tile's own where nothing is said. */
  readonly vectors?: number;
  readonly name?: string;
}

/** Heights of the blocks that rows are divided into: equal ones, so that none is a lonely rest. */
export function blocksOf(rows: number, fused: boolean, tile = tileOf(fused)): number[] {
  const most = tile.rows;
  const count = Math.ceil(rows / most);
  const low = Math.floor(rows / count);
  const high = rows - low * count;
  return Array.from({ length: count }, (_, i) => (i < high ? low + 1 : low));
}

/** `multiply(a, b, y, panels)`: all rows of y under so many neighbouring panels. */
export function multiplyText(shape: MultiplyShape): FunctionText {
  const { rows, depth, pitch, fused, adds, step, offsets, tile = tileOf(fused) } = shape;
  const { vectors = tile.vectors } = shape;
  const heights = blocksOf(rows, fused, tile);
  return {
    name: shape.name ?? (adds ? 'multiplyAdd' : 'multiply'),
    parameters: ['i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [a, b, y, panels] = [0, 1, 2, 3].map((i) => code.parameter(i)) as [Local, Local, Local, Local];
      const [at, panel, place, count, blocks] = code.locals('i32', 5) as [Local, Local, Local, Local, Local];
      for (const height of new Set(heights)) {
        const many = heights.filter((other) => other === height).length;
        code.i32(many).set(blocks);
        code.repeat(blocks, () => {
          code.get(b).set(panel).get(y).set(place).get(panels).set(count);
          code.repeat(count, () => {
            code.get(a).set(at);
            const apart = { ...(step && { step }), ...(offsets && { offsets }) };
            const part = { rows: height, vectors, depth, pitch, fused, adds, ...apart };
            emitTile(code, part, at, panel, place);
            code.advance(panel, step ? 16 * vectors : 16 * vectors * depth).advance(place, 16 * vectors);
          });
          code
            .get(at)
            .set(a)
            .advance(y, height * pitch);
        });
      }
    },
  };
}

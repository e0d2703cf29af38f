// Convolutions in which few outputs share what is read: depthwise, a few channels a group, single planes.
import type { FunctionText } from '../encoder/module.ts';
import type { Code, Local } from '../encoder/code.ts';
import { emitDirectTile, type DirectShape, type DirectTile } from './directTile.ts';

/** Sums that fit into registers beside a weight and a run. */
const mostSums = { fused: 12, plain: 8 } as const;

/** The tile for so many outputs, rows and columns; undefined where a row is too short for a vector. */
export function directTileOf(outputs: number, rows: number, columns: number, fused: boolean): DirectTile | undefined {
  if (columns < 4) return undefined;
  const most = fused ? mostSums.fused : mostSums.plain;
  const blocks = Math.ceil(outputs / 4);
  const height = Math.ceil(outputs / blocks);
  const vectors = Math.min(Math.floor(columns / 4), rows === 1 && height === 1 ? 4 : 2, Math.floor(most / height));
  return { outputs: height, rows: Math.max(1, Math.min(rows, Math.floor(most / (height * vectors)), 4)), vectors };
}

/** Heights of the blocks that the outputs of a group are divided into. */
export function outputBlocks(outputs: number, most: number): number[] {
  const blocks: number[] = [];
  for (let left = outputs; left > 0; left -= most) blocks.push(Math.min(left, most));
  return blocks;
}

export interface DirectLoop extends DirectShape {
  readonly name: string;
  readonly outputs: number; // of a group
  readonly rows: number; // of the output
  readonly width: number;
  readonly tile: DirectTile;
}

/**
 * `name(planes, weights, y, row, tiles)`: all outputs of one group of one image, in so many rows of tiles, the first of
 * them at a row of the output.
 */
export function directText(shape: DirectLoop): FunctionText {
  const { outputs, tile, area } = shape;
  return {
    name: shape.name,
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [planes, weights, y, first, tiles] = [0, 1, 2, 3, 4].map((i) => code.parameter(i)) as [
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const blocks = code.local('i32');
      const heights = outputBlocks(outputs, tile.outputs);
      for (const height of new Set(heights)) {
        const many = heights.filter((other) => other === height).length;
        code.i32(many).set(blocks);
        code.repeat(blocks, () => {
          walk(code, shape, { ...tile, outputs: height }, { planes, weights, y, first, tiles });
          code.advance(y, 4 * height * area);
        });
      }
    },
  };
}

interface Walk {
  readonly planes: Local;
  readonly weights: Local;
  readonly y: Local;
  readonly first: Local;
  readonly tiles: Local;
}

/**
 * Tiles row by row. The last of a row or column moves back until it ends with the output: what it overlaps is
 * computed twice.
 */
function walk(code: Code, shape: DirectLoop, tile: DirectTile, given: Walk): void {
  const { planes, weights, y, first, tiles } = given;
  const { rows, width, lineFloats, stride, pitch } = shape;
  const columns = 4 * tile.vectors;
  const [row, column, rowsLeft, columnsLeft, at, x, target] = code.locals('i32', 7) as [
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
  ];
  code.get(first).set(row).get(tiles).set(rowsLeft);
  code.repeat(rowsLeft, () => {
    clamp(code, row, rows - tile.rows);
    code
      .i32(0)
      .set(column)
      .i32(Math.ceil(width / columns))
      .set(columnsLeft);
    code.repeat(columnsLeft, () => {
      clamp(code, column, width - columns);
      code
        .get(row)
        .i32(4 * stride[0] * pitch)
        .op('i32.mul')
        .get(column)
        .i32(4 * stride[1])
        .op('i32.mul')
        .op('i32.add');
      code.get(planes).op('i32.add').set(x);
      code
        .get(row)
        .i32(4 * lineFloats)
        .op('i32.mul')
        .get(column)
        .i32(4)
        .op('i32.mul')
        .op('i32.add')
        .get(y)
        .op('i32.add')
        .set(target);
      code.get(weights).set(at);
      emitDirectTile(code, tile, shape, { weights: at, x, y: target });
      code.advance(column, columns);
    });
    code.advance(row, tile.rows);
  });
  code.get(at).set(weights);
}

function clamp(code: Code, value: Local, most: number): void {
  code
    .get(value)
    .i32(most)
    .op('i32.gt_s')
    .when(() => code.i32(most).set(value));
}

// The functions of one part, and the transforms of whole tiles made of them. A call does at most sixteen rows: an
// engine replaces slow code by fast code between calls only.
import { runtime } from '../runtime.ts';
import type { UnitStridePart } from '../unitStride.ts';
import { complexBytes } from './complex.ts';
import { gatherText } from './gather.ts';
import { turnsOf } from './order.ts';
import { mostOutputs, ownText, sumText } from './product.ts';
import { scatterText } from './scatter.ts';
import { isDepthwise, type FourierTiling } from './tiling.ts';
import { transformText } from './transform.ts';

/** Rows of one call. */
const atOnce = 16;

/** Calls `work` for stretches of at most sixteen of so many lines. */
export function inStretches(lines: number, work: (first: number, count: number) => void): void {
  for (let first = 0; first < lines; first += atOnce) work(first, Math.min(atOnce, lines - first));
}

/** Sizes of the blocks that the outputs of a group are divided into. */
export function outputBlocks(outputs: number): number[] {
  const blocks = Math.ceil(outputs / mostOutputs);
  return Array.from({ length: blocks }, (_, i) => Math.min(mostOutputs, outputs - i * mostOutputs));
}

/** @param pitch floats of a row of the planes that are read */
export function functionsOf(part: UnitStridePart, tiling: FourierTiling, pitch: number, fused: boolean) {
  const { axes, row, plane, bytes } = tiling;
  const [depth, height, width] = axes;
  const along = (name: string, size: number, step: number, line: number) =>
    size === 1
      ? []
      : [false, true].map((back) =>
          transformText({ name: `${name}${back ? 'Back' : ''}`, size, step, line, back, fused }),
        );
  const sums = [...new Set(outputBlocks(part.outChannels))].map((outputs) =>
    sumText({ size: width.size, channels: part.inChannels, channel: bytes, output: bytes, outputs, fused }),
  );
  const made = runtime().make([
    ...along('width', width.size, complexBytes, row),
    ...along('height', height.size, row, complexBytes),
    ...along('depth', depth.size, plane, complexBytes),
    ...(isDepthwise(part, tiling) ? [ownText(width.size, fused)] : sums),
    gatherText(width.size, pitch, row),
    scatterText({ outputs: width.outputs, step: 4 * part.step[2], pitch: 4 * part.step[1] * part.outputs[2], row }),
  ]);
  return {
    gather: made['gather']!,
    scatter: made['scatter']!,
    own: made['own']!,
    sum: (outputs: number) => made[`sum${outputs}`]!,
    /** Transforms so many rows of a plane; the other rows are done already, or zero. */
    rows(at: number, turns: number, rows: number, back = false): void {
      inStretches(rows, (first, count) => made[back ? 'widthBack' : 'width']!(at + first * row, turns, count));
    },
    /** Transforms the columns of so many planes, and what stands behind each other in all of them. */
    columns(at: number, turns: { height: number; depth: number }, planes: number, back = false): void {
      const columns = (): void => {
        if (height.size === 1) return;
        for (let z = 0; z < planes; z++) {
          inStretches(width.size, (first, count) =>
            made[back ? 'heightBack' : 'height']!(at + z * plane + first * complexBytes, turns.height, count),
          );
        }
      };
      const lines = (): void => {
        if (depth.size === 1) return;
        for (let y = 0; y < height.size; y++) {
          inStretches(width.size, (first, count) =>
            made[back ? 'depthBack' : 'depth']!(at + y * row + first * complexBytes, turns.depth, count),
          );
        }
      };
      if (back) lines();
      columns();
      if (!back) lines();
    },
  };
}

export type FourierFunctions = ReturnType<typeof functionsOf>;

/** The factors of all axes, one table behind the other, and where each begins in it, in floats. */
export function turnTables({ axes }: FourierTiling) {
  const tables = axes.map(({ size }) => turnsOf(size));
  const starts = tables.map((_, d) => tables.slice(0, d).reduce((sum, table) => sum + table.length, 0));
  return {
    numbers: Float32Array.from(tables.flatMap((table) => [...table])),
    starts: starts as [number, number, number],
  };
}

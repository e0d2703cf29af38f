// How fast this engine multiplies and adds at best: the micro-kernel over operands that stay in the nearest cache.
import { hasFused } from './blocks/engineFeatures.ts';
import { runtime } from './blocks/runtime.ts';
import { emitTile } from './blocks/tile.ts';
import { chooseTile, standardTile, tilesOf, type TileShape } from './blocks/tileShape.ts';

export interface Peak {
  /** Multiplications and additions, in 10⁹ a second. */
  readonly gflops: number;
  /** Rows and columns of the tile that reached it. */
  readonly tile: readonly [rows: number, columns: number];
}

// 256 steps of the largest tile read 6 KiB and 16 KiB: less than any first-level cache.
const depth = 256;
/**
 * Measures the ceiling of matrix products on this thread: the fastest of a few tiles.
 *
 * @param milliseconds how long each tile is measured, after as long a warm-up
 *
 * @example
 * measurePeak(1).gflops > 0; // true
 */
export function measurePeak(milliseconds = 60): Peak {
  const fused = hasFused();
  const peaks = tilesOf(fused).map(({ rows, vectors }): Peak => {
    const gflops = rateOf(rows, vectors, fused, milliseconds);
    return { gflops, tile: [rows, 4 * vectors] };
  });
  return peaks.reduce((best, peak) => (peak.gflops > best.gflops ? peak : best));
}

/** How much faster another tile has to be than the standard one: timings differ by less from one run to the next. */
const clearly = 1.15;

/**
 * Measures tiles, and has matrix products computed in the fastest from now on, where one is clearly faster than the
 * standard tile. Results stay the same to the bit.
 *
 * @param milliseconds how long each tile is measured, after as long a warm-up
 * @returns the tile: rows, and vectors of four columns
 *
 * @example
 * tuneTile(1).vectors >= 2; // true
 */
export function tuneTile(milliseconds = 10): TileShape {
  const fused = hasFused();
  const standard = standardTile(fused);
  const rate = ({ rows, vectors }: TileShape): number => rateOf(rows, vectors, fused, milliseconds);
  let best = { tile: standard, rate: clearly * rate(standard) };
  for (const tile of tilesOf(fused)) {
    const reached = rate(tile);
    if (reached > best.rate) best = { tile, rate: reached };
  }
  chooseTile(best.tile);
  return best.tile;
}

function rateOf(rows: number, vectors: number, fused: boolean, milliseconds: number): number {
  const pitch = 16 * vectors;
  const { heap, make } = runtime();
  const a = heap.take(4 * rows * (depth + 1));
  const b = heap.take(pitch * depth);
  const y = heap.take(pitch * rows);
  heap.floats(a, rows * (depth + 1)).fill(0);
  heap.floats(b, 4 * vectors * depth).fill(0);
  const tiles = make([
    {
      name: 'tiles',
      parameters: ['i32', 'i32', 'i32', 'i32'],
      write(code) {
        const at = code.local('i32');
        code.repeat(code.parameter(3), () => {
          code.get(code.parameter(0)).set(at);
          const shape = { rows, vectors, depth, pitch, fused, adds: false };
          emitTile(code, shape, at, code.parameter(1), code.parameter(2));
        });
      },
    },
  ])['tiles']!;

  const each = 64;
  const rate = (): number => {
    const start = now();
    let [calls, spent] = [0, 0];
    for (; spent < milliseconds; calls++) {
      tiles(a.at, b.at, y.at, each);
      spent = now() - start;
    }
    return (2 * calls * each * rows * 4 * vectors * depth) / spent / 1e6;
  };
  rate();
  // The machine does other things too: the best of three stretches is the nearest to its ceiling.
  const best = Math.max(rate(), rate(), rate());
  for (const block of [a, b, y]) heap.give(block);
  return best;
}

const now = (): number => (globalThis as unknown as { performance: { now(): number } }).performance.now();

// Weights as products see them: G w Gᵀ in float64, rounded once, packed for the micro-kernel.
import { convShapes, type ConvProblem } from '../../../../ops/problem.ts';
import type { Tensor } from '../../../../tensor/tensor.ts';
import { blocksOf } from '../multiply.ts';
import { standardTile } from '../tileShape.ts';
import { products, size, weightMatrix } from './points.ts';

const g = Float64Array.from(weightMatrix.flat());

/**
 * `to[6 i + j] = Σ G[i][u] w[u][v] G[j][v]` for nine weights at an offset; `absolute` takes the size of every number.
 */
export function transformWeights(
  w: ArrayLike<number>,
  at: number,
  flip: boolean,
  to: Float64Array,
  absolute = false,
): void {
  const [step, first] = flip ? [-1, at + 8] : [1, at];
  const read = (index: number): number => (absolute ? Math.abs(w[first + step * index]!) : w[first + step * index]!);
  const by = absolute ? absoluteG : g;
  for (let i = 0; i < size; i++) {
    const [p, q, r] = [by[3 * i]!, by[3 * i + 1]!, by[3 * i + 2]!];
    const a = p * read(0) + q * read(3) + r * read(6);
    const b = p * read(1) + q * read(4) + r * read(7);
    const c = p * read(2) + q * read(5) + r * read(8);
    for (let j = 0; j < size; j++) to[size * i + j] = by[3 * j]! * a + by[3 * j + 1]! * b + by[3 * j + 2]! * c;
  }
}

const absoluteG = g.map(Math.abs);

export interface ChannelBlock {
  readonly first: number;
  readonly depth: number;
}

export interface PackedWeights {
  readonly data: Float32Array;
  /** Where the weights of a group, a product and a block of channels begin, in floats. */
  offset(group: number, product: number, block: number): number;
}

/**
 * [group][product][block of channels][block of rows][k][rows]; the first block of channels begins with a zero for
 * every row.
 */
export function packTransformed(
  problem: ConvProblem,
  w: Tensor,
  blocks: readonly ChannelBlock[],
  fused: boolean,
): PackedWeights {
  const [total, channels] = convShapes(problem).w as [number, number];
  const rows = total / problem.groups;
  const starts: number[] = [];
  let floats = 0;
  for (const { first, depth } of blocks) {
    starts.push(floats);
    floats += rows * (depth + (first === 0 ? 1 : 0));
  }
  const data = new Float32Array(problem.groups * products * floats);
  const offset = (group: number, product: number, block: number): number =>
    (group * products + product) * floats + starts[block]!;
  const heights = blocksOf(rows, fused, standardTile(fused));
  const transformed = new Float64Array(products);
  for (let group = 0; group < problem.groups; group++) {
    blocks.forEach(({ first, depth }, block) => {
      const base = offset(group, 0, block);
      let row = 0;
      let start = 0; // of this block of rows, behind the one before it
      for (const height of heights) {
        if (first === 0) start += height;
        for (let r = 0; r < height; r++) {
          for (let k = 0; k < depth; k++) {
            const from = ((group * rows + row + r) * channels + first + k) * 9;
            transformWeights(w.data, from, problem.flip, transformed);
            const at = base + start + k * height + r;
            for (let e = 0; e < products; e++) data[at + e * floats] = transformed[e]!;
          }
        }
        row += height;
        start += depth * height;
      }
    });
  }
  return { data, offset };
}

// The micro-kernel: a tile of rows x columns of y, all products of one stretch of the sum, in registers.
//   y[r][p] (+)= Σ_k a[k][r] · b[k][p]
// a is packed as [k][rows] behind `rows` first values (the bias), b as [k][columns].
import type { Code, Local } from '../encoder/code.ts';

export interface TileShape {
  readonly rows: number;
  /** Columns of y in vectors of four. */
  readonly vectors: number;
  readonly depth: number;
  /** Bytes between rows of y. */
  readonly pitch: number;
  /** Fused multiply-add of relaxed SIMD, or multiply, then add. */
  readonly fused: boolean;
  /** Whether this stretch is added to what stands in y, or begins with the bias. */
  readonly adds: boolean;
  /** Bytes between steps of b; its panels are packed where nothing is said. */
  readonly step?: number;
  /** Where the rows of b lie that one such step takes in turn, in bytes: its own alone where nothing is said. */
  readonly offsets?: readonly number[];
}

/** Steps of the sum written out in a row: fewer loop counters against a larger body. */
const unroll = 4;

/** Emits the tile at addresses a, b, y; a ends behind the stretch, b and y stay. */
export function emitTile(code: Code, shape: TileShape, a: Local, b: Local, y: Local): void {
  const { rows, vectors, depth, pitch, adds, step: stepBytes = 16 * vectors, offsets = [0] } = shape;
  const sums = Array.from({ length: rows }, () => code.locals('v128', vectors));
  const [row, counter, step] = [code.local('v128'), code.local('i32'), code.local('i32')];
  const columns = code.locals('v128', vectors);
  sums.forEach((line, r) =>
    line.forEach((sum, v) => {
      if (adds) code.f32x4(0).set(sum);
      else if (v > 0) code.get(line[0]!).set(sum);
      else
        code
          .get(a)
          .memory('v128.load32_splat', 4 * r)
          .set(sum);
    }),
  );
  if (!adds) code.advance(a, 4 * rows);
  code.get(b).set(step);

  const oneStep = (k: number): void => {
    const offset = Math.floor(k / offsets.length) * stepBytes + offsets[k % offsets.length]!;
    columns.forEach((column, v) =>
      code
        .get(step)
        .memory('v128.load', offset + 16 * v)
        .set(column),
    );
    sums.forEach((line, r) => {
      code
        .get(a)
        .memory('v128.load32_splat', 4 * (k * rows + r))
        .set(row);
      line.forEach((sum, v) => multiplyAdd(code, shape.fused, row, columns[v]!, sum));
    });
  };
  const stretch = (steps: number): void => {
    for (let k = 0; k < steps; k++) oneStep(k);
    code.advance(a, 4 * steps * rows).advance(step, (stepBytes * steps) / offsets.length);
  };
  const round = offsets.length * Math.max(1, Math.round(unroll / offsets.length));
  const rounds = Math.floor(depth / round);
  if (rounds > 0)
    code
      .i32(rounds)
      .set(counter)
      .repeat(counter, () => stretch(round));
  if (depth % round > 0) stretch(depth % round);
  sums.forEach((line, r) =>
    line.forEach((sum, v) => {
      const offset = r * pitch + 16 * v;
      code.get(y).get(sum);
      // A stretch is summed by itself and then added: long sums lose less that way.
      if (adds) code.get(y).memory('v128.load', offset).op('f32x4.add');
      code.memory('v128.store', offset);
    }),
  );
}

/** `sum += a · b` */
export function multiplyAdd(code: Code, fused: boolean, a: Local, b: Local, sum: Local): void {
  if (fused) code.get(a).get(b).get(sum).op('f32x4.relaxed_madd').set(sum);
  else code.get(sum).get(a).get(b).op('f32x4.mul').op('f32x4.add').set(sum);
}

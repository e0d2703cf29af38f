// A tile of the gradient of the weights in registers: outputs x taps sums over the positions of a few rows,
//   dw[o][t] += Σ_p dy[o][p] · x[p · stride + t],
// read from the planes as they lie. Sums of four lanes are added at the end.
import type { Code, Local } from '../encoder/code.ts';
import { multiplyAdd } from './tile.ts';

type Pair = readonly [rows: number, columns: number];

/** Sums of a tile: some outputs, some rows of taps, some taps of each. */
export interface CorrelateTile {
  readonly outputs: number;
  readonly taps: Pair;
}

export interface CorrelateLoop {
  readonly channels: number; // of the large side, in a group
  readonly outputs: number; // channels of the small side, in a group
  readonly taps: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  /** Floats in a row of a plane of the large side, and in a plane. */
  readonly pitch: number;
  readonly plane: number;
  /** Positions in a row of the small side, and in a plane of it. */
  readonly width: number;
  readonly area: number;
  readonly fused: boolean;
}

export interface CorrelateAddresses {
  readonly x: Local; // of the tile's first tap at the first position
  readonly y: Local;
  readonly w: Local;
  /** Rows of positions, whole vectors in each, and whether the rest of the row belongs to it. */
  readonly rows: Local;
  readonly vectors: Local;
  readonly tail: Local;
}

export function emitCorrelateTile(code: Code, tile: CorrelateTile, loop: CorrelateLoop, at: CorrelateAddresses): void {
  const { stride, dilation, pitch, width, area, fused } = loop;
  const taps = Array.from({ length: tile.taps[0] * tile.taps[1] }, (_, t) => {
    const [row, column] = [Math.floor(t / tile.taps[1]), t % tile.taps[1]];
    return { x: 4 * (row * dilation[0] * pitch + column * dilation[1]), w: 4 * (row * loop.taps[1] + column) };
  });
  const sums = Array.from({ length: tile.outputs }, () => code.locals('v128', taps.length));
  for (const line of sums) for (const sum of line) code.f32x4(0).set(sum);
  const [xLine, yLine, x, y, row, vector] = code.locals('i32', 6) as [Local, Local, Local, Local, Local, Local];
  const loadX = (t: number, into: Local): void => {
    code.get(x).memory('v128.load', taps[t]!.x);
    if (stride[1] === 2)
      code
        .get(x)
        .memory('v128.load', taps[t]!.x + 16)
        .shuffle(0, 2, 4, 6);
    code.set(into);
  };
  const rest = width % 4;
  const loadY = (o: number, into: Local, isTail: boolean): void => {
    code.get(y).memory('v128.load', 4 * o * area);
    // The last vector of a row ends with the row; lanes that the one before has counted are zeros.
    const lane = (i: number): number => (i < 4 - rest ? 4 : i);
    if (isTail) code.f32x4(0).shuffle(lane(0), lane(1), lane(2), lane(3));
    code.set(into);
  };
  // The shorter side stays in registers while the other passes by.
  const yStays = tile.outputs <= taps.length;
  const staying = code.locals('v128', yStays ? tile.outputs : taps.length);
  const passing = code.local('v128');
  const step = (isTail: boolean): void => {
    staying.forEach((local, i) => (yStays ? loadY(i, local, isTail) : loadX(i, local)));
    for (let i = 0; i < (yStays ? taps.length : tile.outputs); i++) {
      if (yStays) loadX(i, passing);
      else loadY(i, passing, isTail);
      staying.forEach((local, j) => {
        multiplyAdd(code, fused, local, passing, yStays ? sums[j]![i]! : sums[i]![j]!);
      });
    }
  };

  code.get(at.x).set(xLine).get(at.y).set(yLine).get(at.rows).set(row);
  code.repeat(row, () => {
    code.get(xLine).set(x).get(yLine).set(y).get(at.vectors).set(vector);
    code.repeatAny(vector, () => {
      step(false);
      code.advance(x, 16 * stride[1]).advance(y, 16);
    });
    if (rest > 0) {
      code.get(at.tail).when(() => {
        code.advance(x, 4 * (rest - 4) * stride[1]).advance(y, 4 * (rest - 4));
        step(true);
      });
    }
    code.advance(xLine, 4 * stride[0] * pitch).advance(yLine, 4 * width);
  });
  const window = loop.taps[0] * loop.taps[1];
  sums.forEach((line, o) =>
    line.forEach((sum, t) => addLanes(code, sum, at.w, 4 * o * loop.channels * window + taps[t]!.w)),
  );
}

/** Adds the four lanes of a sum to the number at an address. */
function addLanes(code: Code, sum: Local, to: Local, offset: number): void {
  code.get(sum).get(sum).get(sum).shuffle(2, 3, 0, 1).op('f32x4.add').set(sum);
  code.get(sum).get(sum).get(sum).shuffle(1, 0, 3, 2).op('f32x4.add').set(sum);
  code.get(to).get(to).memory('f32.load', offset);
  code.get(sum).lane('f32x4.extract_lane', 0).op('f32.add').memory('f32.store', offset);
}

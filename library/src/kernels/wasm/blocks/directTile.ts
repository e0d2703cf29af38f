// A tile of outputs x rows x columns in registers that reads the planes as they lie: nothing is packed. Every tap's
// weight is spread once and meets a run of each row.
import type { Code, Local } from '../encoder/code.ts';
import { multiplyAdd } from './tile.ts';

export interface DirectTile {
  readonly outputs: number;
  readonly rows: number;
  readonly vectors: number;
}

export interface DirectShape {
  readonly channels: number; // read for one output
  readonly taps: readonly [height: number, width: number];
  readonly stride: readonly [height: number, width: number];
  readonly dilation: readonly [height: number, width: number];
  /** Floats in a row of a plane, and in a plane. */
  readonly pitch: number;
  readonly plane: number;
  /** Floats from one row of the output to the next, and from one plane of it to the next. */
  readonly lineFloats: number;
  readonly area: number;
  readonly fused: boolean;
}

export interface DirectAddresses {
  readonly weights: Local; // bias of every output, then [channel][tap][output]; ends behind them
  readonly x: Local;
  readonly y: Local;
}

export function emitDirectTile(
  code: Code,
  tile: DirectTile,
  shape: DirectShape,
  { weights, x, y }: DirectAddresses,
): void {
  const { outputs, rows, vectors } = tile;
  const { channels, taps, stride, dilation, pitch, plane, lineFloats, area, fused } = shape;
  const sums = grid(outputs, rows, vectors, () => code.local('v128'));
  const spread = code.locals('v128', outputs);
  const [line, channel, tapRow, tapRows] = code.locals('i32', 4) as [Local, Local, Local, Local];
  const runs = stride[1] === 1 ? oneRun(code) : twoRuns(code);

  each(sums, (sum, o) =>
    code
      .get(weights)
      .memory('v128.load32_splat', 4 * o)
      .set(sum),
  );
  code
    .advance(weights, 4 * outputs)
    .get(x)
    .set(line)
    .i32(channels)
    .set(channel);
  code.repeat(channel, () => {
    code.get(line).set(tapRow).i32(taps[0]).set(tapRows);
    code.repeat(tapRows, () => {
      for (let kx = 0; kx < taps[1]; kx++) {
        spread.forEach((local, o) =>
          code
            .get(weights)
            .memory('v128.load32_splat', 4 * (kx * outputs + o))
            .set(local),
        );
        for (let r = 0; r < rows; r++) {
          for (let v = 0; v < vectors; v++) {
            const offset = r * stride[0] * pitch + 4 * v * stride[1] + kx * dilation[1];
            const run = runs(tapRow, 4 * offset);
            for (let o = 0; o < outputs; o++) multiplyAdd(code, fused, spread[o]!, run, sums[o]![r]![v]!);
          }
        }
      }
      code.advance(weights, 4 * taps[1] * outputs).advance(tapRow, 4 * dilation[0] * pitch);
    });
    code.advance(line, 4 * plane);
  });
  each(sums, (sum, o, r, v) =>
    code
      .get(y)
      .get(sum)
      .memory('v128.store', 4 * (o * area + r * lineFloats + 4 * v)),
  );
}

/** Four neighbouring samples in a local. */
function oneRun(code: Code) {
  const run = code.local('v128');
  return (at: Local, offset: number): Local => {
    code.get(at).memory('v128.load', offset).set(run);
    return run;
  };
}

/** Every second of eight samples in a local. */
function twoRuns(code: Code) {
  const run = code.local('v128');
  return (at: Local, offset: number): Local => {
    code
      .get(at)
      .memory('v128.load', offset)
      .get(at)
      .memory('v128.load', offset + 16)
      .shuffle(0, 2, 4, 6)
      .set(run);
    return run;
  };
}

const grid = <T>(a: number, b: number, c: number, make: () => T): T[][][] =>
  Array.from({ length: a }, () => Array.from({ length: b }, () => Array.from({ length: c }, make)));

function each<T>(cells: readonly T[][][], visit: (cell: T, a: number, b: number, c: number) => void): void {
  cells.forEach((plane, a) => plane.forEach((line, b) => line.forEach((cell, c) => visit(cell, a, b, c))));
}

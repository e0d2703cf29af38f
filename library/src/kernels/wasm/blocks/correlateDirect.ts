// The gradient of the weights where few channels meet: planes are read as they lie, many taps at once.
import { indices, sizeOf } from '../../../tensor/shape.ts';
import type { FunctionText } from '../encoder/module.ts';
import type { Code, Local } from '../encoder/code.ts';
import type { CorrelateShape } from './correlateProduct.ts';
import { emitCorrelateTile, type CorrelateLoop, type CorrelateTile } from './correlateTile.ts';
import { pictureAxes } from './directProduct.ts';
import { hasFused } from './engineFeatures.ts';
import { geometryOf } from './geometry.ts';
import { planesOf } from './planesOf.ts';
import type { Machine } from './preparing.ts';
import { runtime } from './runtime.ts';

/** Registers of 128 bits that V8 hands out on x64; 32-bit ARM has no SIMD there, 64-bit ARM has more. */
const registers = 15;
/** Sums below which each waits for itself: four cycles of latency, two additions a cycle. */
const fewSums = 8;
/** Bytes of the operands of a tile at a time: they stay in a first-level cache of 32 KiB. */
const stretchBytes = 32_768;

/** Equal blocks of at most so many. */
function evenBlocks(total: number, most: number): number[] {
  const count = Math.ceil(total / most);
  return Array.from({ length: count }, (_, i) => Math.floor((total + i) / count));
}

/** The tile with the most products for what it loads. */
export function correlateTileOf({ outputs, taps, stride, fused }: CorrelateLoop): CorrelateTile {
  let [best, bestScore] = [{ outputs: 1, taps: [1, 1] } as CorrelateTile, 0];
  for (const [o, rows, columns] of indices([outputs, taps[0], taps[1]].map((size) => Math.min(size, registers)))) {
    const tile: CorrelateTile = { outputs: o! + 1, taps: [rows! + 1, columns! + 1] };
    const of = tile.taps[0] * tile.taps[1];
    // The sums, the side that stays, what passes by, and a product where adding is an instruction of its own.
    if (tile.outputs * of + Math.min(tile.outputs, of) + (fused ? 1 : 2) > registers) continue;
    const [height, down, along] = [
      meanBlock(outputs, tile.outputs),
      meanBlock(taps[0], tile.taps[0]),
      meanBlock(taps[1], tile.taps[1]),
    ];
    const sums = height * down * along;
    // A run of every second sample takes two loads and a shuffle.
    const loads = height + down * along * (stride[1] === 2 ? 3 : 1);
    const score = (sums / loads) * Math.min(1, sums / fewSums);
    if (score > bestScore) [best, bestScore] = [tile, score];
  }
  return best;
}

const meanBlock = (total: number, most: number): number => total / Math.ceil(total / most);

/** Emits `body` for every block, equal ones in a loop. */
function eachBlock(code: Code, blocks: readonly number[], body: (size: number) => void): void {
  for (const size of new Set(blocks)) {
    const count = code.local('i32');
    code.i32(blocks.filter((other) => other === size).length).set(count);
    code.repeat(count, () => body(size));
  }
}

/** `correlate(x, y, w, rows, vectors, tail)`: adds to all weights of a group what some positions give. */
function correlateText(loop: CorrelateLoop, tile: CorrelateTile): FunctionText {
  const { channels, taps, dilation, pitch, plane, area } = loop;
  const window = taps[0] * taps[1];
  return {
    name: 'correlate',
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
    write(code) {
      const [x, y, w, rows, vectors, tail] = [0, 1, 2, 3, 4, 5].map((i) => code.parameter(i)) as [
        Local,
        Local,
        Local,
        Local,
        Local,
        Local,
      ];
      const copy = (from: Local): Local => {
        const local = code.local('i32');
        code.get(from).set(local);
        return local;
      };
      eachBlock(code, evenBlocks(loop.outputs, tile.outputs), (outputs) => {
        const [xChannel, wChannel, channel] = [copy(x), copy(w), code.local('i32')];
        code.i32(channels).set(channel);
        code.repeat(channel, () => {
          const [xRow, wRow] = [copy(xChannel), copy(wChannel)];
          eachBlock(code, evenBlocks(taps[0], tile.taps[0]), (tapRows) => {
            const [xTap, wTap] = [copy(xRow), copy(wRow)];
            eachBlock(code, evenBlocks(taps[1], tile.taps[1]), (tapColumns) => {
              const block: CorrelateTile = { outputs, taps: [tapRows, tapColumns] };
              emitCorrelateTile(code, block, loop, { x: xTap, y, w: wTap, rows, vectors, tail });
              code.advance(xTap, 4 * tapColumns * dilation[1]).advance(wTap, 4 * tapColumns);
            });
            code.advance(xRow, 4 * tapRows * dilation[0] * pitch).advance(wRow, 4 * tapRows * taps[1]);
          });
          code.advance(xChannel, 4 * plane).advance(wChannel, 4 * window);
        });
        code.advance(y, 4 * outputs * area).advance(w, 4 * outputs * channels * window);
      });
    },
  };
}

/** From the large side and the small side, both at addresses, to weights `[small, large / groups, taps]` at a third. */
export function correlateDirect(shape: CorrelateShape): Machine {
  const { batch, groups, largeChannels, smallChannels, flip } = shape;
  const axes = pictureAxes(shape.axes);
  const [vertical, horizontal] = axes;
  const planes = planesOf(geometryOf(axes), largeChannels, vertical.length * horizontal.length);
  const [rows, width] = [vertical.positions, horizontal.positions];
  const loop: CorrelateLoop = {
    channels: largeChannels,
    outputs: smallChannels,
    taps: [vertical.taps, horizontal.taps],
    stride: [vertical.stride, horizontal.stride],
    dilation: [vertical.dilation, horizontal.dilation],
    pitch: planes.shape[1]!,
    plane: sizeOf(planes.shape),
    width,
    area: rows * width,
    fused: hasFused(),
  };
  const tile = correlateTileOf(loop);
  const { heap, make } = runtime();
  const correlate = make([correlateText(loop, tile)])['correlate']!;
  const positions = stretchBytes / 4 / (tile.outputs + vertical.stride * horizontal.stride);
  const rowsAtOnce = Math.max(1, Math.floor(positions / width));
  const vectorsAtOnce = Math.max(1, Math.floor(Math.min(positions, width) / 4));
  const whole = Math.floor(width / 4);
  const window = vertical.taps * horizontal.taps;

  const addGroup = (x: number, y: number, w: number): void => {
    for (let row = 0; row < rows; row += rowsAtOnce) {
      for (let vector = 0; vector < whole; vector += vectorsAtOnce) {
        const from = x + 4 * (row * vertical.stride * loop.pitch + 4 * vector * horizontal.stride);
        const vectors = Math.min(vectorsAtOnce, whole - vector);
        const tail = vector + vectors === whole ? 1 : 0;
        correlate(from, y + 4 * (row * width + 4 * vector), w, Math.min(rowsAtOnce, rows - row), vectors, tail);
      }
    }
  };
  return {
    alone: true,
    scratchBytes: planes.bytes,
    release: () => planes.release(),
    run(large, small, weights) {
      const sums = new Float32Array(heap.memory.buffer, weights, groups * smallChannels * largeChannels * window).fill(
        0,
      );
      for (let at = 0; at < batch * groups; at++) {
        const x = planes.write(large + 4 * at * largeChannels * planes.source);
        const w = weights + 4 * (at % groups) * smallChannels * largeChannels * window;
        addGroup(x, small + 4 * at * smallChannels * loop.area, w);
      }
      if (flip) for (let at = 0; at < sums.length; at += window) sums.subarray(at, at + window).reverse();
    },
  };
}

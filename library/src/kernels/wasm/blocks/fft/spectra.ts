// Windows as the products see them: their spectra, conjugate (a correlation) and divided by the number of samples
// (what the transforms there and back multiply by), in the order in which transforms leave them.
import type { UnitStridePart } from '../unitStride.ts';
import type { Block } from '../memory.ts';
import { runtime } from '../runtime.ts';
import { outputBlocks, type FourierFunctions } from './functions.ts';
import { together } from './gather.ts';
import { mirrorOf } from './order.ts';
import { ownBytes, sharedBytes } from './product.ts';
import { isDepthwise, type FourierTiling } from './tiling.ts';

/** A window of a group. */
interface Window {
  readonly group: number;
  readonly out: number;
  readonly channel: number;
}

/** Bytes into the tables of turning factors, for each axis. */
interface Turns {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}

export interface PackedSpectra {
  readonly data: Float32Array;
  /** Where the weights of a run begin, in floats: a group's block of outputs, or eight groups' output. */
  offset(first: number, block: number): number;
}

/** Where the first of each eight groups stands: the last eight move back until they end with the last group. */
export function eightsOf(groups: number): number[] {
  const each = Math.min(together, groups);
  return Array.from({ length: Math.ceil(groups / each) }, (_, i) => Math.min(i * each, groups - each));
}

/** Four windows at a time, transformed by the functions that transform the input. */
class Windows {
  readonly #part: UnitStridePart;
  readonly #tiling: FourierTiling;
  readonly #functions: FourierFunctions;
  readonly #turns: Turns;
  readonly #room: Block;

  constructor(part: UnitStridePart, tiling: FourierTiling, functions: FourierFunctions, turns: Turns) {
    this.#part = part;
    this.#tiling = tiling;
    this.#functions = functions;
    this.#turns = turns;
    this.#room = runtime().heap.take(tiling.bytes);
  }

  release(): void {
    runtime().heap.give(this.#room);
  }

  /**
   * The spectra of at most four windows, as a tile holds them: [row][frequency][real and imaginary parts of four
   * lanes].
   */
  spectra(windows: readonly Window[]): Float32Array {
    const { axes, weight } = this.#part;
    const { row, plane, bytes, axes: tiled } = this.#tiling;
    const samples = runtime()
      .heap.floats(this.#room, bytes / 4)
      .fill(0);
    const [deep, high, wide] = axes;
    let tap = 0;
    for (let k = 0; k < deep.taps; k++) {
      for (let l = 0; l < high.taps; l++) {
        for (let m = 0; m < wide.taps; m++, tap++) {
          const at = (k * deep.dilation * plane + l * high.dilation * row) / 4 + 8 * m * wide.dilation;
          for (let lane = 0; lane < windows.length; lane++) {
            const { group, out, channel } = windows[lane]!;
            samples[at + lane] = weight(group, out, channel, tap);
          }
        }
      }
    }
    const [depth, height] = tiled.map(({ size }) => size) as [number, number, number];
    for (let z = 0; z < depth; z++) this.#functions.rows(this.#room.at + z * plane, this.#turns.width, height);
    this.#functions.columns(this.#room.at, this.#turns, depth);
    return samples;
  }

  /** Calls `work` with the place of every frequency in what `spectra` gives. */
  each(work: (at: number) => void): void {
    const { row, plane, axes } = this.#tiling;
    const [depth, height, width] = axes.map(({ size }) => size) as [number, number, number];
    for (let z = 0; z < depth; z++) {
      for (let y = 0; y < height; y++) {
        const first = (z * plane + y * row) / 4;
        for (let x = 0; x < width; x++) work(first + 8 * x);
      }
    }
  }
}

export function packSpectra(
  part: UnitStridePart,
  tiling: FourierTiling,
  functions: FourierFunctions,
  turns: Turns,
): PackedSpectra {
  const windows = new Windows(part, tiling, functions, turns);
  try {
    return (isDepthwise(part, tiling) ? packOwn : packShared)(part, tiling, windows);
  } finally {
    windows.release();
  }
}

/** [group][block of outputs][frequency][channel][output] */
function packShared(
  { groups, inChannels, outChannels }: UnitStridePart,
  { points }: FourierTiling,
  windows: Windows,
): PackedSpectra {
  const each = (sharedBytes / 4) * points * inChannels; // floats of an output
  const data = new Float32Array(groups * outChannels * each);
  const blocks = outputBlocks(outChannels);
  const most = blocks[0]!;
  const offset = (group: number, block: number): number => (group * outChannels + block * most) * each;
  for (let group = 0; group < groups; group++) {
    blocks.forEach((outputs, block) => {
      for (let channel = 0; channel < inChannels; channel++) {
        const lanes = Array.from({ length: outputs }, (_, m) => ({ group, out: block * most + m, channel }));
        const found = windows.spectra(lanes);
        let to = offset(group, block) + 2 * channel * outputs;
        windows.each((at) => {
          for (let lane = 0; lane < outputs; lane++) {
            data[to + 2 * lane] = found[at + lane]! / points;
            data[to + 2 * lane + 1] = -found[at + 4 + lane]! / points;
          }
          to += 2 * inChannels * outputs;
        });
      }
    });
  }
  return { data, offset };
}

/** [eight groups][output][frequency][A.re, A.im, B.re, B.im][lane], see `ownText`. */
function packOwn({ groups, outChannels }: UnitStridePart, { points }: FourierTiling, windows: Windows): PackedSpectra {
  const eights = eightsOf(groups);
  const each = (ownBytes / 4) * points; // floats of eight groups' output
  const data = new Float32Array(eights.length * outChannels * each);
  const offset = (eight: number, out: number): number => (eight * outChannels + out) * each;
  eights.forEach((first, eight) => {
    for (let out = 0; out < outChannels; out++) {
      // The real signals' windows, then those of the imaginary ones.
      for (const [begin, sign] of [
        [first, 1],
        [first + 4, -1],
      ] as const) {
        const count = Math.min(4, Math.min(first + together, groups) - begin);
        if (count <= 0) continue;
        const found = windows.spectra(Array.from({ length: count }, (_, i) => ({ group: begin + i, out, channel: 0 })));
        let to = offset(eight, out);
        windows.each((at) => {
          for (let lane = 0; lane < 4; lane++) {
            const [re, im] = [found[at + lane]! / (2 * points), -found[at + 4 + lane]! / (2 * points)];
            data[to + lane]! += re;
            data[to + 4 + lane]! += im;
            data[to + 8 + lane]! += sign * re;
            data[to + 12 + lane]! += sign * im;
          }
          to += ownBytes / 4;
        });
      }
    }
  });
  return { data, offset };
}

/** For each frequency of a row, where its opposite stands in the row of opposites, in bytes; and for each row. */
export const mirrorsOf = ({ axes }: FourierTiling): [number[], number[], number[]] =>
  axes.map(({ size }) => mirrorOf(size)) as [number[], number[], number[]];

// Windows as the products see them: their spectra, conjugate (a correlation) and divided by the number of samples
// (what the transforms there and back multiply by), in the order in which transforms leave them.
import type { WinogradPart } from '../winograd/parts.ts';
import { runtime } from '../runtime.ts';
import { outputBlocks, type FourierFunctions } from './functions.ts';
import { together } from './gather.ts';
import { mirrorOf } from './order.ts';
import { ownBytes, sharedBytes } from './product.ts';
import { isDepthwise, type FourierTiling } from './tiling.ts';

/** A window of a group, and the spectrum it gets: real and imaginary part of every frequency. */
interface Window {
  readonly group: number;
  readonly out: number;
  readonly channel: number;
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

/** Transforms four windows at a time, with the functions that transform the input. */
function* spectraOf(
  part: WinogradPart,
  tiling: FourierTiling,
  functions: FourierFunctions,
  turns: { width: number; height: number; depth: number },
  windows: readonly Window[],
): Generator<{ window: Window; spectrum: Float32Array }> {
  const { heap } = runtime();
  const { row, plane, bytes, points } = tiling;
  const [depth, height, width] = tiling.axes.map(({ size }) => size) as [number, number, number];
  const room = heap.take(bytes);
  const place = (z: number, y: number, x: number): number => (z * plane + y * row) / 4 + 8 * x;
  const [deep, high, wide] = part.axes;
  for (let first = 0; first < windows.length; first += 4) {
    const four = windows.slice(first, first + 4);
    const samples = heap.floats(room, bytes / 4).fill(0);
    let tap = 0;
    for (let k = 0; k < deep.taps; k++) {
      for (let l = 0; l < high.taps; l++) {
        for (let m = 0; m < wide.taps; m++, tap++) {
          const at = place(k * deep.dilation, l * high.dilation, m * wide.dilation);
          four.forEach(({ group, out, channel }, lane) => {
            samples[at + lane] = part.weight(group, out, channel, tap);
          });
        }
      }
    }
    for (let z = 0; z < depth; z++) functions.rows(room.at + z * plane, turns.width, height);
    functions.columns(room.at, turns, depth);
    const found = heap.floats(room, bytes / 4);
    for (const [lane, window] of four.entries()) {
      const spectrum = new Float32Array(2 * points);
      let to = 0;
      for (let z = 0; z < depth; z++) {
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const at = place(z, y, x) + lane;
            spectrum[to++] = found[at]! / points;
            spectrum[to++] = -found[at + 4]! / points;
          }
        }
      }
      yield { window, spectrum };
    }
  }
  heap.give(room);
}

export function packSpectra(
  part: WinogradPart,
  tiling: FourierTiling,
  functions: FourierFunctions,
  turns: { width: number; height: number; depth: number },
): PackedSpectra {
  const pack = isDepthwise(part) ? packOwn : packShared;
  const windows: Window[] = [];
  for (let group = 0; group < part.groups; group++) {
    for (let out = 0; out < part.outChannels; out++) {
      for (let channel = 0; channel < part.inChannels; channel++) windows.push({ group, out, channel });
    }
  }
  return pack(part, tiling, spectraOf(part, tiling, functions, turns, windows));
}

/** [group][block of outputs][frequency][channel][output] */
function packShared(
  { groups, inChannels, outChannels }: WinogradPart,
  { points }: FourierTiling,
  spectra: Iterable<{ window: Window; spectrum: Float32Array }>,
): PackedSpectra {
  const each = (sharedBytes / 4) * points * inChannels; // floats of an output
  const data = new Float32Array(groups * outChannels * each);
  const blocks = outputBlocks(outChannels);
  const most = blocks[0]!;
  const offset = (group: number, block: number): number => (group * outChannels + block * most) * each;
  for (const { window, spectrum } of spectra) {
    const block = Math.floor(window.out / most);
    const outputs = blocks[block]!;
    let at = offset(window.group, block) + 2 * (window.channel * outputs + (window.out % most));
    for (let i = 0; i < points; i++, at += 2 * inChannels * outputs) {
      data[at] = spectrum[2 * i]!;
      data[at + 1] = spectrum[2 * i + 1]!;
    }
  }
  return { data, offset };
}

/** [eight groups][output][frequency][A.re, A.im, B.re, B.im][lane], see `ownText`. */
function packOwn(
  { groups, outChannels }: WinogradPart,
  { points }: FourierTiling,
  spectra: Iterable<{ window: Window; spectrum: Float32Array }>,
): PackedSpectra {
  const eights = eightsOf(groups);
  const each = (ownBytes / 4) * points; // floats of eight groups' output
  const data = new Float32Array(eights.length * outChannels * each);
  const offset = (eight: number, out: number): number => (eight * outChannels + out) * each;
  for (const { window, spectrum } of spectra) {
    eights.forEach((first, eight) => {
      const signal = window.group - first;
      if (signal < 0 || signal >= together) return;
      const sign = signal < 4 ? 1 : -1;
      let at = offset(eight, window.out) + (signal % 4);
      for (let i = 0; i < points; i++, at += ownBytes / 4) {
        const [re, im] = [spectrum[2 * i]! / 2, spectrum[2 * i + 1]! / 2];
        data[at]! += re;
        data[at + 4]! += im;
        data[at + 8]! += sign * re;
        data[at + 12]! += sign * im;
      }
    });
  }
  return { data, offset };
}

/** For each frequency of a row, where its opposite stands in the row of opposites, in bytes; and for each row. */
export const mirrorsOf = ({ axes }: FourierTiling): [number[], number[], number[]] =>
  axes.map(({ size }) => mirrorOf(size)) as [number[], number[], number[]];

// Puts the outputs of stride phases, as [image][phase][channel][cells], between each other into the large side.
import { indices, sizeOf } from '../../../tensor/shape.ts';
import type { WindowAxis } from './geometry.ts';
import { interleaveText } from './interleave.ts';
import type { Block } from './memory.ts';
import { partsOf, stretch } from './parts.ts';
import type { Phase } from './phases.ts';
import { runtime } from './runtime.ts';

export interface Placing {
  /** From one address to another, for so many images and groups. */
  run(images: number, source: number, target: number): void;
  release(): void;
}

/** Puts some channels of one phase, or of two beside each other, between addresses. */
type Put = (source: number, target: number, channels: number) => void;

/** @param phases with the same number of outputs along every axis */
export function placing(
  phases: readonly Phase[],
  axes: readonly WindowAxis[],
  lengths: readonly number[],
  channels: number,
): Placing {
  const { heap, share, threads } = runtime();
  const taken: Block[] = [];
  const cells = sizeOf(phases[0]!.axes.map(({ positions }) => positions));
  const plane = 4 * sizeOf(lengths);
  const paired = inPairs(phases, axes, lengths);
  const puts = paired
    ? pairing(phases, axes, lengths, channels)
    : phases.map((phase): Put => {
        const starts = rowStarts(phase, axes, lengths);
        const table = heap.take(starts.byteLength);
        heap.integers(table, starts.length).set(starts);
        taken.push(table);
        const [width, step] = [phase.axes.at(-1)!.positions, 4 * axes.at(-1)!.stride];
        const { spread } = runtime();
        return (source, target, count) => spread(source, target, count, plane, table.at, starts.length, width, step);
      });
  const each = phases.length / puts.length; // phases that are put together
  return {
    release: () => taken.forEach((block) => heap.give(block)),
    run(images, source, target) {
      const stretches = Math.min(channels, Math.max(1, Math.floor(partsOf(threads) / (images * puts.length))));
      share(images * puts.length * stretches, (part) => {
        const [channel, count] = stretch(channels, stretches, part % stretches);
        const at = Math.floor(part / stretches);
        const [image, put] = [Math.floor(at / puts.length), at % puts.length];
        const from = source + 4 * ((image * phases.length + put * each) * channels + channel) * cells;
        puts[put]!(from, target + (image * channels + channel) * plane, count);
      });
    },
  };
}

/** Whether every second phase lies in a row right behind the one before it, and both fill the row. */
function inPairs(phases: readonly Phase[], axes: readonly WindowAxis[], lengths: readonly number[]): boolean {
  if (axes.at(-1)!.stride !== 2 || phases.length % 2 !== 0) return false;
  return phases.every(({ first, axes: windows }, i) => {
    const before = phases[i - 1]?.first;
    if (2 * windows.at(-1)!.positions !== lengths.at(-1)) return false;
    if (i % 2 === 0) return first.at(-1) === 0;
    return first.every((at, d) => at === before![d]! + (d === first.length - 1 ? 1 : 0));
  });
}

/** Two phases at a time: rows of both become whole rows. */
function pairing(
  phases: readonly Phase[],
  axes: readonly WindowAxis[],
  lengths: readonly number[],
  channels: number,
): Put[] {
  const { make } = runtime();
  const counts = phases[0]!.axes.map(({ positions }) => positions);
  const cells = sizeOf(counts);
  const plane = 4 * sizeOf(lengths);
  const width = lengths.at(-1)!;
  const interleave = make([interleaveText(width)])['interleave']!;
  const rows = counts.at(-2) ?? 1;
  const apart = 4 * (axes.at(-2)?.stride ?? 1) * width;
  return phases
    .filter((_, i) => i % 2 === 0)
    .map((phase) => {
      const starts = rowStarts(phase, axes, lengths);
      return (source, target, count) => {
        for (let c = 0; c < count; c++) {
          for (let row = 0; row < starts.length; row += rows) {
            const even = source + 4 * (c * cells + (row * width) / 2);
            interleave(even, even + 4 * channels * cells, target + c * plane + 4 * starts[row]!, rows, apart);
          }
        }
      };
    });
}

/** Where each row of a phase begins in a plane of the output. */
function rowStarts(
  { first, axes: windows }: Phase,
  axes: readonly WindowAxis[],
  lengths: readonly number[],
): Int32Array {
  const starts: number[] = [];
  for (const index of indices(windows.slice(0, -1).map(({ positions }) => positions))) {
    let at = 0;
    for (let d = 0; d < index.length; d++) at = at * lengths[d]! + first[d]! + index[d]! * axes[d]!.stride;
    starts.push(at * lengths.at(-1)! + first.at(-1)!);
  }
  return Int32Array.from(starts);
}

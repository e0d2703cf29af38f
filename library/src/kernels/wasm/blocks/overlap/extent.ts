// How far the parts of an overlapping sum reach: what every sample of the small side gives to all taps, and which of
// these stand in the memory at one time.
import { spanOf } from '../../../../ops/problem.ts';
import { sizeOf } from '../../../../tensor/shape.ts';
import type { WindowAxis } from '../geometry.ts';
import { phasesOf } from '../phases.ts';

/** A phase along a row: tap `taps[j]` gives to output q of the phase from position `shift + q + j · step`. */
export interface RowPhase {
  readonly first: number;
  readonly shift: number;
  readonly step: number;
  readonly taps: Int32Array;
}

export interface OverlapExtent {
  /** At least two: a signal is a picture with one row. */
  readonly axes: readonly WindowAxis[];
  readonly taps: number;
  readonly phases: readonly RowPhase[];
  /** Zeros in front of a row of positions, and floats from one row to the next. */
  readonly before: number;
  readonly row: number;
  /** A slice has one position of the first axis. */
  readonly slices: number;
  readonly sliceRows: number;
}

/** What a stretch of slices gives to all taps stands in a slot; slots are used again in turn. */
export interface Slots {
  /** Slices of a slot. */
  readonly slices: number;
  readonly count: number;
  /** Floats of one tap of one output in a slot. */
  readonly pitch: number;
  /** For each stretch, how many slices of the large side are whole when it is there. */
  readonly done: readonly number[];
}

const flat: WindowAxis = { length: 1, positions: 1, taps: 1, stride: 1, dilation: 1, before: 0, boundary: 'zeros' };

export function overlapExtent(given: readonly WindowAxis[]): OverlapExtent {
  const axes = given.length === 1 ? [flat, ...given] : given;
  const last = axes.at(-1)!;
  let [low, high] = [0, last.positions];
  const phases = phasesOf([last]).map(({ first, axes: [window], taps }): RowPhase => {
    const { before, dilation, positions } = window!;
    if (taps.length > 0) {
      low = Math.min(low, -before);
      high = Math.max(high, positions - before + (taps.length - 1) * dilation);
    }
    return { first: first[0]!, shift: -before, step: dilation, taps };
  });
  return {
    axes,
    taps: sizeOf(axes.map(({ taps }) => taps)),
    phases,
    before: -low,
    row: high - low,
    slices: axes[0]!.positions,
    sliceRows: sizeOf(axes.slice(1, -1).map(({ positions }) => positions)),
  };
}

/** The positions that give to sample `at` of an axis, each with its tap, in the order of the taps. */
export function giving({ positions, taps, stride, dilation, before }: WindowAxis, at: number) {
  const list: { readonly tap: number; readonly position: number }[] = [];
  for (let tap = 0; tap < taps; tap++) {
    const position = (at + before - tap * dilation) / stride;
    if (Number.isInteger(position) && position >= 0 && position < positions) list.push({ tap, position });
  }
  return list;
}

/** Positions at a time at the least: fewer would leave the product's operands too little used. */
const leastPositions = 64;

/** The most slices a slot can have so that all slots take no more than `bytes`, if that can be. */
export function slotsOf(extent: OverlapExtent, rows: number, bytes: number): Slots {
  const { axes, slices, sliceRows, row } = extent;
  const axis = axes[0]!;
  const slice = sliceRows * row;
  const kept = Math.ceil((spanOf(axis) - 1) / axis.stride);
  const room = Math.floor(bytes / (4 * rows * Math.max(1, slice))) - kept;
  const each = Math.max(1, Math.min(slices, Math.max(room, Math.ceil(leastPositions / Math.max(1, slice)))));
  const stretches = Math.max(1, Math.ceil(slices / each));
  const done: number[] = [];
  let [whole, count] = [0, 1];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const end = stretch === stretches - 1 ? slices : (stretch + 1) * each;
    for (; whole < axis.length; whole++) {
      const found = giving(axis, whole).map(({ position }) => position);
      if (found.some((position) => position >= end)) break;
      for (const position of found) count = Math.max(count, stretch - Math.floor(position / each) + 1);
    }
    done.push(whole);
  }
  // An odd number of cache lines, so that taps do not all fall on the same places of the cache.
  return { slices: each, count, pitch: 16 * (Math.ceil((each * slice) / 16) | 1), done };
}

// What algorithms for windows with stride 1 compute, over one to three axes. The side that gathers is one such
// part, the side that is scattered to a part for each stride phase.
import { because, type Reason } from '../../reason.ts';
import type { WindowAxis } from './geometry.ts';
import { phasesOf } from './phases.ts';
import type { Side } from './sides.ts';

/** Depth, height, width. */
export type Triple<T> = readonly [T, T, T];

/** How much there is to compute. */
export interface Extents {
  readonly batch: number;
  readonly groups: number;
  readonly inChannels: number; // of one group
  readonly outChannels: number; // of one group
  readonly axes: Triple<WindowAxis>;
}

export interface UnitStridePart extends Extents {
  /** Samples of the output, and which of them the first position and its neighbours are. */
  readonly outputs: Triple<number>;
  readonly first: Triple<number>;
  readonly step: Triple<number>;
  readonly weight: Side['weight'];
}

/** Axes in front of those of a signal or picture have one sample. */
const flat: WindowAxis = { length: 1, positions: 1, taps: 1, stride: 1, dilation: 1, before: 0, boundary: 'zeros' };
const triple = <T>(list: readonly T[], filler: T): Triple<T> =>
  [...Array.from({ length: 3 - list.length }, () => filler), ...list] as unknown as Triple<T>;

/** True, or why windows over these axes have no parts. */
export function hasParts(axes: readonly WindowAxis[], gathers: boolean): true | Reason {
  if (axes.length > 3) return because('axes', { axes: axes.length, least: 1, most: 3 });
  if (gathers) {
    const stride = axes.map((axis) => axis.stride);
    return stride.every((step) => step === 1) || because('stride', { stride, most: 1 });
  }
  const bordered = axes.find(({ boundary }) => boundary !== 'zeros');
  if (bordered) return because('boundary', { boundary: bordered.boundary });
  return phasesOf(axes).every(({ taps }) => taps.length > 0) || because('phase-empty', {});
}

/** The parts of a side. */
export function partsOf(side: Side, gathers: boolean): UnitStridePart[] {
  const { axes, weight } = side;
  if (gathers) {
    const outputs = triple(
      axes.map(({ positions }) => positions),
      1,
    );
    return [{ ...side, axes: triple(axes, flat), outputs, first: [0, 0, 0], step: [1, 1, 1] }];
  }
  return phasesOf(axes).map((phase) => ({
    ...side,
    axes: triple(phase.axes, flat),
    outputs: triple(
      axes.map(({ length }) => length),
      1,
    ),
    first: triple(phase.first, 0),
    step: triple(
      axes.map(({ stride }) => stride),
      1,
    ),
    weight: (g, o, c, t) => weight(g, o, c, phase.taps[t]!),
  }));
}

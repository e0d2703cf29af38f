// Which schemes a part is computed with, and in blocks of how many tiles.
import type { Extents, Triple } from './parts.ts';
import { schemeOf, type Scheme } from './scheme.ts';
import { fits, tilingOf, type AxisTiling } from './tiling.ts';

export type Tilings = Triple<AxisTiling>;

const none = schemeOf(1, 1);

/** m and r of the schemes there are. */
const schemes: readonly Scheme[] = [
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
  [4, 2],
  [2, 4],
  [4, 3],
  [3, 4],
  [2, 5],
  [4, 4],
  [3, 5],
  [4, 5],
].map(([m, r]) => schemeOf(m!, r!));

/** The largest size of a scheme in one axis alone, and in two: more loses too many digits (scheme.ts). */
const mostAlone = 8;
const mostInTwo = 6;

/** All pairs of schemes for height and width that lose few digits; depth has none. */
export function choicesOf({ axes }: Extents): Tilings[] {
  const able = (axis: Extents['axes'][number]): Scheme[] => [
    none,
    ...schemes.filter((scheme) => fits(scheme, axis.taps) && scheme.taps <= axis.taps + 1),
  ];
  const depth = tilingOf(axes[0], none);
  return able(axes[1]).flatMap((down) =>
    able(axes[2])
      .filter((along) => Math.max(down.size, along.size) <= (down.size > 1 && along.size > 1 ? mostInTwo : mostAlone))
      .map((along): Tilings => [depth, tilingOf(axes[1], down), tilingOf(axes[2], along)]),
  );
}

/** Tiles at a time along depth, height and width. */
export function blockSizes(part: Extents, [, vertical, horizontal]: Tilings): [number, number, number] {
  const most = 56;
  const lanes = Math.min(horizontal.tiles, most);
  const rows = Math.max(1, Math.min(vertical.tiles, Math.floor(most / Math.max(1, lanes))));
  const planes = Math.max(1, Math.floor((2 * most) / Math.max(1, lanes * rows)));
  return [part.axes[0].positions > 1 ? planes : 1, rows, lanes];
}

/** Nanoseconds of a part with a choice of schemes. */
export function costOf(part: Extents, tilings: Tilings): number {
  const { batch, groups, inChannels, outChannels } = part;
  const tiles = tilings.reduce((product, tiling) => product * tiling.tiles, 1);
  const products = tilings.reduce((product, { scheme, pieces }) => product * scheme.size * pieces, 1);
  const numbers = tilings.reduce((product, { scheme }) => product * scheme.size, 1);
  const each = 0.046 * products * inChannels * outChannels + 0.6 * numbers * (inChannels + outChannels);
  return batch * groups * tiles * each;
}

/** The schemes a part is computed with: the cheapest choice. */
export function tilingsOf(part: Extents): Tilings {
  const choices = choicesOf(part).map((tilings) => ({ tilings, cost: costOf(part, tilings) }));
  return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best)).tilings;
}

// Which schemes a part is computed with.
import { costOf } from './cost.ts';
import type { Extents } from '../unitStride.ts';
import { schemeOf, type Scheme } from './scheme.ts';
import { fits, tilingOf, type Tilings } from './tiling.ts';

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

/** The schemes a part is computed with: the cheapest choice. */
export function tilingsOf(part: Extents): Tilings {
  const choices = choicesOf(part).map((tilings) => ({ tilings, cost: costOf(part, tilings) }));
  return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best)).tilings;
}

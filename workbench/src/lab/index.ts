// Every identity of the lab, in the order in which it shows them.
import type { Identity } from './identity.ts';
import { dense } from './identities/dense.ts';
import { depth } from './identities/depth.ts';
import { depthwise } from './identities/depthwise.ts';
import { dilated } from './identities/dilated.ts';
import { flip } from './identities/flip.ts';
import { folded } from './identities/folded.ts';
import { gradient } from './identities/gradient.ts';
import { grouped } from './identities/grouped.ts';
import { mixed } from './identities/mixed.ts';
import { pointwise } from './identities/pointwise.ts';
import { separable } from './identities/separable.ts';
import { shuffle } from './identities/shuffle.ts';
import { stacked } from './identities/stacked.ts';
import { stride } from './identities/stride.ts';
import { stuffed } from './identities/stuffed.ts';
import { transposed } from './identities/transposed.ts';
import { unfolded } from './identities/unfolded.ts';

export type { Identity } from './identity.ts';

export const identities: readonly Identity[] = [
  grouped,
  dilated,
  separable,
  transposed,
  stuffed,
  gradient,
  unfolded,
  flip,
  stride,
  folded,
  stacked,
  mixed,
  depthwise,
  pointwise,
  dense,
  depth,
  shuffle,
];

export const identityOf = (name: string): Identity => identities.find((identity) => identity.name === name)!;

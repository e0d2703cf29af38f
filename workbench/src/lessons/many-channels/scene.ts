// What the mixer computes, read off the operator. A reader's number is a whole number of hundredths, so maps and
// outputs are whole numbers of ten-thousandths.
import { conv, convProblem } from 'faltung/ops';
import type { Place } from '../../figure/fields.ts';
import { wholeNumbers } from '../../figure/matrix.ts';
import { channels, filters, places, side, sizes, stepAt, stepOf, taps, type Mixer, type Role } from './model.ts';

const inputShape = [1, channels, side, side];
const filterShape = [channels, 1, taps, taps];
const area = places ** 2;
const kernelArea = taps ** 2;

/** The layer, and one filter of it whose channels stay apart: as many groups as channels. */
export const layer = convProblem(inputShape, [filters, channels, taps, taps], {}, [filters]);
const apart = convProblem(inputShape, filterShape, { groups: channels });

/** One product: where it comes from, the number of a channel's map it belongs to, and the output. */
export interface Share {
  readonly x: number;
  readonly w: number;
  readonly map: number;
  readonly y: number;
}

const shares: readonly Share[] = Array.from(conv.terms(layer), ({ x, w, y }) => {
  const [filter, cell] = [Math.floor(y / area), y % area];
  const channel = Math.floor(x / side ** 2);
  return { x, w, map: (filter * channels + channel) * area + cell, y };
});

export interface Scene {
  /** In whole hundredths. */
  readonly x: Float64Array;
  readonly w: Float64Array;
  readonly b: Float64Array;
  /** In whole ten-thousandths: the channels' maps of every filter, and the outputs. */
  readonly maps: Float64Array;
  readonly y: ArrayLike<number>;
}

export function sceneOf(state: Pick<Mixer, 'x' | 'w' | 'b'>): Scene {
  const [x, w, b] = [state.x, state.w, state.b].map(wholeNumbers) as [Float64Array, Float64Array, Float64Array];
  const input = { shape: inputShape, data: x };
  const maps = new Float64Array(filters * channels * area);
  for (let filter = 0; filter < filters; filter++) {
    const own = w.subarray(filter * channels * kernelArea, (filter + 1) * channels * kernelArea);
    maps.set(
      conv.y.reference(apart, { x: input, w: { shape: filterShape, data: own } }).data,
      filter * channels * area,
    );
  }
  const y = conv.y.reference(layer, {
    x: input,
    w: { shape: [filters, channels, taps, taps], data: w },
    b: { shape: [filters], data: b.map((value) => value * 100) },
  });
  return { x, w, b, maps, y: y.data };
}

const keys = { input: 'x', kernel: 'w', map: 'map', output: 'y' } as const;

/** A number by its role and its place in the role's stacked table, row by row. */
export interface Spot {
  readonly role: Role;
  readonly at: number;
}

export const spotAt = ({ role, row, column }: Place<Role>): Spot => ({ role, at: row * sizes[role][1] + column });

/** The number that a step makes. */
export function madeBy(step: number): Spot {
  const { filter, cell, stage } = stepAt(step);
  return stage < channels
    ? { role: 'map', at: (filter * channels + stage) * area + cell }
    : { role: 'output', at: filter * area + cell };
}

/** The step that makes a number. */
export function makingOf({ role, at }: Spot): number {
  const cell = at % area;
  if (role === 'output') return stepOf({ filter: Math.floor(at / area), cell, stage: channels });
  const map = Math.floor(at / area);
  return stepOf({ filter: Math.floor(map / channels), cell, stage: map % channels });
}

export interface Lit {
  readonly spot: Spot;
  readonly cells: Readonly<Record<Role, ReadonlySet<number>>>;
}

/** Everything that shares a product with a number; a bias is in every output of its filter. */
export function litBy(spot: Spot): Lit {
  const cells = {
    input: new Set<number>(),
    kernel: new Set<number>(),
    bias: new Set<number>(),
    map: new Set<number>(),
    output: new Set<number>(),
  };
  for (const share of shares) {
    const filter = Math.floor(share.y / area);
    if (spot.role === 'bias' ? filter !== spot.at : share[keys[spot.role]] !== spot.at) continue;
    if (spot.role !== 'bias') {
      cells.input.add(share.x);
      cells.kernel.add(share.w);
      cells.map.add(share.map);
    }
    cells.output.add(share.y);
    if (spot.role === 'output' || spot.role === 'bias') cells.bias.add(filter);
  }
  return { spot, cells };
}

export const litIn = (state: Mixer, hover: Place<Role> | null): Lit => {
  const pointed = hover ?? state.point;
  return litBy(pointed ? spotAt(pointed) : madeBy(state.step));
};

/** The products of a channel's number: whole hundredths, and their sum in whole ten-thousandths. */
export function productsOf(scene: Scene, map: number): readonly { readonly x: number; readonly w: number }[] {
  return shares.filter((share) => share.map === map).map(({ x, w }) => ({ x: scene.x[x]!, w: scene.w[w]! }));
}

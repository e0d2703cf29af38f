// The tiles of a scheme along one axis. With a dilation d, samples p, p + d, p + 2 d, … are a signal of their own for
// each phase p < d; tile t of phase p is number t · d + p, so that neighbouring tiles of different phases read
// neighbouring samples: output u of it is position p + d (m t + u). Windows longer than r taps are summed from pieces
// of r taps, each of which reads the tiles `shift` numbers further on.
import { sampleAt } from '../../../../ops/boundary.ts';
import type { WindowAxis } from '../geometry.ts';
import type { Triple } from '../unitStride.ts';
import type { Scheme } from './scheme.ts';

export interface AxisTiling {
  readonly axis: WindowAxis; // with stride 1
  readonly scheme: Scheme;
  readonly pieces: number;
  /** Tiles between what one piece reads and what the next does. */
  readonly shift: number;
  /** Tiles with outputs. */
  readonly tiles: number;
  /** Tiles behind those that only pieces after the first read. */
  readonly halo: number;
  /** Where a sample or output of a tile lies, before padding. */
  at(tile: number, sample: number): number;
  /** The sample of the input that stands there, or -1. */
  source(at: number): number;
}

/** Those of depth, height and width. */
export type Tilings = Triple<AxisTiling>;

/** Whether pieces of a scheme fit a window: the tiles of one must be tiles of the others. */
export const fits = ({ outputs, taps }: Scheme, window: number): boolean => window <= taps || taps % outputs === 0;

export function tilingOf(axis: WindowAxis, scheme: Scheme): AxisTiling {
  const { dilation, positions, length, before, boundary } = axis;
  const pieces = Math.ceil(axis.taps / scheme.taps);
  const shift = (scheme.taps / scheme.outputs) * dilation;
  const reach = scheme.outputs * dilation;
  const last = positions % reach === 0 ? reach : positions % reach; // positions behind the whole rounds of tiles
  return {
    axis,
    scheme,
    pieces,
    shift,
    tiles: positions === 0 ? 0 : dilation * (Math.ceil(positions / reach) - 1) + Math.min(dilation, last),
    halo: (pieces - 1) * shift,
    at: (tile, sample) => (tile % dilation) + dilation * (scheme.outputs * Math.floor(tile / dilation) + sample),
    source(at) {
      const sample = sampleAt[boundary](at - before, length);
      return sample >= 0 && sample < length ? sample : -1;
    },
  };
}

/** Numbers of tiles computed at a time, along every axis. */
export interface TileBlock {
  readonly first: number;
  readonly count: number;
}

/** Equal blocks of at most so many tiles. */
export function blocksOfTiles(tiles: number, most: number): TileBlock[] {
  const count = Math.max(1, Math.ceil(tiles / most));
  const each = Math.ceil(tiles / count);
  return Array.from({ length: count }, (_, i) => ({ first: i * each, count: Math.min(each, tiles - i * each) })).filter(
    (block) => block.count > 0,
  );
}

/** Equal blocks of whole vectors; the last moves back until it ends with the last tile. */
export function lanesOfTiles(tiles: number, most: number): TileBlock[] {
  if (tiles <= most) return tiles > 0 ? [{ first: 0, count: tiles }] : [];
  const blocks = Math.ceil(tiles / most);
  const count = Math.min(most, 8 * Math.ceil(tiles / blocks / 8));
  return Array.from({ length: Math.ceil(tiles / count) }, (_, i) => ({
    first: Math.min(i * count, tiles - count),
    count,
  }));
}

// Where the samples of a row go, so that lanes are tiles: sample ρ + m q of tile ℓ is what residue ρ of tile
// ℓ + d q begins with, so a row stands as m rows of tiles, one for each residue.
import type { AxisTiling, TileBlock } from './tiling.ts';

/** Tiles for each of which a residue's first sample is kept, in whole vectors. */
export function keptTiles({ scheme, axis }: AxisTiling, lanes: number): number {
  const further = axis.dilation * Math.floor((scheme.size - 1) / scheme.outputs);
  return 4 * Math.ceil((Math.max(lanes, 4) + further) / 4);
}

/** Whether the samples of whole tiles lie beside each other, to be turned by shuffles. */
export const turns = ({ scheme, axis }: AxisTiling): boolean =>
  axis.dilation === 1 && (scheme.outputs === 2 || scheme.outputs === 4);

/**
 * The columns of a block as a table: how many groups of four whole tiles are turned, from where (bytes in the row of
 * the input) and to where (bytes in the row of residues); then how many runs of four samples (pairs of target and
 * source), of four single samples for one vector (target and four sources) and of samples alone (pairs) follow.
 */
export function columnTable(tiling: AxisTiling, block: TileBlock): Int32Array {
  const { scheme } = tiling;
  const kept = keptTiles(tiling, block.count + tiling.halo);
  const source = (lane: number, residue: number): number => tiling.source(tiling.at(block.first + lane, residue));
  const isTurned = (lane: number): boolean => {
    const first = source(lane, 0);
    if (first < 0) return false;
    for (let i = 1; i < 4 * scheme.outputs; i++) {
      if (source(lane + Math.floor(i / scheme.outputs), i % scheme.outputs) !== first + i) return false;
    }
    return true;
  };
  let [turned, from, to] = [0, 0, 0];
  if (turns(tiling)) {
    for (let lane = 0; lane < kept; lane += 4) {
      if (!isTurned(lane)) {
        if (turned > 0) break;
        continue;
      }
      if (turned === 0) [from, to] = [4 * source(lane, 0), 4 * lane];
      turned++;
    }
  }
  const runs: number[] = [];
  const apart: number[] = [];
  const alone: number[] = [];
  for (let residue = 0; residue < scheme.outputs; residue++) {
    for (let lane = 0; lane < kept; lane += 4) {
      if (turned > 0 && 4 * lane >= to && 4 * lane < to + 16 * turned) continue;
      const sources = [0, 1, 2, 3].map((i) => source(lane + i, residue));
      const target = 4 * (residue * kept + lane);
      if (sources.every((at, i) => at >= 0 && at === sources[0]! + i)) runs.push(target, 4 * sources[0]!);
      else if (sources.every((at) => at >= 0)) apart.push(target, ...sources.map((at) => 4 * at));
      else sources.forEach((at, i) => at >= 0 && alone.push(target + 4 * i, 4 * at));
    }
  }
  return Int32Array.from([
    turned,
    from,
    to,
    runs.length / 2,
    apart.length / 5,
    alone.length / 2,
    ...runs,
    ...apart,
    ...alone,
  ]);
}

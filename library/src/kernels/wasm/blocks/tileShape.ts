// Which tile matrix products are computed in. Its shape changes how fast, never which products are added in what order.

export interface TileShape {
  readonly rows: number;
  /** Columns in vectors of four. */
  readonly vectors: number;
}

/**
 * 128-bit engines have 16 registers: twelve sums leave room for the operands when multiplying and adding is one
 * instruction; otherwise the product needs one more, and eight sums are fastest (measured: 6x8 fused 51, 4x8 unfused
 * 40 GFLOP/s on one core in Node 24; 8x8 spills and halves that).
 */
export const standardTile = (fused: boolean): TileShape => ({ rows: fused ? 6 : 4, vectors: 2 });

/**
 * Tiles worth measuring. Twelve sums leave room for the operands in sixteen registers when multiplying and adding is
 * one instruction, eight when it is two; tiles of sixteen columns are for engines that pair vectors.
 */
export const tilesOf = (fused: boolean): readonly TileShape[] => [
  standardTile(fused),
  { rows: fused ? 3 : 2, vectors: 4 },
  { rows: 4, vectors: 4 },
];

/** Every tile that some engine may choose. */
export const tiles: readonly TileShape[] = [...tilesOf(true), ...tilesOf(false)];

let chosen: TileShape | undefined;

/** The tile of matrix products: the standard one, unless another was found faster on this engine. */
export const tileOf = (fused: boolean): TileShape => chosen ?? standardTile(fused);

/** From now on products are prepared with this tile; undefined brings the standard one back. */
export function chooseTile(tile: TileShape | undefined): void {
  chosen = tile;
}

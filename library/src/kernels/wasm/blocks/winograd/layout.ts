// In which blocks a part is computed, and how the numbers of a block stand: [product][channel][plane, row, tile]. It
// depends on the problem alone.
import type { Extents } from '../unitStride.ts';
import { blocksOfTiles, lanesOfTiles, type TileBlock, type Tilings } from './tiling.ts';
import type { ChannelBlock } from './weights.ts';

/** Steps of a sum before it is added to what stands: longer sums of transformed numbers lose digits. */
const mostSteps = 64;

export interface Layout {
  readonly depths: readonly TileBlock[];
  readonly bands: readonly TileBlock[];
  readonly strips: readonly TileBlock[];
  /** Channels summed at a time. */
  readonly channels: readonly ChannelBlock[];
  /** Products of a tile. */
  readonly products: number;
  /** Tiles of a row with outputs, and of a row and of a plane with the halo. */
  readonly lanes: number;
  readonly rowTiles: number;
  readonly planeTiles: number;
  /** Tiles of a channel: of the input and of the output. */
  readonly inTiles: number;
  readonly outTiles: number;
  /** Bytes from the numbers of one product to those of the next. */
  readonly inStream: number;
  readonly outStream: number;
  /** Where the tiles lie that each piece of a window reads, in bytes. */
  readonly offsets: readonly number[];
  /** Tiles of a block that are multiplied, from the first to the last. */
  multiplied(planes: number, rows: number): number;
}

/** Whole cache lines, an odd number, so that the numbers of neighbouring products fall into different sets. */
const streamBytes = (numbers: number): number => (Math.ceil(numbers / 16) | 1) * 64;

const wholeVectors = (tiles: number): number => 4 * Math.ceil(tiles / 4);

const most = (blocks: readonly TileBlock[]): number => Math.max(0, ...blocks.map(({ count }) => count));

/** Tiles at a time along depth, height and width. */
function blockSizes(part: Extents, [, vertical, horizontal]: Tilings): [number, number, number] {
  const most = 56;
  const lanes = Math.min(horizontal.tiles, most);
  const rows = Math.max(1, Math.min(vertical.tiles, Math.floor(most / Math.max(1, lanes))));
  const planes = Math.max(1, Math.floor((2 * most) / Math.max(1, lanes * rows)));
  return [part.axes[0].positions > 1 ? planes : 1, rows, lanes];
}

export function layoutOf(part: Extents, tilings: Tilings): Layout {
  const [depth, vertical, horizontal] = tilings;
  const sizes = blockSizes(part, tilings);
  const depths = blocksOfTiles(depth.tiles, sizes[0]);
  const bands = blocksOfTiles(vertical.tiles, sizes[1]);
  const strips = lanesOfTiles(horizontal.tiles, sizes[2]);
  const lanes = most(strips);
  const rowTiles = lanes + horizontal.halo;
  const planeTiles = (most(bands) + vertical.halo) * rowTiles;
  const offsets: number[] = [];
  for (let z = 0; z < depth.pieces; z++) {
    for (let p = 0; p < vertical.pieces; p++) {
      for (let q = 0; q < horizontal.pieces; q++) {
        offsets.push(4 * (z * depth.shift * planeTiles + p * vertical.shift * rowTiles + q * horizontal.shift));
      }
    }
  }
  const multiplied = (planes: number, rows: number): number =>
    (planes - 1) * planeTiles + (rows - 1) * rowTiles + lanes;
  // A panel of eight tiles may begin with the last one.
  const inTiles = wholeVectors((most(depths) + depth.halo) * planeTiles + 8);
  const outTiles = wholeVectors(Math.max(4, multiplied(most(depths), most(bands))));
  const together = Math.max(1, Math.floor(mostSteps / offsets.length));
  const channels: ChannelBlock[] = [];
  for (let first = 0; first < part.inChannels; first += together) {
    channels.push({ first, depth: Math.min(together, part.inChannels - first) });
  }
  return {
    depths,
    bands,
    strips,
    channels,
    products: vertical.scheme.size * horizontal.scheme.size,
    lanes,
    rowTiles,
    planeTiles,
    inTiles,
    outTiles,
    inStream: streamBytes(Math.min(together, part.inChannels) * inTiles),
    outStream: streamBytes(part.outChannels * outTiles),
    offsets,
    multiplied,
  };
}

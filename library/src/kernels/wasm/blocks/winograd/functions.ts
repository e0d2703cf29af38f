// The functions of one part: its transforms, and a matrix product for each number of channels that is summed.
import { multiplyText, type MultiplyShape } from '../multiply.ts';
import { runtime } from '../runtime.ts';
import { standardTile } from '../tileShape.ts';
import type { Tilings } from './tiling.ts';
import { inputTransformText } from './inputTransform.ts';
import type { Layout } from './layout.ts';
import { outputTransformText } from './outputTransform.ts';
import type { UnitStridePart } from '../unitStride.ts';
import type { ChannelBlock } from './weights.ts';

export function functionsOf(part: UnitStridePart, tilings: Tilings, layout: Layout, fused: boolean) {
  const [depth, { scheme: vertical, axis }, horizontal] = tilings;
  const { channels, lanes, rowTiles, inTiles, outTiles, inStream, outStream } = layout;
  const named = (block: ChannelBlock, vectors: number): string =>
    `multiply${block.depth}x${vectors}${block.first > 0 ? 'add' : ''}`;
  const shapeOf = (block: ChannelBlock, vectors: number): MultiplyShape & { name: string } => ({
    rows: part.outChannels,
    depth: block.depth * layout.offsets.length,
    pitch: 4 * outTiles,
    step: 4 * inTiles,
    offsets: layout.offsets,
    fused,
    adds: block.first > 0,
    vectors,
    tile: standardTile(fused),
    name: named(block, vectors),
  });
  const shapes = channels.flatMap((block) => [1, 2].map((vectors) => shapeOf(block, vectors)));
  const plane = 4 * horizontal.axis.length * axis.length * depth.axis.length;
  const [, height, width] = part.outputs;
  const made = runtime().make([
    ...[...new Map(shapes.map((shape) => [shape.name, shape])).values()].map(multiplyText),
    inputTransformText({
      vertical,
      horizontal,
      lanes: rowTiles,
      tiles: inTiles,
      stream: inStream,
      plane,
      clears: layout.strips.length > 1,
      fused,
    }),
    outputTransformText({
      vertical,
      horizontal,
      lanes,
      rowTiles,
      tiles: outTiles,
      stream: outStream,
      plane: 4 * part.outputs[0] * height * width,
      step: 4 * part.step[2],
      fused,
    }),
  ]);
  return {
    transformInput: made['transformInput']!,
    transformOutput: made['transformOutput']!,
    /** All rows of `a` by so many tiles of one product's numbers of a block of channels. */
    multiply(block: ChannelBlock, a: number, b: number, y: number, tiles: number): void {
      const vectors = Math.ceil(tiles / 4);
      const whole = Math.floor(vectors / 2);
      if (whole > 0) made[named(block, 2)]!(a, b, y, whole);
      if (vectors % 2 > 0) made[named(block, 1)]!(a, b + 32 * whole, y + 32 * whole, 1);
    },
  };
}

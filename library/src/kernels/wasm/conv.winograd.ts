// Windows of 3x3 with stride 1 by F(4, 3) in both directions: 36 products for 16 outputs in place of 144.
import { conv } from '../../ops/conv.ts';
import type { Inputs } from '../../ops/operator.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Kernel } from '../kernel.ts';
import { because } from '../reason.ts';
import { hasFused } from './blocks/engineFeatures.ts';
import { geometryOf, windowAxes, type WindowAxis } from './blocks/geometry.ts';
import { multiplyText } from './blocks/multiply.ts';
import { planesOf } from './blocks/planesOf.ts';
import { preparing, type Machine } from './blocks/preparing.ts';
import { runtime } from './blocks/runtime.ts';
import { standardTile } from './blocks/tileShape.ts';
import { winogradBounds } from './blocks/winograd/bound.ts';
import { inputTransformText, rowsBetween } from './blocks/winograd/inputTransform.ts';
import { outputTransformText, stripFloats } from './blocks/winograd/outputTransform.ts';
import { outputs as tileSize, products } from './blocks/winograd/points.ts';
import { packTransformed } from './blocks/winograd/weights.ts';

/** Channels summed at a time: longer sums of transformed numbers lose digits. */
const channelBlock = 64;
/** Tiles at a time: their 36 x 64 products fill half a megabyte. */
const mostTiles = 56;

/**
 * Bytes between the numbers of two products: whole cache lines, an odd number, so that they fall into different sets.
 */
const streamBytes = (numbers: number): number => (Math.ceil(numbers / 16) | 1) * 64;

function prepareWinograd(problem: ConvProblem, { w, b }: Inputs): Machine {
  const { batch, groups, axes } = problem;
  const { w: shape } = convShapes(problem);
  const [outChannels, inChannels] = [problem.outChannels / groups, shape[1]!];
  const [height, width] = axes.map((axis) => axis.output) as [number, number];
  const [tilesDown, tilesAcross] = [Math.ceil(height / tileSize), Math.ceil(width / tileSize)];
  const blockRows = Math.max(1, Math.min(tilesDown, Math.floor(mostTiles / tilesAcross)));
  // Whole vectors of tiles: what stands in the last lanes is multiplied too, and nobody reads it.
  const tiles = 4 * Math.ceil((blockRows * tilesAcross) / 4);
  const fused = hasFused();
  const { heap, make } = runtime();

  // Planes long enough for whole tiles, and a vector more in every row.
  const [vertical, horizontal] = windowAxes(problem) as [WindowAxis, WindowAxis];
  const geometry = geometryOf([
    { ...vertical, positions: tileSize * tilesDown },
    { ...horizontal, positions: tileSize * tilesAcross + 2 },
  ]);
  const planes = planesOf(geometry, inChannels, sizeOf(axes.map((axis) => axis.input)));
  const [pitch, plane] = [geometry.plane[1]!, sizeOf(geometry.plane)];

  const blocks: { readonly first: number; readonly depth: number }[] = [];
  for (let first = 0; first < inChannels; first += channelBlock) {
    blocks.push({ first, depth: Math.min(channelBlock, inChannels - first) });
  }
  const packed = packTransformed(problem, w!, blocks, fused);
  const weights = heap.take(packed.data.byteLength);
  heap.floats(weights, packed.data.length).set(packed.data);
  const bias = heap.take(4 * problem.outChannels);
  heap.floats(bias, problem.outChannels).fill(0);
  if (b) heap.floats(bias, problem.outChannels).set(b.data);

  const inStream = streamBytes(Math.min(channelBlock, inChannels) * tiles);
  const outStream = streamBytes(outChannels * tiles);
  const scratch = [
    products * inStream,
    products * outStream,
    4 * rowsBetween(tilesAcross),
    4 * stripFloats(tilesAcross),
  ].map((bytes) => heap.take(bytes));
  for (const block of scratch) heap.floats(block, block.bytes / 4).fill(0);
  const [inputs, results, between, strip] = scratch.map(({ at }) => at) as [number, number, number, number];

  const multiplies = (depth: number, adds: boolean, vectors: number) => ({
    rows: outChannels,
    depth,
    pitch: 4 * tiles,
    step: 4 * tiles,
    fused,
    adds,
    vectors,
    tile: standardTile(fused),
    name: `multiply${depth}x${vectors}${adds ? 'add' : ''}`,
  });
  const texts = new Map(
    blocks
      .flatMap(({ first, depth }) => [1, 2].map((vectors) => multiplies(depth, first > 0, vectors)))
      .map((text) => [text.name, text]),
  );
  const functions = make([
    ...[...texts.values()].map(multiplyText),
    inputTransformText({ pitch, plane, tilesAcross, tiles, stream: inStream, fused }),
    outputTransformText({ tilesAcross, tiles, stream: outStream, width, area: height * width, fused }),
  ]);
  const [transformInput, transformOutput] = [functions['transformInput']!, functions['transformOutput']!];

  /** One product's numbers of one stretch of channels, for so many tiles. */
  const multiply = (depth: number, adds: boolean, a: number, from: number, to: number, count: number): void => {
    const wide = functions[multiplies(depth, adds, 2).name]!;
    const narrow = functions[multiplies(depth, adds, 1).name]!;
    const vectors = Math.ceil(count / 4);
    const whole = Math.floor(vectors / 2);
    if (whole > 0) wide(a, from, to, whole);
    if (vectors % 2 > 0) narrow(a, from + 32 * whole, to + 32 * whole, 1);
  };

  return {
    scratchBytes: planes.bytes + scratch.reduce((sum, block) => sum + block.bytes, 0),
    release() {
      planes.release();
      for (const block of [weights, bias, ...scratch]) heap.give(block);
    },
    run(x, y) {
      for (let n = 0; n < batch; n++) {
        for (let g = 0; g < groups; g++) {
          const source = planes.write(x + 4 * (n * groups + g) * inChannels * planes.source);
          const target = y + 4 * (n * groups + g) * outChannels * height * width;
          for (let row = 0; row < tilesDown; row += blockRows) {
            const rows = Math.min(blockRows, tilesDown - row);
            const first = source + 4 * tileSize * row * pitch;
            blocks.forEach((block, i) => {
              transformInput(first + 4 * block.first * plane, inputs, between, block.depth, rows);
              for (let e = 0; e < products; e++) {
                const a = weights.at + 4 * packed.offset(g, e, i);
                multiply(block.depth, i > 0, a, inputs + e * inStream, results + e * outStream, rows * tilesAcross);
              }
            });
            const lines = Math.min(tileSize * rows, height - tileSize * row);
            const place = target + 4 * tileSize * row * width;
            transformOutput(results, bias.at + 4 * g * outChannels, strip, place, outChannels, rows, lines);
          }
        }
      }
    },
  };
}

export const convWinograd: Kernel<ConvProblem> = {
  id: 'wasm/conv.winograd',
  op: conv.y,
  dtypes: ['float32'],
  fast: true,
  supports(problem) {
    const { op, axes } = problem;
    if (op !== 'conv') return because('transposed', {});
    if (axes.length !== 2) return because('axes', { axes: axes.length, least: 2, most: 2 });
    const [taps, stride, dilation] = (['taps', 'stride', 'dilation'] as const).map((key) =>
      axes.map((axis) => axis[key]),
    );
    if (taps!.some((count) => count !== 3)) return because('taps', { taps: taps!, least: 3, most: 3 });
    if (stride!.some((step) => step !== 1)) return because('stride', { stride: stride!, most: 1 });
    if (dilation!.some((step) => step !== 1)) return because('dilation', { dilation: dilation!, most: 1 });
    // Four tiles of four fill a vector of tiles.
    if (axes[1]!.output < 13) return because('row', { samples: axes[1]!.output, least: 13 });
    return true;
  },
  cost(problem) {
    const { y, w } = convShapes(problem);
    const [out, channels] = [problem.outChannels / problem.groups, w[1]!];
    const pixels = sizeOf(y) / problem.outChannels;
    // A quarter of the products, and transforms of every input and output channel.
    return (
      300_000 + 0.0125 * 9 * pixels * out * channels * problem.groups + 1.2 * pixels * problem.groups * (channels + out)
    );
  },
  // One output's own sum does not tell; `bounds` does, and no difference is within NaN.
  bound: () => Number.NaN,
  bounds: winogradBounds,
  ...preparing<ConvProblem>(prepareWinograd),
};

// Which inputs each output of a stage reads, cell by cell from the operators' own terms and pairs: slow, and beyond
// doubt.
import { channelShuffle } from '../../src/ops/channelShuffle.ts';
import { conv } from '../../src/ops/conv.ts';
import { pixelShuffle } from '../../src/ops/pixelShuffle.ts';
import { averagePool } from '../../src/ops/pool.ts';
import { resize } from '../../src/ops/resize.ts';
import type { Stage } from '../../src/ops/stages.ts';
import { outputShapeOf } from '../../src/ops/stageShapes.ts';
import { sizeOf } from '../../src/tensor/shape.ts';

/** For every output offset, the input offsets it reads and how often. */
export type Links = readonly ReadonlyMap<number, number>[];

export function linksOf(stage: Stage): Links {
  const links = Array.from({ length: sizeOf(outputShapeOf(stage)) }, () => new Map<number, number>());
  for (const { x, y } of pairsOf(stage)) links[y]!.set(x, (links[y]!.get(x) ?? 0) + 1);
  return links;
}

/** Links of stages one after another: ways multiply along a path and add up over paths. */
export function chain(stages: readonly Stage[]): Links {
  return stages.map(linksOf).reduce((first, second) =>
    second.map((middle) => {
      const links = new Map<number, number>();
      for (const [m, ways] of middle) {
        for (const [x, count] of first[m]!) links.set(x, (links.get(x) ?? 0) + ways * count);
      }
      return links;
    }),
  );
}

function pairsOf(stage: Stage): Iterable<{ readonly x: number; readonly y: number }> {
  switch (stage.op) {
    case 'conv':
    case 'convTranspose':
      return conv.terms(stage);
    case 'channelShuffle':
      return channelShuffle.pairs(stage);
    case 'pixelShuffle':
      return pixelShuffle.pairs(stage);
    case 'averagePool':
      return averagePool.pairs(stage);
    case 'resize':
      return resize.pairs(stage);
    default:
      throw new Error(`${stage.op} has no pairs.`);
  }
}

// Walks back from outputs to the inputs they depend on. What one output reads is a block of cells: some channels, and
// some positions along each axis. Each stage turns a block into blocks, so no cell is visited by itself.
import type { Stage, Stages } from '../ops/stages.ts';
import { outputShapeOf } from '../ops/stageShapes.ts';
import { indices } from '../tensor/shape.ts';
import { channelsRead, positionsRead } from './reads.ts';
import { stagesOf, type Route } from './route.ts';

/** Positions along one axis, and how many choices of taps lead to each. */
export type Ways = ReadonlyMap<number, number>;

/** Cells of a tensor: every one of the channels at every combination of positions. */
export interface Block {
  readonly channels: readonly number[];
  readonly axes: readonly Ways[];
}

/**
 * The blocks of the input that a block of the output depends on: several where ways part (shortcuts, pixel shuffles).
 */
export function blocksRead(route: Route, block: Block): Block[] {
  const whole = stagesOf(route);
  const joined = walkBack(whole.after ?? [], block);
  if (!whole.shortcut) return joined.flatMap((each) => walkBack(whole.stages, each));
  return joined.flatMap((each) => {
    const [main, aside] = sidesOf(whole, each.channels);
    return [
      ...walkBack(whole.stages, { ...each, channels: main }),
      ...walkBack(whole.shortcut!.stages, { ...each, channels: aside }),
    ];
  });
}

/** The channels of the stages and of the shortcut behind channels of the joined result. */
export function sidesOf({ stages, shortcut }: Stages, channels: readonly number[]): [main: number[], aside: number[]] {
  if (shortcut?.join !== 'concat') return [[...channels], [...channels]];
  const first = outputShapeOf(stages.at(-1)!)[1]!;
  return [channels.filter((c) => c < first), channels.filter((c) => c >= first).map((c) => c - first)];
}

const walkBack = (stages: readonly Stage[], block: Block): Block[] =>
  stages
    .toReversed()
    .reduce((blocks, stage) => blocks.flatMap((each) => stepBack(stage, each)), [block].filter(hasCells));

const stepBack = (stage: Stage, block: Block): Block[] =>
  partsOf(stage, block)
    .map(({ channels, axes, phase }) => ({
      channels: unique(channels.flatMap((channel) => channelsRead(stage, channel, phase))),
      axes: axes.map((ways, d) => waysBack(stage, d, ways)),
    }))
    .filter(hasCells);

/** A pixel shuffle reads another channel at each place within a cell, so a block falls into one part for each place. */
function partsOf(stage: Stage, block: Block): (Block & { readonly phase: number })[] {
  if (stage.op !== 'pixelShuffle') return [{ ...block, phase: 0 }];
  const { factors } = stage;
  return Array.from(indices(factors), (place, phase) => ({
    channels: block.channels,
    axes: block.axes.map((ways, d) => new Map([...ways].filter(([at]) => place[d] === at % factors[d]!))),
    phase,
  }));
}

function waysBack(stage: Stage, d: number, ways: Ways): Ways {
  const back = new Map<number, number>();
  for (const [at, count] of ways) {
    for (const position of positionsRead(stage, d, at)) back.set(position, (back.get(position) ?? 0) + count);
  }
  return back;
}

const hasCells = ({ channels, axes }: Block): boolean => channels.length > 0 && axes.every((ways) => ways.size > 0);

/** Whole numbers in order, each once. */
export const unique = (numbers: Iterable<number>): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

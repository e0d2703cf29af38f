// What the matrix products and the direct windows do for a problem, counted: their estimates are these counts, each
// times what one takes.
import { convShapes, spanOf, type ConvProblem } from '../../../ops/problem.ts';
import { sizeOf } from '../../../tensor/shape.ts';
import { directTileOf } from './direct.ts';
import { pictureAxes } from './directProduct.ts';
import { plainAxes } from './fold.ts';
import { hasFused } from './engineFeatures.ts';
import { windowAxes, type WindowAxis } from './geometry.ts';
import { phasesOf } from './phases.ts';
import { alikeOf } from './scatterProduct.ts';
import { gathers } from './sides.ts';
import { standardTile } from './tileShape.ts';

/** One direction of a convolution, without its weights. */
export interface Extent {
  readonly batch: number;
  readonly groups: number;
  readonly inChannels: number; // of one group
  readonly outChannels: number; // of one group
  readonly axes: readonly WindowAxis[];
  readonly gathers: boolean;
  readonly fused: boolean;
}

/** What a kernel's work is counted by, for one direction of a problem. */
export function extentOf(problem: ConvProblem, to: 'x' | 'y'): Extent {
  const { x, y } = convShapes(problem);
  const { batch, groups } = problem;
  const [inChannels, outChannels] = [to === 'y' ? x[1]! : y[1]!, to === 'y' ? y[1]! : x[1]!];
  return {
    batch,
    groups,
    inChannels: inChannels / groups,
    outChannels: outChannels / groups,
    axes: windowAxes(problem),
    gathers: gathers(problem, to),
    fused: hasFused(),
  };
}

export type Work = Readonly<Record<string, number>>;

/** Nanoseconds of so much work. */
export const timeOf = <Name extends string>(
  work: Readonly<Record<Name, number>>,
  each: Readonly<Record<Name, number>>,
): number => (Object.keys(each) as Name[]).reduce((sum, name) => sum + work[name] * each[name], 0);

/** Cells of a plane that is written with its border; none where the tensor's own will do. */
function borderedCells(axes: readonly WindowAxis[]): number {
  const reach = axes.map((axis) => (axis.positions - 1) * axis.stride + spanOf(axis));
  const plain = axes.every(({ before, length }, d) => before === 0 && reach[d]! <= length);
  return plain ? 0 : sizeOf(reach.map((cells) => Math.max(0, cells)));
}

export interface ProductWork {
  /** Products, and those of one row for each block of rows: what a block loads is loaded for all of its rows. */
  readonly products: number;
  readonly steps: number;
  /** Samples packed four at a time, and one by one. */
  readonly packed: number;
  readonly apart: number;
  readonly bordered: number;
  /** Outputs put in their places, two phases together or one by one. */
  readonly paired: number;
  readonly spread: number;
}

export function productWork({ batch, groups, inChannels, outChannels, axes, gathers, fused }: Extent): ProductWork {
  const plain = plainAxes(axes);
  const parts = gathers
    ? [{ axes, taps: sizeOf(axes.map(({ taps }) => taps)), phases: 1 }]
    : alikeOf(phasesOf(plain)).map((phases) => ({
        axes: phases[0]!.axes,
        taps: phases[0]!.taps.length,
        phases: phases.length,
      }));
  const work = { products: 0, steps: 0, packed: 0, apart: 0, bordered: 0, paired: 0, spread: 0 };
  const tile = standardTile(fused);
  const columns = 4 * tile.vectors;
  const placed = !gathers && plain.some(({ stride }) => stride > 1);
  for (const { axes: windows, taps, phases } of parts) {
    const positions = sizeOf(windows.map((axis) => axis.positions));
    const [rows, depth] = [phases * outChannels, inChannels * taps];
    const last = windows.at(-1)!;
    const wide = Math.ceil(positions / columns) * columns;
    // Quads that begin in one row and end in the next are packed one by one, and all with a larger stride.
    const apart = last.stride > 2 ? 1 : last.positions % 4 === 0 ? 0 : Math.min(1, 3 / last.positions);
    work.products += rows * depth * wide;
    work.steps += Math.ceil(rows / tile.rows) * depth * wide;
    work.packed += depth * wide * (1 - apart);
    work.apart += depth * wide * apart;
    if (taps > 0) work.bordered += inChannels * borderedCells(windows);
    if (placed) work[plain.at(-1)!.stride === 2 ? 'paired' : 'spread'] += rows * positions;
  }
  return scaled(work, batch * groups);
}

export interface DirectWork {
  /** Vectors multiplied, loaded with stride 1 and with stride 2, and tiles begun for each channel. */
  readonly products: number;
  /** Those in tiles with more sums, weights and samples than there are registers. */
  readonly spilled: number;
  readonly loads: number;
  readonly seconds: number;
  readonly tiles: number;
  readonly bordered: number;
  /** Outputs put between those of another phase. */
  readonly paired: number;
}

/** Registers of 128 bits that V8 hands out on x64. */
const registers = 15;

export function directWork({ batch, groups, inChannels, outChannels, axes, gathers, fused }: Extent): DirectWork {
  const parts = gathers
    ? [pictureAxes(axes)]
    : phasesOf(pictureAxes(plainAxes(axes))).map((phase) => pictureAxes(phase.axes));
  const work = { products: 0, spilled: 0, loads: 0, seconds: 0, tiles: 0, bordered: 0, paired: 0 };
  const apart = !gathers && axes.at(-1)!.stride > 1;
  for (const [vertical, horizontal] of parts) {
    const tile = directTileOf(outChannels, vertical.positions, horizontal.positions, fused);
    if (!tile) continue;
    const blocks = Math.ceil(outChannels / tile.outputs);
    const tiles = Math.ceil(vertical.positions / tile.rows) * Math.ceil(horizontal.positions / (4 * tile.vectors));
    const steps = tiles * inChannels * vertical.taps * horizontal.taps;
    const loads = blocks * steps * tile.rows * tile.vectors;
    const sums = tile.outputs * tile.rows * tile.vectors;
    work.products += steps * outChannels * tile.rows * tile.vectors;
    if (sums + tile.outputs + 1 > registers) work.spilled += steps * outChannels * tile.rows * tile.vectors;
    work[horizontal.stride === 2 ? 'seconds' : 'loads'] += loads;
    work.tiles += blocks * tiles * inChannels;
    if (apart) work.paired += outChannels * vertical.positions * horizontal.positions;
  }
  work.bordered = inChannels * borderedCells(gathers ? axes : parts[0]!);
  return scaled(work, batch * groups);
}

const scaled = <Counts extends Work>(work: Counts, times: number): Counts =>
  Object.fromEntries(Object.entries(work).map(([name, count]) => [name, times * count])) as Counts;

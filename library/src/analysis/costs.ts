import { allStages } from '../ops/chain.ts';
import { convShapes, type ConvProblem } from '../ops/problem.ts';
import type { Stage } from '../ops/stages.ts';
import { isConv } from '../ops/stageOperators.ts';
import { inputShapeOf, outputShapeOf } from '../ops/stageShapes.ts';
import { sizeOf } from '../tensor/shape.ts';
import { addCounts, countsOf, forEachConvention, type Convention, type Count } from './conventions.ts';
import { stagesOf, type Route } from './route.ts';

/** Bytes of the tensors that a stage reads and writes. */
export interface Bytes {
  readonly x: number;
  readonly w: number;
  readonly b: number;
  readonly y: number;
}

export interface Cost {
  readonly weights: number;
  readonly biases: number;
  /** Products under each convention, and why they differ from those really done. */
  readonly counts: Readonly<Record<Convention, Count>>;
  readonly bytes: Bytes;
}

export interface StageCost extends Cost {
  readonly stage: Stage;
  /** Where it stands: among the stages, in the shortcut beside them, or after both are joined. */
  readonly place: (typeof places)[number];
}

const places = ['stages', 'shortcut', 'after'] as const;

export interface Costs {
  readonly stages: readonly StageCost[];
  readonly total: Cost;
  /** The convolution it is compared with: the one that a composite or grouped kind stands in for, without groups. */
  readonly standard?: Cost & { readonly problem: ConvProblem };
  /** `total / standard`: below 1 where the standard convolution costs more. */
  readonly ratio?: { readonly weights: number; readonly counts: Readonly<Record<Convention, number>> };
}

/**
 * Weights, products under every convention, and memory of a convolution or of stages, for the whole batch.
 *
 * Only convolutions have weights and products: additions, maxima and moved numbers of pools, resizes, shuffles and
 * activations cost memory alone.
 *
 * @param bytesPerNumber 4 for float32, 8 for float64
 * @throws {ShapeError} `stage-mismatch` when a stage does not fit the next
 *
 * @example Padding cells are not multiplied
 * const { total } = costs(convProblem([1, 3, 32, 32], [16, 3, 3, 3], { padding: 1 }));
 * [total.weights, total.counts.fvcore.count, total.counts.done.count]; // 432, 442368, 424128
 *
 * @example A grouped convolution is compared with the whole one
 * costs(convProblem([1, 64, 8, 8], [128, 32, 3, 3], { groups: 2 })).ratio!.weights; // 0.5
 */
export function costs(route: Route, bytesPerNumber = 4): Costs {
  const whole = stagesOf(route);
  const stages = places.flatMap((place) => {
    const list = place === 'shortcut' ? whole.shortcut?.stages : whole[place];
    return (list ?? []).map((stage): StageCost => ({ stage, place, ...stageCost(stage, bytesPerNumber) }));
  });
  const total = addCosts(stages);
  const problem = standardOf(whole.standard, allStages(whole));
  if (!problem) return { stages, total };
  const standard = { problem, ...stageCost(problem, bytesPerNumber) };
  const ratio = {
    weights: shareOf(total.weights, standard.weights),
    counts: forEachConvention((name) => shareOf(total.counts[name].count, standard.counts[name].count)),
  };
  return { stages, total, standard, ratio };
}

/** A part of a whole; of nothing, nothing is all. */
const shareOf = (part: number, whole: number): number => (part === whole ? 1 : part / whole);

function stageCost(stage: Stage, bytesPerNumber: number): Cost {
  const bytes = {
    x: sizeOf(inputShapeOf(stage)) * bytesPerNumber,
    w: 0,
    b: 0,
    y: sizeOf(outputShapeOf(stage)) * bytesPerNumber,
  };
  if (!isConv(stage)) return { weights: 0, biases: 0, counts: addCounts([]), bytes };
  const weights = sizeOf(convShapes(stage).w);
  const biases = stage.bias ? stage.outChannels : 0;
  return {
    weights,
    biases,
    counts: countsOf(stage),
    bytes: { ...bytes, w: weights * bytesPerNumber, b: biases * bytesPerNumber },
  };
}

function addCosts(costs: readonly Cost[]): Cost {
  const sum = (part: (cost: Cost) => number) => costs.reduce((total, cost) => total + part(cost), 0);
  return {
    weights: sum((cost) => cost.weights),
    biases: sum((cost) => cost.biases),
    counts: addCounts(costs.map((cost) => cost.counts)),
    bytes: {
      x: sum(({ bytes }) => bytes.x),
      w: sum(({ bytes }) => bytes.w),
      b: sum(({ bytes }) => bytes.b),
      y: sum(({ bytes }) => bytes.y),
    },
  };
}

/** The convolution without groups that a composite kind, or a single grouped convolution, stands in for. */
function standardOf(given: ConvProblem | undefined, [stage, ...others]: readonly Stage[]): ConvProblem | undefined {
  if (given) return { ...given, groups: 1 };
  return stage && isConv(stage) && stage.groups > 1 && others.length === 0 ? { ...stage, groups: 1 } : undefined;
}

import { chainShapes } from '../ops/chain.ts';
import type { Stage, Stages } from '../ops/stages.ts';

/** What the analyses take: one stage, stages one after another, or stages with a shortcut. */
export type Route = Stage | readonly Stage[] | Stages;

/**
 * Any route as stages with, perhaps, a shortcut.
 *
 * @throws {ShapeError} `stages-empty`, `stage-mismatch`, and where ways meet `concat-mismatch` or `shape-mismatch`
 */
export function stagesOf(route: Route): Stages {
  const stages = asStages(route);
  chainShapes(stages);
  return stages;
}

/** The shapes that a route reads and gives. */
export const shapesOf = (route: Route) => chainShapes(asStages(route));

const asStages = (route: Route): Stages => ('stages' in route ? route : { stages: 'op' in route ? [route] : route });

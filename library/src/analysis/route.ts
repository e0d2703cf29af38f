import type { ConvProblem } from '../ops/problem.ts';
import type { Stage, Stages } from '../ops/stages.ts';
import { inputShapeOf, outputShapeOf } from '../ops/stageShapes.ts';
import { ShapeError } from '../tensor/errors.ts';
import { sameShape } from '../tensor/shape.ts';

/** What the analyses take: one stage, stages one after another, or stages with a shortcut. */
export type Route = Stage | readonly Stage[] | Stages;

/** Any route as stages with, perhaps, a shortcut; refused where one stage does not fit the next. */
export function stagesOf(route: Route): Stages {
  const whole = 'stages' in route ? route : { stages: 'op' in route ? [route] : route };
  checkJoints(whole.stages);
  checkJoints(whole.shortcut?.stages ?? []);
  return whole;
}

/** Whether a stage is a convolution or a transposed convolution: the stages that have weights. */
export const isConv = (stage: Stage): stage is ConvProblem => stage.op === 'conv' || stage.op === 'convTranspose';

function checkJoints(stages: readonly Stage[]): void {
  for (let stage = 1; stage < stages.length; stage++) {
    const [gives, wants] = [outputShapeOf(stages[stage - 1]!), inputShapeOf(stages[stage]!)];
    if (!sameShape(gives, wants)) throw new ShapeError('stage-mismatch', { stage, gives, wants });
  }
}

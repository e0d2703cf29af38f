import { addProblem, concatProblem } from '../ops/join.ts';
import type { ConvProblem } from '../ops/problem.ts';
import type { Shortcut, Stage, Stages } from '../ops/stages.ts';
import { inputShapeOf, outputShapeOf } from '../ops/stageShapes.ts';
import { ShapeError } from '../tensor/errors.ts';
import { sameShape, type Shape } from '../tensor/shape.ts';

/** What the analyses take: one stage, stages one after another, or stages with a shortcut. */
export type Route = Stage | readonly Stage[] | Stages;

/**
 * Any route as stages with, perhaps, a shortcut.
 *
 * @throws {ShapeError} `stage-mismatch`, `concat-mismatch` or `shape-mismatch` where the parts do not fit together
 */
export function stagesOf(route: Route): Stages {
  const whole = 'stages' in route ? route : { stages: 'op' in route ? [route] : route };
  if (!whole.stages[0]) throw new ShapeError('stages-empty', {});
  checkJoints(whole.stages);
  const joined = joinedShape(whole.stages, whole.shortcut);
  const [first] = checkJoints(whole.after ?? []);
  if (first) checkJoint(whole.stages.length, joined, inputShapeOf(first));
  return whole;
}

/** Whether a stage is a convolution or a transposed convolution: the stages that have weights. */
export const isConv = (stage: Stage): stage is ConvProblem => stage.op === 'conv' || stage.op === 'convTranspose';

/** The shape of the tensor that a route begins with. */
export const inputShapeOfRoute = (route: Route): Shape => inputShapeOf(stagesOf(route).stages[0]!);

/** The shape of the tensor that a route ends with. */
export function outputShapeOfRoute(route: Route): Shape {
  const { stages, shortcut, after = [] } = stagesOf(route);
  const last = after.at(-1);
  return last ? outputShapeOf(last) : joinedShape(stages, shortcut);
}

function joinedShape(stages: readonly Stage[], shortcut: Shortcut | undefined): Shape {
  const gives = outputShapeOf(stages.at(-1)!);
  if (!shortcut) return gives;
  checkJoints(shortcut.stages);
  const input = inputShapeOf(stages[0]!);
  const [first, last] = [shortcut.stages[0], shortcut.stages.at(-1)];
  if (first && !sameShape(input, inputShapeOf(first))) {
    throw new ShapeError('shape-mismatch', { op: 'shortcut', role: 'input', wanted: input, got: inputShapeOf(first) });
  }
  const aside = last ? outputShapeOf(last) : input;
  if (shortcut.join === 'add') return addProblem(gives, aside).shape;
  const { batch, channels, sizes } = concatProblem(gives, aside);
  return [batch, channels[0] + channels[1], ...sizes];
}

function checkJoints(stages: readonly Stage[]): readonly Stage[] {
  for (let stage = 1; stage < stages.length; stage++) {
    checkJoint(stage, outputShapeOf(stages[stage - 1]!), inputShapeOf(stages[stage]!));
  }
  return stages;
}

function checkJoint(stage: number, gives: Shape, wants: Shape): void {
  if (!sameShape(gives, wants)) throw new ShapeError('stage-mismatch', { stage, gives, wants });
}

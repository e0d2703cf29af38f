// Whether the stages of a list fit together, and what the whole list reads and gives.
import { ShapeError } from '../tensor/errors.ts';
import { sameShape, type Shape } from '../tensor/shape.ts';
import { deepFrozen } from './freeze.ts';
import { addProblem, concatProblem } from './join.ts';
import type { AddProblem, ConcatProblem, Stage, Stages } from './stages.ts';
import { isConv, stageShapes, type StageShapes } from './stageOperators.ts';

/** The shape that a row of stages gives; stage numbers of a refusal count from `first`. */
function follow(x: Shape, stages: readonly Stage[], first: number): Shape {
  return stages.reduce<Shape>((gives, stage, at) => {
    const { x: wants, y } = stageShapes(stage);
    if (!sameShape(gives, wants)) throw new ShapeError('stage-mismatch', { stage: first + at - 1, gives, wants });
    return y;
  }, x);
}

/** The shape that the first stage reads. */
const inputOf = ({ stages, shortcut, after }: Stages): Shape => {
  const first = [...stages, ...(shortcut?.stages ?? []), ...(after ?? [])][0];
  if (!first) throw new ShapeError('stages-empty', {});
  return stageShapes(first).x;
};

/** How the results of both ways meet: the problem of adding or concatenating them, or undefined without a shortcut. */
export function joinOf(stages: Stages): AddProblem | ConcatProblem | undefined {
  const { shortcut } = stages;
  if (!shortcut) return undefined;
  const x = inputOf(stages);
  const a = follow(x, stages.stages, 1);
  const b = follow(x, shortcut.stages, 1);
  return shortcut.join === 'add' ? addProblem(a, b) : concatProblem(a, b);
}

/** The shapes that a whole list reads and gives. */
export interface ChainShapes {
  readonly x: Shape;
  readonly y: Shape;
}

/**
 * What a list of stages reads and gives, or a refusal that names the stage that does not fit. Stages count from 1.
 *
 * @throws {ShapeError} `stages-empty`, `stage-mismatch`, and where the ways meet `shape-mismatch` or `concat-mismatch`
 *
 * @example
 * chainShapes(shuffledGrouped(convProblem([1, 6, 8, 8], [12, 2, 3, 3], { groups: 3 }))).y; // 1, 12, 6, 6
 */
export function chainShapes(stages: Stages): ChainShapes {
  const x = inputOf(stages);
  const joined = joinOf(stages);
  const middle = joined ? joinedShape(joined) : follow(x, stages.stages, 1);
  return { x, y: follow(middle, stages.after ?? [], stages.stages.length + 1) };
}

const joinedShape = (joined: AddProblem | ConcatProblem): Shape =>
  joined.op === 'add' ? joined.shape : [joined.batch, joined.channels[0] + joined.channels[1], ...joined.sizes];

/** A list of stages, checked and frozen. */
export function chain(stages: Stages): Stages {
  chainShapes(stages);
  return deepFrozen(stages);
}

/** Every stage in the order in which parameters are given: the stages, those of the shortcut, those after the join. */
export const allStages = ({ stages, shortcut, after }: Stages): readonly Stage[] => [
  ...stages,
  ...(shortcut?.stages ?? []),
  ...(after ?? []),
];

/** The shapes of what a list learns: one entry for each convolution of {@link allStages}. */
export const parameterShapes = (stages: Stages): readonly StageShapes['parameters'][] =>
  allStages(stages)
    .filter((stage) => isConv(stage))
    .map((stage) => stageShapes(stage).parameters);

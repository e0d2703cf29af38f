// What figures and claims compute of a reader's few numbers: the definitions themselves, exact on whole numbers,
// without the kernels, which weigh more than all the rest of a page. Pictures take the kernels.
import type { Tensor } from 'faltung';
import { followStages, type Run, type StageParameters } from 'faltung/engine';
import type { Stages } from 'faltung/ops';

export const byDefinition: Run<Tensor> = (op, problem, inputs) => op.reference(problem, inputs);

/** A list of stages, one after another. */
export const stagesByDefinition = (stages: Stages, x: Tensor, parameters: readonly StageParameters[]): Tensor =>
  followStages(stages, x, parameters, byDefinition);

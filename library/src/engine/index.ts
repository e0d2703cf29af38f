// Which kernel computes what, and when.
export { backends, kernelsFor, type Accuracy, type BackendChoice, type BackendName } from './backends.ts';
export { followStages, type Run, type StageParameters } from './followStages.ts';
export { runStages } from './runStages.ts';
export { callAs, type Adapter, type FrameworkTensors } from './callAs.ts';
export { compute } from './compute.ts';
export type { LayoutOption } from './arrange.ts';
export { convolve, convolveTransposed, type CallOptions } from './convolve.ts';
export {
  open,
  type Engine,
  type OpenedConvolution,
  type OpenedGradient,
  type OpenOptions,
  type RunOptions,
} from './open.ts';
export {
  prepare,
  prepareGradient,
  type ConvParameters,
  type PreparedConvolution,
  type PreparedGradient,
} from './prepare.ts';
export { plan, type PassedOver, type Plan, type PlanSettings } from './plan.ts';
export { exportTuning, loadTuning, tune, type Tuned } from './tune.ts';
export { Result } from './result.ts';
export type { AbortSignalLike, ActivationShape, BoundFacts, Kernel, Prepared } from '../kernels/kernel.ts';
export type { Reason, ReasonCode, ReasonFacts } from '../kernels/reason.ts';

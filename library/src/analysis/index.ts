// What follows from the terms: costs, sizes, receptive fields, coverage, matrices, separability, phases. Everything is plain data.
export { conventions, type Convention, type CostReason, type CostReasonCode, type Count } from './conventions.ts';
export { costs, type Bytes, type Cost, type Costs, type StageCost } from './costs.ts';
export { productsDone } from './products.ts';
export type { Route } from './route.ts';
export { coverage, type Coverage } from './coverage.ts';
export { dilationRule, type DilationRule } from './dilationRule.ts';
export { gridding, type AxisGrid, type Gridding } from './gridding.ts';
export { inputsOf, type InputBlock, type InputSet, type OutputCell } from './inputsOf.ts';
export { receptiveField, type AxisField, type ReceptiveField } from './receptiveField.ts';

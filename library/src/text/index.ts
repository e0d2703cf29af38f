// Sentences in Korean and English, for what shows them to people: the command line and the workbench.
export { nameOfConvention, sayCostReason } from './costs.ts';
export { sayError, type Language } from './errors.ts';
export { sayReason } from './reasons.ts';
export { aboutKind, kindWords, nameOfKind, type KindId, type KindWords, type Words } from './kinds.ts';

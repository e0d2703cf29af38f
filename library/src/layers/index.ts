// Operators with parameters that learn, how those begin, and what moves them.
export { Conv, ConvTranspose } from './conv.ts';
export { Composite, type CompositeOptions } from './composite.ts';
export {
  constant,
  icnr,
  initialisers,
  linearTaps,
  type InitialFacts,
  type Initialiser,
  type InitialiserName,
} from './initialisers.ts';
export type { ChannelOptions, Layer, ParameterOptions } from './layer.ts';
export { DepthwiseSeparable, Flattened, SpatiallySeparable } from './separable.ts';
export { ShuffledGrouped } from './shuffledGrouped.ts';
export { Sgd, type SgdOptions } from './sgd.ts';

// The WebAssembly back end: kernels generated for each problem, in float32.
import { convFewChannels } from './conv.direct.ts';
import { convInputProduct, convProduct } from './conv.product.ts';
import { convWinograd } from './conv.winograd.ts';
import { convWeightsProduct } from './conv.weights.ts';

export { measurePeak } from './peak.ts';

export const kernels = [convFewChannels, convWinograd, convProduct, convInputProduct, convWeightsProduct] as const;

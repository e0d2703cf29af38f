// The WebAssembly back end: kernels generated for each problem, in float32.
import { channelShuffleCopy, channelShuffleInputCopy } from './channelShuffle.copy.ts';
import { convBiasSums } from './conv.bias.ts';
import { convDirect, convInputDirect } from './conv.direct.ts';
import { convFourier, convInputFourier } from './conv.fft.ts';
import { convInputOverlap, convOverlap } from './conv.overlap.ts';
import { convInputProduct, convProduct } from './conv.product.ts';
import { convSeparable } from './conv.separable.ts';
import { convWeightsDirect, convWeightsProduct } from './conv.weights.ts';
import { convInputWinograd, convWinograd } from './conv.winograd.ts';

export { isUsable } from './blocks/engineFeatures.ts';
export { chooseTile, tiles, type TileShape } from './blocks/tileShape.ts';
export { measurePeak, tuneTile } from './peak.ts';

export const kernels = [
  convDirect,
  convWinograd,
  convFourier,
  convProduct,
  convOverlap,
  convSeparable,
  convInputDirect,
  convInputWinograd,
  convInputFourier,
  convInputProduct,
  convInputOverlap,
  convWeightsDirect,
  convWeightsProduct,
  convBiasSums,
  channelShuffleCopy,
  channelShuffleInputCopy,
] as const;

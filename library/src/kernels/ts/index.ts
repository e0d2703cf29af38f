// The plain back end: every operator in TypeScript alone.
import {
  hardSwishDirect,
  hardSwishInputDirect,
  leakyReluDirect,
  leakyReluInputDirect,
  reluDirect,
  reluInputDirect,
  relu6Direct,
  relu6InputDirect,
  sigmoidDirect,
  sigmoidInputDirect,
  tanhDirect,
  tanhInputDirect,
} from './activation.direct.ts';
import { addCopyFirstDirect, addCopySecondDirect, addDirect, addFirstDirect, addSecondDirect } from './add.direct.ts';
import { averagePoolDirect, averagePoolInputDirect } from './averagePool.direct.ts';
import { channelShuffleDirect, channelShuffleInputDirect } from './channelShuffle.direct.ts';
import {
  concatDirect,
  concatFirstDirect,
  concatPlaceFirstDirect,
  concatPlaceSecondDirect,
  concatSecondDirect,
} from './concat.direct.ts';
import { maxPoolDirect, maxPoolInputDirect } from './maxPool.direct.ts';
import { pixelShuffleDirect, pixelShuffleInputDirect } from './pixelShuffle.direct.ts';
import { resizeDirect, resizeInputDirect } from './resize.direct.ts';
import { scaleDirect, scaleInputDirect } from './scale.direct.ts';
import {
  convBiasDirect,
  convBiasSpreadDirect,
  convDirect,
  convInputDirect,
  convUnbiasedDirect,
  convWeightsDirect,
} from './conv.direct.ts';
import { convInputProduct, convProduct, convUnbiasedProduct } from './conv.product.ts';
import { multiplyDirect, multiplyInputDirect, multiplyWeightsDirect } from './multiply.direct.ts';
import { reduceDirect, reduceInputDirect } from './reduce.direct.ts';
import { reshapeDirect, reshapeInputDirect } from './reshape.direct.ts';

export const kernels = [
  convDirect,
  convUnbiasedDirect,
  convInputDirect,
  convWeightsDirect,
  convBiasDirect,
  convBiasSpreadDirect,
  convProduct,
  convUnbiasedProduct,
  convInputProduct,
  multiplyDirect,
  multiplyInputDirect,
  multiplyWeightsDirect,
  scaleDirect,
  scaleInputDirect,
  reshapeDirect,
  reshapeInputDirect,
  reduceDirect,
  reduceInputDirect,
  hardSwishDirect,
  hardSwishInputDirect,
  leakyReluDirect,
  leakyReluInputDirect,
  reluDirect,
  reluInputDirect,
  relu6Direct,
  relu6InputDirect,
  sigmoidDirect,
  sigmoidInputDirect,
  tanhDirect,
  tanhInputDirect,
  addCopyFirstDirect,
  addCopySecondDirect,
  addDirect,
  addFirstDirect,
  addSecondDirect,
  averagePoolDirect,
  averagePoolInputDirect,
  channelShuffleDirect,
  channelShuffleInputDirect,
  concatDirect,
  concatFirstDirect,
  concatPlaceFirstDirect,
  concatPlaceSecondDirect,
  concatSecondDirect,
  maxPoolDirect,
  maxPoolInputDirect,
  pixelShuffleDirect,
  pixelShuffleInputDirect,
  resizeDirect,
  resizeInputDirect,
] as const;

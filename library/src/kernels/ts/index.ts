// The plain back end: every operator in TypeScript alone.
import {
  convBiasDirect,
  convBiasSpreadDirect,
  convDirect,
  convInputDirect,
  convUnbiasedDirect,
  convWeightsDirect,
} from './conv.direct.ts';
import {
  multiplyDirect,
  multiplyInputDirect,
  multiplyWeightsDirect,
  reshapeDirect,
  reshapeInputDirect,
  scaleDirect,
  scaleInputDirect,
} from './multiply.direct.ts';
import { reduceDirect, reduceInputDirect } from './reduce.direct.ts';

export const kernels = [
  convDirect,
  convUnbiasedDirect,
  convInputDirect,
  convWeightsDirect,
  convBiasDirect,
  convBiasSpreadDirect,
  multiplyDirect,
  multiplyInputDirect,
  multiplyWeightsDirect,
  scaleDirect,
  scaleInputDirect,
  reshapeDirect,
  reshapeInputDirect,
  reduceDirect,
  reduceInputDirect,
] as const;

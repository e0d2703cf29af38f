// The plain back end: every operator in TypeScript alone.
import {
  convBiasDirect,
  convBiasSpreadDirect,
  convDirect,
  convInputDirect,
  convUnbiasedDirect,
  convWeightsDirect,
} from './conv.direct.ts';

export const kernels = [
  convDirect,
  convUnbiasedDirect,
  convInputDirect,
  convWeightsDirect,
  convBiasDirect,
  convBiasSpreadDirect,
] as const;

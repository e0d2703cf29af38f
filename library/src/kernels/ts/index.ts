// The plain back end: every operator in TypeScript alone.
import { convBiasDirect, convDirect, convInputDirect, convWeightsDirect } from './conv.direct.ts';

export const kernels = [convDirect, convInputDirect, convWeightsDirect, convBiasDirect] as const;

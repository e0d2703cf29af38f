// The WebAssembly back end: kernels generated for each problem, in float32.
import { convProduct } from './conv.product.ts';

export const kernels = [convProduct] as const;

export { measurePeak, type Peak } from './peak.ts';

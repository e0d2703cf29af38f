// What nothing on this thread can pass, measured beside the rows.
import { measurePeak } from 'faltung/kernels/wasm';
import { median } from './statistics.ts';

export interface Ceilings {
  /** The micro-kernel over operands in the nearest cache: multiplications and additions in 10⁹ a second. */
  readonly peakGflops: number;
  /** Rows and columns of its tile. */
  readonly peakTile: readonly [number, number];
  /** Bytes that `TypedArray.set` copies, in 10⁹ a second. */
  readonly copyGigabytes: number;
}

const megabytes = 64;

/** `TypedArray.set` between arrays far larger than any cache. */
function copyBandwidth(from: Float32Array, to: Float32Array): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    to.set(from);
    return performance.now() - start;
  });
  return from.byteLength / median(times) / 1e6;
}

/** A machine with other work reaches its ceilings now and then: asked between the rows, the highest counts. */
export class CeilingWatch {
  readonly #from = new Float32Array(megabytes << 18).fill(1);
  readonly #to = new Float32Array(megabytes << 18).fill(0);
  #best: Ceilings = { peakGflops: 0, peakTile: [0, 0], copyGigabytes: 0 };

  look(): void {
    const { gflops, tile } = measurePeak(15);
    const { peakGflops, peakTile, copyGigabytes } = this.#best;
    this.#best = {
      ...(gflops > peakGflops ? { peakGflops: gflops, peakTile: tile } : { peakGflops, peakTile }),
      copyGigabytes: Math.max(copyGigabytes, copyBandwidth(this.#from, this.#to)),
    };
  }

  get best(): Ceilings {
    return this.#best;
  }
}

// What other projects' counters call the cost of a layer, and by how much each differs from the products really done.
import { convShapes, type ConvProblem } from '../ops/problem.ts';
import { sizeOf } from '../tensor/shape.ts';
import { productsDone, productsOfWindows } from './products.ts';

/**
 * Ways of counting, with `P` the positions of the output (of the input where transposed) and `taps` the whole window:
 * - `fvcore`, `thop`, `netscope`: `P · O · C / g · taps`;
 * - `torchinfo`: output positions times (weights + biases), also for a transposed convolution;
 * - `flopCounter` (PyTorch's FlopCounterMode): `2 · P · O · C / g · taps`;
 * - `done`: the products of the definition on cells inside the input.
 */
export const conventions = ['fvcore', 'thop', 'netscope', 'torchinfo', 'flopCounter', 'done'] as const;
export type Convention = (typeof conventions)[number];

/** Why a convention counts more than what is done; the amounts of a convention add up to the whole difference. */
export type CostReasonCode =
  /** Products with the zeros of the padding. */
  | 'padding'
  /** Transposed: products that fall outside of the output and are thrown away. */
  | 'crop'
  /** Transposed: all weights at each output position, although each input position uses them once. */
  | 'output-positions'
  /** The addition of the bias, counted as a product at each output. */
  | 'bias'
  /** An addition with each product. */
  | 'additions';

export interface CostReason {
  readonly code: CostReasonCode;
  readonly amount: number;
}

export interface Count {
  readonly count: number;
  /** `count = done + Σ amounts`. */
  readonly reasons: readonly CostReason[];
}

/** What every convention says about a convolution, for its whole batch. */
export function countsOf(problem: ConvProblem): Record<Convention, Count> {
  const shapes = convShapes(problem);
  const done = productsDone(problem);
  const windows = productsOfWindows(problem);
  const transposed = problem.op === 'convTranspose';
  const outputs = problem.batch * sizeOf(shapes.y.slice(2));
  const biases = problem.bias ? problem.outChannels : 0;

  const beyond: CostReason = { code: transposed ? 'crop' : 'padding', amount: windows - done };
  const positions: CostReason = {
    code: 'output-positions',
    amount: transposed ? outputs * sizeOf(shapes.w) - windows : 0,
  };
  const bias: CostReason = { code: 'bias', amount: outputs * biases };
  const additions: CostReason = { code: 'additions', amount: windows };
  const count = (...all: readonly CostReason[]): Count => ({
    count: all.reduce((sum, { amount }) => sum + amount, done),
    reasons: all.filter(({ amount }) => amount !== 0),
  });
  return {
    fvcore: count(beyond),
    thop: count(beyond),
    netscope: count(beyond),
    torchinfo: count(beyond, positions, bias),
    flopCounter: count(beyond, additions),
    done: count(),
  };
}

/** The counts of stages one after another: numbers and reasons add up. */
export function addCounts(counts: readonly Record<Convention, Count>[]): Record<Convention, Count> {
  const sum = (convention: Convention): Count => {
    const amounts = new Map<CostReasonCode, number>();
    for (const { [convention]: one } of counts) {
      for (const { code, amount } of one.reasons) amounts.set(code, (amounts.get(code) ?? 0) + amount);
    }
    return {
      count: counts.reduce((total, { [convention]: one }) => total + one.count, 0),
      reasons: [...amounts].map(([code, amount]) => ({ code, amount })),
    };
  };
  return forEachConvention(sum);
}

/** A record with one entry for each convention. */
export function forEachConvention<T>(value: (convention: Convention) => T): Record<Convention, T> {
  return Object.fromEntries(conventions.map((convention) => [convention, value(convention)])) as Record<Convention, T>;
}

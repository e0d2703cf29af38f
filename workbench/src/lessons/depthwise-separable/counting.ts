// What depthwise separable convolution costs, counted by the library from the terms of its stages.
import { productsDone } from 'faltung/analysis';
import { convProblem, convShapes, depthwiseSeparable, isConv, sizeOf, type ConvProblem } from 'faltung/ops';

export interface Layer {
  /** Input channels. */
  readonly depth: number;
  /** Output channels: filters. */
  readonly filters: number;
  /** Rows and columns of the input, and of the window. */
  readonly size: number;
  readonly taps: number;
}

export interface Amount {
  readonly products: number;
  readonly weights: number;
}

export interface Amounts {
  readonly standard: Amount;
  readonly depthwise: Amount;
  readonly pointwise: Amount;
  readonly both: Amount;
}

const amountOf = (problem: ConvProblem): Amount => ({
  products: productsDone(problem),
  weights: sizeOf(convShapes(problem).w),
});

export function amountsOf({ depth, filters, size, taps }: Layer): Amounts {
  const standard = convProblem([1, depth, size, size], [filters, depth, taps, taps]);
  const [depthwise, pointwise] = depthwiseSeparable(standard).stages.filter(isConv).map(amountOf) as [Amount, Amount];
  return {
    standard: amountOf(standard),
    depthwise,
    pointwise,
    both: {
      products: depthwise.products + pointwise.products,
      weights: depthwise.weights + pointwise.weights,
    },
  };
}

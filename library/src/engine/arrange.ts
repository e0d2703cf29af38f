// The caller's layout and rank on both sides of a computation that knows only `[batch, channels, …spatial]`.
import { say } from '../ops/options.ts';
import { ShapeError } from '../tensor/errors.ts';
import { channelsFirstOrder, channelsLastOrder, permute, type Layout } from '../tensor/layout.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { Result } from './result.ts';

export interface LayoutOption {
  /** Where the channels of input and output stand. Default `'nchw'`. */
  readonly layout?: Layout | undefined;
}

export function checkLayout(op: string, layout: Layout): void {
  if (layout === 'nchw' || layout === 'nhwc') return;
  throw new ShapeError('option-invalid', { op, option: 'layout', got: say(layout), wanted: "'nchw' or 'nhwc'" });
}

const holdsSpace = ({ shape }: Tensor): boolean => shape.length > 2;

/** A tensor with its channels at axis 1. */
export const channelsFirst = (x: Tensor, layout: Layout): Tensor =>
  layout === 'nhwc' && holdsSpace(x) ? permute(x, channelsFirstOrder(x.shape.length)) : x;

/** A tensor with its channels where the caller has them. */
export const asArranged = (y: Tensor, layout: Layout): Tensor =>
  layout === 'nhwc' && holdsSpace(y) ? permute(y, channelsLastOrder(y.shape.length)) : y;

/**
 * Computes on `[batch, channels, …spatial]` whatever the caller's layout is. With a number of spatial axes an input
 * without its batch is known, and gives an output without it.
 */
export function arranged(
  op: string,
  x: Tensor,
  { axes, layout = 'nchw' }: { readonly axes?: number; readonly layout?: Layout | undefined },
  compute: (x: Tensor) => Tensor,
): Result {
  checkLayout(op, layout);
  const unbatched = axes !== undefined && x.shape.length === axes + 1;
  const batched = unbatched ? { shape: [1, ...x.shape], data: x.data } : x;
  // A tensor of another rank is refused by the problem, with the shape that the caller gave.
  const fits = axes === undefined || batched.shape.length === axes + 2;
  const y = asArranged(compute(fits ? channelsFirst(batched, layout) : batched), layout);
  return new Result(unbatched ? { shape: y.shape.slice(1), data: y.data } : y);
}

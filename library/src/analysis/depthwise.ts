import { sizeOf } from '../tensor/shape.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import { rankOf, rankSplit } from './rank.ts';
import { checkWindow } from './window.ts';

/** What one input channel does: its window, and how much each output takes of it. */
export interface ChannelSplit {
  /** Of the matrix `outputs × taps` of this channel's weights. */
  readonly rank: number;
  /** Depthwise weights, flattened. */
  readonly window: readonly number[];
  /** Pointwise weights, one for each output. */
  readonly mix: readonly number[];
  /** The second singular value: what the closest window and mix leave in the spectral norm. */
  readonly residual: number;
  readonly relativeError: number;
}

export interface DepthwiseSplit {
  readonly channels: readonly ChannelSplit[];
  /** Whether every channel has rank 0 or 1, so that depthwise then pointwise computes the same. */
  readonly separable: boolean;
}

/**
 * Whether a convolution is depthwise separable: `w[o,c,k] = mix[o,c] · window[c,k]`, that is, for each input channel
 * the matrix of outputs by taps has rank 1; if not, the closest depthwise and pointwise weights.
 *
 * @param w `[outputs, channels, …taps]`, without groups
 * @throws {ShapeError} `window-axes`, `weights-empty`, `not-finite`
 *
 * @example Two outputs that share one window
 * depthwiseSplit(tensor([2, 1, 3], [1, 2, 3, -1, -2, -3])).separable; // true
 */
export function depthwiseSplit(w: Tensor): DepthwiseSplit {
  checkWindow(w, 3, Infinity);
  const [outputs, inputs, ...window] = w.shape as [number, number, ...number[]];
  const taps = sizeOf(window);
  const channels = Array.from({ length: inputs }, (_, c): ChannelSplit => {
    const slice = w.data.slice(0, outputs * taps);
    for (let o = 0; o < outputs; o++) {
      const start = (o * inputs + c) * taps;
      slice.set(w.data.subarray(start, start + taps), o * taps);
    }
    const matrix = tensor([outputs, taps], slice);
    const { pairs, sigma, residual, relativeError } = rankSplit(matrix, 1);
    return { rank: rankOf(matrix, sigma), window: pairs[0]!.row, mix: pairs[0]!.column, residual, relativeError };
  });
  return { channels, separable: channels.every(({ rank }) => rank <= 1) };
}

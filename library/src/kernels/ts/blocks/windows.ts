// Which samples each output sums, axis by axis, as maps of indices: stride, dilation, padding, boundary and the phases
// of a transposed convolution are gone after this.
import { sampleAt } from '../../../ops/boundary.ts';
import type { ConvAxis, ConvProblem } from '../../../ops/problem.ts';
import { indices } from '../../../tensor/shape.ts';

/** Outputs along one axis that are reached by the same taps. */
export interface AxisWindows {
  /** The places of the outputs. */
  readonly targets: Int32Array;
  /** The taps that reach them, as the weights have them. */
  readonly taps: Int32Array;
  /** For each output the sample that meets each tap, or -1 for a zero. */
  readonly sources: Int32Array;
}

/** Outputs that are reached by the same taps. */
export interface Windows {
  readonly axes: readonly AxisWindows[];
  /** The taps, row-major in the weights' window. */
  readonly taps: Int32Array;
}

const weightTap = (axis: ConvAxis, k: number, flip: boolean): number => (flip ? axis.taps - 1 - k : k);

/** Small side from large side: all outputs along an axis are reached by all taps. */
function gathered(axis: ConvAxis, large: number, small: number, flip: boolean): AxisWindows[] {
  const { taps, stride, dilation, before, boundary } = axis;
  const sources = new Int32Array(small * taps);
  for (let p = 0; p < small; p++) {
    for (let k = 0; k < taps; k++) {
      const at = sampleAt[boundary](p * stride + k * dilation - before, large);
      sources[p * taps + k] = at >= 0 && at < large ? at : -1;
    }
  }
  const targets = Int32Array.from({ length: small }, (_, p) => p);
  return [{ targets, taps: Int32Array.from({ length: taps }, (_, k) => weightTap(axis, k, flip)), sources }];
}

/** Large side from small side, zeros around it: sample i sums taps k where stride divides i + before - k · dilation. */
function scattered(axis: ConvAxis, large: number, small: number, flip: boolean): AxisWindows[] {
  const { stride, dilation, before } = axis;
  return Array.from({ length: Math.min(stride, large) }, (_, first): AxisWindows => {
    const taps = Array.from({ length: axis.taps }, (_, k) => k).filter(
      (k) => (first + before - k * dilation) % stride === 0,
    );
    const targets = Int32Array.from({ length: Math.ceil((large - first) / stride) }, (_, q) => first + q * stride);
    const sources = new Int32Array(targets.length * taps.length);
    for (let at = 0; at < sources.length; at++) {
      const [i, k] = [targets[Math.floor(at / taps.length)]!, taps[at % taps.length]!];
      const p = (i + before - k * dilation) / stride;
      sources[at] = p >= 0 && p < small ? p : -1;
    }
    return { targets, taps: Int32Array.from(taps, (k) => weightTap(axis, k, flip)), sources };
  });
}

/** The windows of a problem's large side (its adjoint's, where `gathers` is false), one for every phase. */
export function windowsOf({ op, axes, flip }: ConvProblem, gathers: boolean): Windows[] {
  const choices = axes.map((axis) => {
    const [large, small] = op === 'conv' ? [axis.input, axis.output] : [axis.output, axis.input];
    return (gathers ? gathered : scattered)(axis, large, small, flip);
  });
  return Array.from(indices(choices.map((list) => list.length)), (choice): Windows => {
    const chosen = choice.map((at, d) => choices[d]![at]!);
    let taps: number[] = [0];
    for (const [d, axis] of chosen.entries()) {
      taps = taps.flatMap((tap) => Array.from(axis.taps, (k) => tap * axes[d]!.taps + k));
    }
    return { axes: chosen, taps: Int32Array.from(taps) };
  });
}

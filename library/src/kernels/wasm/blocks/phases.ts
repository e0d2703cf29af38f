// The stride of the adjoint, rewritten: outputs i with the same i mod stride form a phase, and each phase is a
// convolution of its own, with stride 1, over the taps that reach it. With i = r + stride · q a tap k reaches the
// phase when stride divides r + before − k · dilation, and then reads p = q + (r + before − k · dilation) / stride.
import { indices } from '../../../tensor/shape.ts';
import type { WindowAxis } from './geometry.ts';

/** One phase along one axis. */
interface AxisPhase {
  /** The first output of the phase. */
  readonly first: number;
  readonly axis: WindowAxis;
  /** The taps of the window that take part, in the order in which the phase's window has them. */
  readonly taps: readonly number[];
}

/** One phase: a window for every axis, and for each of its taps the tap of the whole window. */
export interface Phase {
  readonly first: readonly number[];
  readonly axes: readonly WindowAxis[];
  /** Row-major index of the whole window's tap for every tap of the phase; empty where nothing reaches the phase. */
  readonly taps: Int32Array;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

function axisPhases({ length, positions, taps, stride, dilation, before }: WindowAxis): AxisPhase[] {
  const phases: AxisPhase[] = [];
  for (let first = 0; first < Math.min(stride, length); first++) {
    const reaching: number[] = [];
    // Later taps read earlier positions, so the phase's window has them in reverse.
    for (let k = taps - 1; k >= 0; k--) if ((first + before - k * dilation) % stride === 0) reaching.push(k);
    const start = reaching.length > 0 ? (first + before - reaching[0]! * dilation) / stride : 0;
    const axis: WindowAxis = {
      length: positions,
      positions: Math.ceil((length - first) / stride),
      taps: reaching.length,
      stride: 1,
      dilation: dilation / greatestCommonDivisor(dilation, stride),
      before: -start,
      boundary: 'zeros',
    };
    phases.push({ first, axis, taps: reaching });
  }
  return phases;
}

/** The phases of the adjoint of a window. `axes` describe the window as the convolution has it, without a boundary. */
export function phasesOf(axes: readonly WindowAxis[]): Phase[] {
  const choices = axes.map(axisPhases);
  const phases: Phase[] = [];
  for (const choice of indices(choices.map((list) => list.length))) {
    const chosen = choice.map((at, d) => choices[d]![at]!);
    const list: number[] = [];
    for (const index of indices(chosen.map(({ taps }) => taps.length))) {
      list.push(index.reduce((flat, at, d) => flat * axes[d]!.taps + chosen[d]!.taps[at]!, 0));
    }
    const windows = chosen.map(({ axis }) => axis);
    phases.push({ first: chosen.map(({ first }) => first), axes: windows, taps: Int32Array.from(list) });
  }
  return phases;
}

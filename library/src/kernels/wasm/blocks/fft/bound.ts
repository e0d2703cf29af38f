// What rounding can explain, to first order in u = 2⁻²⁴. Let F be the transform, ‖F z‖ = √n ‖z‖.
//   there   ‖ΔZ‖ ≤ t u √n ‖z‖, where t adds up, stage by stage, what one stage loses relative to its own result: u for
//           every addition, and for a turn √8 u (a product of complex numbers: N. Higham, Accuracy and Stability of
//           Numerical Algorithms, lemma 3.5) and u for its factor, which is rounded.
//   windows |ΔW_f| ≤ t u ‖w‖₁ for every frequency: each is a sum of the taps, each of which loses that on its way.
//   product √8 u and u for every addition to a sum over channels, and in mode A, B those of A and B beside it.
//   back    ‖Δy‖ ≤ (t u / √n) ‖Y‖.
// With |W_f| ≤ ‖w‖₁ every output of a pair of signals is off by at most (3 t + products) u Σ_c ‖z_c‖ ‖w_c‖₁, where ‖z‖
// counts both signals of the pair. The bias and its addition come on top.
import { sizeOf } from '../../../../tensor/shape.ts';
import { sampleAt } from '../../../../ops/boundary.ts';
import type { WindowAxis } from '../geometry.ts';
import type { UnitStridePart } from '../unitStride.ts';
import { together } from './gather.ts';
import { turningLengths, radicesOf } from './order.ts';
import { eightsOf } from './spectra.ts';
import { isDepthwise, tileOrigins, type FourierTiling } from './tiling.ts';

const product = Math.sqrt(8);

/** What a transform loses, in units of u: two additions in a row for a radix of four, one for two. */
export const transformRoundings = (size: number): number =>
  radicesOf(size).reduce((sum, radix) => sum + radix / 2, 0) + (product + 1) * turningLengths(size).length;

/** The sample at a position of an axis of a tile, or -1. */
function sourceOf({ length, before, boundary }: WindowAxis, at: number): number {
  const sample = sampleAt[boundary](at - before, length);
  return sample >= 0 && sample < length ? sample : -1;
}

/** Writes the bounds of a part's outputs, for its input and the bias. */
export function partBounds(
  part: UnitStridePart,
  tiling: FourierTiling,
  x: ArrayLike<number>,
  bias: ArrayLike<number> | undefined,
  bounds: Float64Array,
): void {
  const { batch, groups, inChannels, outChannels, axes, outputs, first, step } = part;
  const plane = sizeOf(axes.map(({ length }) => length));
  const cells = sizeOf(outputs);
  const taps = sizeOf(axes.map((axis) => axis.taps));
  const origins = tileOrigins(tiling);
  const depthwise = isDepthwise(part, tiling);
  const transform = tiling.axes.reduce((sum, { size }) => sum + transformRoundings(size), 0);
  const roundings = 3 * transform + (depthwise ? 2 * product + 4 : product + inChannels) + 2;

  const reach = tiling.axes.map((axis, d) =>
    origins.map((origin) => Array.from({ length: axis.size }, (_, i) => sourceOf(axes[d]!, origin[d]! + i))),
  );
  /** Σ z² of a tile of a channel. */
  const energyOf = (channel: number, tile: number): number => {
    let sum = 0;
    for (const z of reach[0]![tile]!) {
      for (const y of reach[1]![tile]!) {
        for (const i of reach[2]![tile]!) {
          if (z < 0 || y < 0 || i < 0) continue;
          sum += x[channel * plane + (z * axes[1].length + y) * axes[2].length + i]! ** 2;
        }
      }
    }
    return sum;
  };
  const weightOf = (group: number, out: number, channel: number): number => {
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) sum += Math.abs(part.weight(group, out, channel, tap));
    return sum;
  };
  const write = (image: number, group: number, out: number, tile: number, sum: number): void => {
    const channel = group * outChannels + out;
    const added = Math.abs(bias?.[channel] ?? 0);
    const [most, origin] = [roundings * 2 ** -24 * sum + 2 ** -24 * added, origins[tile]!];
    const counts = origin.map((at, d) => Math.min(tiling.axes[d]!.outputs, axes[d]!.positions - at));
    for (let z = 0; z < counts[0]!; z++) {
      for (let y = 0; y < counts[1]!; y++) {
        for (let i = 0; i < counts[2]!; i++) {
          const [p, q, r] = [z, y, i].map((at, d) => first[d]! + step[d]! * (origin[d]! + at)) as [
            number,
            number,
            number,
          ];
          const at = (image * groups * outChannels + channel) * cells + (p * outputs[1] + q) * outputs[2] + r;
          // The last term is what underflow can lose: every number of a tile, in every one of its roundings.
          bounds[at] = Math.max(bounds[at]!, most + roundings * tiling.points * inChannels * 2 ** -149);
        }
      }
    }
  };

  for (let image = 0; image < batch; image++) {
    if (depthwise) {
      const signals = Math.min(together, groups);
      for (const eight of eightsOf(groups)) {
        for (let tile = 0; tile < origins.length; tile++) {
          const energy = Array.from({ length: together }, (_, s) =>
            energyOf(image * groups + eight + Math.min(s, signals - 1), tile),
          );
          for (let out = 0; out < outChannels; out++) {
            const weight = (s: number): number => (s < signals ? weightOf(eight + s, out, 0) : 0);
            for (let s = 0; s < signals; s++) {
              const both = weight(s % 4) + weight((s % 4) + 4);
              write(image, eight + s, out, tile, both * Math.sqrt(energy[s % 4]! + energy[(s % 4) + 4]!));
            }
          }
        }
      }
      continue;
    }
    for (let group = 0; group < groups; group++) {
      const weights = Array.from({ length: outChannels }, (_, out) =>
        Array.from({ length: inChannels }, (_, c) => weightOf(group, out, c)),
      );
      const channels = Array.from({ length: inChannels }, (_, c) => (image * groups + group) * inChannels + c);
      const energies = channels.map((channel) => origins.map((_, tile) => energyOf(channel, tile)));
      origins.forEach((_, tile) => {
        // Signals that are none repeat the last tile.
        const run = tile - (tile % together);
        const other = Math.min(run + ((tile - run + 4) % together), origins.length - 1);
        for (let out = 0; out < outChannels; out++) {
          const sum = energies.reduce(
            (total, energy, c) => total + weights[out]![c]! * Math.sqrt(energy[tile]! + energy[other]!),
            0,
          );
          write(image, group, out, tile, sum);
        }
      });
    }
  }
}

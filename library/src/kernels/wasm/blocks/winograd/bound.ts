// What rounding can explain: the transforms run on absolute values. With Û = |G||w| and V̂ = |B||x| every output is
// off by at most (roundings on its way) · 2⁻²⁴ · |A| (Σ Û ∘ V̂), to first order. The matrices work on each axis by
// itself, so that sum is Σ |x||w| with a factor Σ_e |A[u][e]| |G[e][k]| |B[e][s]| for every axis, sample s of a tile
// and tap k.
import { sizeOf } from '../../../../tensor/shape.ts';
import type { Tilings } from './tiling.ts';
import type { UnitStridePart } from '../unitStride.ts';
import { pairsOf, type Scheme } from './scheme.ts';
import type { AxisTiling } from './tiling.ts';

/** Sums of a transform of inputs: of at most so many terms for each half of a pair, then both halves meet. */
function inputRoundings({ inputs, points }: Scheme): number {
  if (points.length === 1) return 0;
  const terms = inputs.map((row) => row.filter((factor) => factor !== 0).length);
  return Math.max(...pairsOf(points).map(({ at, pair }) => (pair ? Math.ceil(terms[at]! / 2) + 2 : terms[at]!)));
}

/** Pairs meet first, then they are summed: one product and an addition for every other term. */
const resultRoundings = ({ points }: Scheme): number => (points.length === 1 ? 0 : 1 + pairsOf(points).length);

/** One sample that an output's tile reads, the tap it may meet, and what their product counts. */
interface Meeting {
  readonly source: number;
  readonly tap: number;
  readonly factor: number;
}

function meetingsOf(tiling: AxisTiling, position: number): Meeting[] {
  const { scheme, axis, pieces, shift } = tiling;
  const { inputs, weights, results, outputs, size, taps } = scheme;
  const turn = Math.floor(position / axis.dilation);
  const u = turn % outputs;
  const tile = axis.dilation * Math.floor(turn / outputs) + (position % axis.dilation);
  const meetings: Meeting[] = [];
  for (let piece = 0; piece < pieces; piece++) {
    for (let s = 0; s < size; s++) {
      const source = tiling.source(tiling.at(tile + piece * shift, s));
      if (source < 0) continue;
      for (let k = 0; k < taps && piece * taps + k < axis.taps; k++) {
        const factor = results[u]!.reduce(
          (sum, value, e) => sum + Math.abs(value * weights[e]![k]! * inputs[e]![s]!),
          0,
        );
        meetings.push({ source, tap: piece * taps + k, factor });
      }
    }
  }
  return meetings;
}

/** Writes the bounds of a part's outputs, for its input and the bias. */
export function partBounds(
  part: UnitStridePart,
  tilings: Tilings,
  x: ArrayLike<number>,
  bias: ArrayLike<number> | undefined,
  bounds: Float64Array,
): void {
  const { batch, groups, inChannels, outChannels, axes, outputs, first, step } = part;
  const [, down, along] = tilings;
  const pieces = tilings.reduce((product, tiling) => product * tiling.pieces, 1);
  const [inputs, results] = [down, along].reduce(
    ([a, b], { scheme }) => [a + inputRoundings(scheme), b + resultRoundings(scheme)],
    [0, 0],
  ) as [number, number];
  // The weights, products and sums, one for each block of channels, the bias.
  const sums = inChannels * pieces;
  const roundings = inputs + 1 + sums + 1 + inChannels + results + 1;
  const meetings = tilings.map((tiling) =>
    Array.from({ length: tiling.axis.positions }, (_, position) => meetingsOf(tiling, position)),
  );
  const lengths = axes.map(({ length }) => length) as [number, number, number];
  const taps = axes.map((axis) => axis.taps) as [number, number, number];
  const [plane, cells] = [sizeOf(lengths), sizeOf(outputs)];
  /** Σ |x||w| of one output, with the factors of its tile. */
  const sumOf = (n: number, g: number, o: number, chosen: readonly Meeting[][]): number => {
    let sum = 0;
    for (const d of chosen[0]!) {
      for (const i of chosen[1]!) {
        for (const j of chosen[2]!) {
          const at = (d.source * lengths[1] + i.source) * lengths[2] + j.source;
          const tap = (d.tap * taps[1] + i.tap) * taps[2] + j.tap;
          let products = 0;
          for (let c = 0; c < inChannels; c++) {
            products += Math.abs(x[((n * groups + g) * inChannels + c) * plane + at]! * part.weight(g, o, c, tap));
          }
          sum += d.factor * i.factor * j.factor * products;
        }
      }
    }
    return sum;
  };
  for (let n = 0; n < batch; n++) {
    for (let out = 0; out < groups * outChannels; out++) {
      const added = Math.abs(bias?.[out] ?? 0);
      meetings[0]!.forEach((depth, p) =>
        meetings[1]!.forEach((height, q) =>
          meetings[2]!.forEach((width, r) => {
            const [z, i, j] = [p, q, r].map((position, d) => first[d]! + step[d]! * position) as [
              number,
              number,
              number,
            ];
            const sum = sumOf(n, Math.floor(out / outChannels), out % outChannels, [depth, height, width]);
            const at = (n * groups * outChannels + out) * cells + (z * outputs[1] + i) * outputs[2] + j;
            // The last term is the smallest number that float32 can lose in each of its roundings.
            bounds[at] = roundings * 2 ** -24 * (sum + added) + roundings * 2 ** -149;
          }),
        ),
      );
    }
  }
}

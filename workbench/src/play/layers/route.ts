// The stages that a text means on a picture, and numbers for what they learn.
import { ShapeError } from 'faltung';
import {
  allStages,
  convShapes,
  filterNames,
  gallery,
  isConv,
  normalFrom,
  randomFrom,
  readStages,
  sizeOf,
  type ConvProblem,
  type Filter,
  type Stages,
} from 'faltung/ops';
import type { Parameters } from '../compute/work.ts';
import { mostStages, type WeightKind } from './model.ts';

export interface Route {
  /** The whole text, with the input's shape in its place. */
  readonly text: string;
  readonly stages: Stages;
}

export type RouteOutcome =
  | { readonly route: Route; readonly refusal?: undefined }
  | { readonly route?: undefined; readonly refusal: ShapeError };

/** How many channels the first stage takes: three are the colours, one is grey. */
const channelsAsked = (text: string): number => {
  const [, taken = '1', groups = '1'] =
    /^\s*\w+\s+(?:[\dx]+\s+)?\*\s*\d+x(\d{1,4})x[^|]*?(?:groups=(\d{1,3}))?(?:\||$)/.exec(text) ?? [];
  return Number(taken) * Number(groups) === 3 ? 3 : 1;
};

/** The text on a signal of a size: its first stage takes the signal's shape in the place of any other. */
export function routeOf(text: string, sizes: readonly number[]): RouteOutcome {
  const whole = text.replace(/^\s*(\w+)(?:\s+\d[\dx]*)?/, `$1 1x${channelsAsked(text)}x${sizes.join('x')}`);
  try {
    const stages = readStages(whole);
    if (allStages(stages).length > mostStages) {
      const wanted = `1 … ${mostStages}`;
      throw new ShapeError('option-invalid', {
        op: 'stages',
        option: 'count',
        got: String(allStages(stages).length),
        wanted,
      });
    }
    return { route: { text: whole, stages } };
  } catch (error) {
    if (error instanceof ShapeError) return { refusal: error };
    throw error;
  }
}

/** Numbers for everything that the stages learn. */
export function parametersOf(stages: Stages, kind: WeightKind, seed: number, above: Float32Array): Parameters[] {
  const random = randomFrom(seed);
  return allStages(stages)
    .filter((stage) => isConv(stage))
    .map((problem) => {
      const size = sizeOf(convShapes(problem).w);
      const w =
        kind === 'above' && above.length === size
          ? above
          : kind === 'random'
            ? randomWeights(problem, random)
            : (filterBank(problem) ?? randomWeights(problem, random));
      return { w, ...(problem.bias && { b: new Float32Array(problem.outChannels) }) };
    });
}

/** Normal numbers with deviation √(2 / inputs of an output), which keeps the size of what passes (He et al. 2015). */
function randomWeights(problem: ConvProblem, random: () => number): Float32Array {
  const { w } = convShapes(problem);
  const normal = normalFrom(random);
  const deviation = Math.sqrt(2 / sizeOf(w.slice(1)));
  return Float32Array.from({ length: sizeOf(w) }, () => deviation * normal());
}

/** Filters that show something: edges both ways, then the others. */
const shown = [...new Set(['sobel-x', 'sobel-y', 'laplacian-8', 'gaussian-3', ...filterNames])] as typeof filterNames;

/** The gallery's windows of the problem's size, one for each output; undefined where there is none of that size. */
function filterBank(problem: ConvProblem): Float32Array | undefined {
  const { w } = convShapes(problem);
  const [outputs, inputs, ...taps] = w as [number, number, ...number[]];
  const fitting = shown
    .map((name): Filter => gallery[name])
    .filter(({ rows }) => taps.length === 2 && rows.length === taps[0] && rows[0]!.length === taps[1]);
  if (fitting.length === 0) return undefined;
  // Each input has its share, so that the sum over the channels stays as large as one.
  return Float32Array.from(
    Array.from({ length: outputs }, (_, o) => {
      const { rows, divisor } = fitting[o % fitting.length]!;
      return Array.from({ length: inputs }, () => rows.flat().map((number) => number / divisor / inputs)).flat();
    }).flat(),
  );
}

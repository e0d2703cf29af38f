// Channels alone: one place of a picture and kernels of one weight, so that a layer is one table of weights. All of it
// is read off the operator.
import { ShapeError } from 'faltung';
import { channelDependency } from 'faltung/analysis';
import { conv, convProblem, type ConvProblem, type Term } from 'faltung/ops';
import { wholeNumbers, type Matrix } from '../../figure/matrix.ts';

export interface Settings {
  /** One row: a number for each input channel. */
  readonly x: Matrix;
  /** A row for each output channel, a column for each input channel: the weights that a layer without groups has. */
  readonly w: Matrix;
  readonly groups: number;
}

/**
 * The problem of a layer from so many channels to so many, with kernels of `taps` along both axes, or the refusal that
 * explains why there is none.
 */
export function layer(
  inputs: number,
  outputs: number,
  groups: number,
  taps = 1,
): { readonly problem?: ConvProblem; readonly refusal?: ShapeError } {
  try {
    // Weights that do not exist have no shape to give: the rule that they would break is named instead.
    if (inputs % groups !== 0)
      throw new ShapeError('groups-divide', { op: 'conv2d', side: 'input', channels: inputs, groups });
    const problem = convProblem([1, inputs, taps, taps], [outputs, inputs / groups, taps, taps], { groups });
    return { problem };
  } catch (refusal) {
    if (refusal instanceof ShapeError) return { refusal };
    throw refusal;
  }
}

/** The layer of one place. */
export const layerOf = ({ x, w, groups }: Settings) => layer(x[0]!.length, w.length, groups);

/** The weights that a grouped layer keeps of those without groups: row by row, what stands in its block. */
export function keptWeights(w: Matrix, problem: ConvProblem): readonly number[] {
  const { rows } = channelDependency(problem);
  return rows.flatMap((row, output) => row.flatMap((reads, input) => (reads ? [w[output]![input]!] : [])));
}

export interface Scene {
  readonly problem: ConvProblem | undefined;
  readonly refusal: ShapeError | undefined;
  /** Whether the layer has a weight from an input to an output channel. */
  readonly has: (output: number, input: number) => boolean;
  /** Every product of the definition; `x` and `y` count channels. */
  readonly terms: readonly Readonly<Term>[];
  /** In whole hundredths. */
  readonly x: Float64Array;
  /** In whole ten-thousandths. */
  readonly y: Float64Array;
}

export function sceneOf(settings: Settings): Scene {
  const { problem, refusal } = layerOf(settings);
  const x = wholeNumbers(settings.x);
  if (!problem) return { problem, refusal, has: () => false, terms: [], x, y: new Float64Array() };
  const { rows } = channelDependency(problem);
  const w = wholeNumbers([keptWeights(settings.w, problem)]);
  const { inChannels, outChannels, groups } = problem;
  const y = conv.y.reference(problem, {
    x: { shape: [1, inChannels, 1, 1], data: x },
    w: { shape: [outChannels, inChannels / groups, 1, 1], data: w },
  });
  return {
    problem,
    refusal,
    has: (output, input) => rows[output]?.[input] === 1,
    terms: Array.from(conv.terms(problem), (term) => ({ ...term })),
    x,
    y: y.data,
  };
}

/** One product with its numbers and the sum so far: whole ten-thousandths. */
export interface Product {
  readonly term: Readonly<Term>;
  /** In whole hundredths. */
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

/** The products of some terms, added up in their order. */
export function productsOf(scene: Scene, w: Matrix, terms: readonly Readonly<Term>[]): readonly Product[] {
  let sum = 0;
  const weights = wholeNumbers(w);
  return terms.map((term) => {
    const [x, weight] = [scene.x[term.x]!, weights[term.y * scene.x.length + term.x]!];
    const product = x * weight + 0; // no negative zero
    sum += product;
    return { term, x, w: weight, product, sum };
  });
}

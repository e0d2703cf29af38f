// A grouped 1×1 layer on a small picture, read off the operator: which weights there are, every product, every number.
import type { ShapeError } from 'faltung';
import { channelDependency } from 'faltung/analysis';
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import type { Place } from '../../figure/fields.ts';
import { wholeNumbers } from '../../figure/matrix.ts';
import { keptWeights, layer, type Product } from '../grouped/channels.ts';
import { picture, type Blocks, type Role } from './model.ts';

/** One product: from an input channel to an output channel, at a pixel. */
export interface Cell {
  readonly output: number;
  readonly input: number;
  readonly pixel: number;
}

export interface Scene {
  readonly problem: ConvProblem | undefined;
  readonly refusal: ShapeError | undefined;
  readonly has: (output: number, input: number) => boolean;
  readonly cells: readonly Cell[];
  /** Whole hundredths, and whole ten-thousandths, row by row. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function sceneOf({ inputs, outputs, groups, x, w }: Blocks): Scene {
  const { refusal } = layer(inputs, outputs, groups);
  const data = wholeNumbers(x);
  if (refusal) return { problem: undefined, refusal, has: () => false, cells: [], x: data, y: new Float64Array() };
  const shapes = { x: [1, inputs, picture.rows, picture.columns], w: [outputs, inputs / groups, 1, 1] };
  const problem = convProblem(shapes.x, shapes.w, { groups });
  const { rows } = channelDependency(problem);
  const weights = wholeNumbers([keptWeights(w, problem)]);
  const y = conv.y.reference(problem, {
    x: { shape: shapes.x, data },
    w: { shape: shapes.w, data: weights },
  });
  const { pixels } = picture;
  return {
    problem,
    refusal: undefined,
    has: (output, input) => rows[output]?.[input] === 1,
    cells: Array.from(conv.terms(problem), (term) => ({
      output: Math.floor(term.y / pixels),
      input: Math.floor(term.x / pixels),
      pixel: term.x % pixels,
    })),
    x: data,
    y: y.data,
  };
}

/** What is looked at: what the reader points at, or else the output number of the step. */
export const spotOf = ({ step, point }: Blocks, hover: Place<Role> | null): Place<Role> =>
  hover ??
  point ?? { role: 'output', row: Math.floor((step - 1) / picture.pixels), column: (step - 1) % picture.pixels };

/** The products that a spot takes part in. */
export const cellsOf = ({ cells }: Scene, { role, row, column }: Place<Role>): readonly Cell[] =>
  cells.filter(
    ({ output, input, pixel }) =>
      ({ input, weight: output, output })[role] === row && (role === 'weight' ? input : pixel) === column,
  );

/** Those products with their numbers, added up in their order. */
export function productsOf(scene: Scene, { w }: Blocks, cells: readonly Cell[]): readonly Product[] {
  let sum = 0;
  const weights = wholeNumbers(w);
  return cells.map(({ output, input, pixel }) => {
    const x = scene.x[input * picture.pixels + pixel]!;
    const weight = weights[output * w[0]!.length + input]!;
    const product = x * weight + 0; // no negative zero
    sum += product;
    return { term: { x: input, w: 0, y: output }, x, w: weight, product, sum };
  });
}

// AlexNet counted layer by layer, with the groups it was trained in and without. Krizhevsky, Sutskever and Hinton 2012;
// the first layer reads 227×227, which gives the 55×55 of the paper.
import { costs } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';

export interface Row {
  readonly name: string;
  readonly groups: number;
  readonly weights: number;
  readonly products: number;
}

/** Name, inputs, side of the input, outputs, taps, groups, and stride and padding where they are not 1 and 0. */
const layers = [
  ['conv1', 3, 227, 96, 11, 1, { stride: 4 }],
  ['conv2', 96, 27, 256, 5, 2, { padding: 2 }],
  ['conv3', 256, 13, 384, 3, 1, { padding: 1 }],
  ['conv4', 384, 13, 384, 3, 2, { padding: 1 }],
  ['conv5', 384, 13, 256, 3, 2, { padding: 1 }],
  ['fc6', 256, 6, 4096, 6, 1, {}],
  ['fc7', 4096, 1, 4096, 1, 1, {}],
  ['fc8', 4096, 1, 1000, 1, 1, {}],
] as const;

export const alexNet = (split: boolean): readonly Row[] =>
  layers.map(([name, inputs, side, outputs, taps, groups, options]) => {
    const own = split ? groups : 1;
    const problem = convProblem([1, inputs, side, side], [outputs, inputs / own, taps, taps], {
      ...options,
      groups: own,
    });
    const { total } = costs(problem);
    return { name, groups: own, weights: total.weights, products: total.counts.fvcore.count };
  });

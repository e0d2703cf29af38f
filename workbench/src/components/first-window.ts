// The numbers of the picture on the home page: one window of the running example, computed by the library.
import { tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem } from 'faltung/ops';

const x = tensor([1, 1, 5, 5], [3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1]);
const w = tensor([1, 1, 3, 3], [0, 1, 2, 2, 2, 0, 0, 1, 2]);
const problem = convProblem(x.shape, w.shape);
const y = compute(conv.y, problem, { x, w });

/** Which output the picture shows. */
const shown = 0;

const products: { x: number; w: number; at: number }[] = [];
for (const term of conv.terms(problem)) {
  if (term.y === shown) products.push({ x: x.data[term.x]!, w: w.data[term.w]!, at: term.x });
}

const reads = new Set(products.map(({ at }) => at));

export const firstWindow = {
  input: [...x.data].map((value, at) => ({ value, lit: reads.has(at) })),
  kernel: [...w.data].map((value) => ({ value, lit: true })),
  output: [...y.data].map((value, at) => ({ value, lit: at === shown })),
  products,
  sum: y.data[shown]!,
};

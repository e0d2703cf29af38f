import { conv, convShapes, readProblem } from 'faltung/ops';
import { expect, test } from 'vitest';
import { randomConv } from '../../../browser/randomConv.ts';
import { start } from '../model.ts';
import { numbersOf } from '../numbers.ts';
import { indexAt } from '../planes.ts';
import { lensAt, offsetsOf, productsOf } from './magnify.ts';

/** The pairs of cell and weight of each output, as the definition lists them. */
function termsBy(text: string): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { x, w, y } of conv.terms(readProblem(text))) found.set(y, [...(found.get(y) ?? []), `${x}*${w}`]);
  return found;
}

test('the magnifier lists the definition’s terms, for every output of 200 random problems, transposed ones with any boundary too', () => {
  const seen = new Set<string>();
  for (let run = 0; run < 200; run++) {
    const text = randomConv(run);
    const problem = { ...readProblem(text), bias: false };
    seen.add(`${problem.op} ${problem.axes.length} ${problem.axes[0]!.boundary}`);
    const shapes = convShapes(problem);
    const [x, w] = [numbersOf(start, 'x', problem), numbersOf(start, 'w', problem)];
    const { data } = conv.y.reference(problem, { x: { shape: shapes.x, data: x }, w: { shape: shapes.w, data: w } });
    const wanted = termsBy(text);
    for (let at = 0; at < data.length; at++) {
      const lens = lensAt(problem, indexAt(shapes.y, at) as [number, number])!;
      const terms = [...offsetsOf(lens)].filter(({ x }) => x >= 0).map(({ x, w }) => `${x}*${w}`);
      expect(terms.toSorted(), text).toEqual((wanted.get(at) ?? []).toSorted());
      const products = productsOf(
        lens,
        (cell) => x[cell]!,
        (tap) => w[tap]!,
      );
      expect(products.at(-1)?.sum ?? 0, text).toBe(data[at]! + 0);
    }
  }
  // Both operators, each number of axes, each boundary.
  expect(seen.size).toBe(30);
});

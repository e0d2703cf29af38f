import { expect, test } from 'vitest';
import { conv } from '../ops/conv.ts';
import { convCases } from '../ops/convCases.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import { convShapes } from '../ops/problem.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { tensor } from '../tensor/tensor.ts';
import { convolutionMatrix, matrixCells, transposedMatrix } from './matrix.ts';

const wholes = (shape: Shape, step: number) =>
  tensor(
    shape,
    Float64Array.from({ length: sizeOf(shape) }, (_, i) => ((i * step) % 11) - 5),
  );

const small = Object.entries(convCases()).filter(([, { batch }]) => batch > 0);

test.each(small)('C times x is the convolution: %s', (_, given) => {
  const problem = { ...given, batch: 1, bias: false };
  const shapes = convShapes(problem);
  const [x, w] = [wholes(shapes.x, 3), wholes(shapes.w, 7)];
  const product = convolutionMatrix(problem, w).map((row) =>
    row.reduce((sum, value, i) => sum + value * x.data[i]!, 0),
  );
  expect(product.map((value) => value + 0)).toEqual(
    [...conv.y.reference(problem, { x, w }).data].map((value) => value + 0),
  );
});

test('the transposed convolution with the same weights has the transpose of C', () => {
  const w = wholes([4, 3, 3, 2], 5);
  const options = { stride: 2, padding: 1, dilation: 2, groups: 2 };
  const matrix = convolutionMatrix(convProblem([1, 6, 9, 8], [4, 3, 3, 2], options), w);
  const [height, width] = convProblem([1, 6, 9, 8], [4, 3, 3, 2], options).axes.map(({ output }) => output);
  const back = convTransposeProblem([1, 4, height!, width!], [4, 3, 3, 2], { ...options, outputSize: [9, 8] });
  expect(convolutionMatrix(back, w)).toEqual(transposedMatrix(matrix));
});

test('cells say which weight stands where', () => {
  const problem = convProblem([1, 1, 4, 4], [1, 1, 3, 3]);
  const cells = matrixCells(problem);
  expect(cells.length).toBe(36);
  // The middle weight.
  expect(cells.filter(({ weight }) => weight === 4).map(({ row, column }) => [row, column])).toEqual([
    [0, 5],
    [1, 6],
    [2, 9],
    [3, 10],
  ]);
});

test('a matrix of more than four million cells is refused with its size', () => {
  const problem = convProblem([1, 1, 64, 64], [1, 1, 3, 3], { padding: 1 });
  const facts = { rows: 4096, columns: 4096, cells: 16_777_216, limit: 4_000_000 };
  expect(() => convolutionMatrix(problem, wholes([1, 1, 3, 3], 1))).toThrow(
    expect.objectContaining({ code: 'matrix-too-large', facts }),
  );
  expect(() => matrixCells(problem)).toThrow(/4096 x 4096/);
});

test('weights of another shape are refused', () => {
  expect(() => convolutionMatrix(convProblem([1, 1, 4, 4], [1, 1, 3, 3]), wholes([1, 1, 2, 2], 1))).toThrow(
    expect.objectContaining({ code: 'shape-mismatch' }),
  );
});

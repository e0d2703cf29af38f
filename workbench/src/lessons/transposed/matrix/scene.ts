// The matrix of a convolution, its transpose, and what they make of the input: all read off the library.
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import { matrixCells, transposedMatrix, type Rows } from 'faltung/analysis';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../../figure/matrix.ts';
import type { Matrices, Part } from './model.ts';

type Settings = Pick<Matrices, 'x' | 'w' | 'stride' | 'drawn'>;

const shapeOf = (matrix: Matrix) => [1, 1, rowsOf(matrix), columnsOf(matrix)];
const problemOf = ({ x, w, stride }: Settings): ConvProblem => convProblem(shapeOf(x), shapeOf(w), { stride });

export function sizesOf(settings: Settings): Readonly<Record<Part, readonly [rows: number, columns: number]>> {
  const [height, width] = problemOf(settings).axes.map(({ output }) => output) as [number, number];
  const [rows, columns] = [height * width, settings.x.flat().length];
  return {
    input: [rowsOf(settings.x), columnsOf(settings.x)],
    weight: [rowsOf(settings.w), columnsOf(settings.w)],
    output: [height, width],
    matrix: [rows, columns],
    transpose: [columns, rows],
  };
}

/** A matrix times the columns of another: a 1×1 convolution, whose channels are rows and whose places are columns. */
function product(a: Rows, b: Rows): number[][] {
  const [rows, inner, columns] = [a.length, b.length, b[0]!.length];
  const problem = convProblem([1, inner, columns], [rows, inner, 1]);
  const as = (shape: number[], matrix: Rows) => ({ shape, data: Float64Array.from(matrix.flat()) });
  const { data } = conv.y.reference(problem, { x: as([1, inner, columns], b), w: as([rows, inner, 1], a) });
  return Array.from({ length: rows }, (_, row) => [...data.subarray(row * columns, (row + 1) * columns)]);
}

export interface MatrixScene {
  readonly problem: ConvProblem;
  readonly sizes: ReturnType<typeof sizesOf>;
  /** C in whole hundredths, and for each of its cells the weight that stands there, -1 for none. */
  readonly matrix: Rows;
  readonly weightAt: Rows;
  /** C·x and Cᵀ·C·x: whole ten-thousandths and whole millionths. */
  readonly forward: readonly number[];
  readonly back: readonly number[];
  /** C·Cᵀ, whole ten-thousandths. */
  readonly square: Rows;
  /** The convolution itself, to compare with. */
  readonly y: Float64Array;
  readonly isIdentity: boolean;
}

export function matrixScene(settings: Settings): MatrixScene {
  const problem = problemOf(settings);
  const sizes = sizesOf(settings);
  const [rows, columns] = sizes.matrix;
  const weightAt = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1));
  for (const { row, column, weight } of matrixCells(problem)) {
    if (!settings.drawn) weightAt[row]![column] = weight;
    // As drawn in the article: the first row, moved by one column for each row.
    else if (row === 0) weightAt.forEach((cells, by) => column + by < columns && (cells[column + by] = weight));
  }
  const w = wholeNumbers(settings.w);
  const x = wholeNumbers(settings.x);
  const matrix = weightAt.map((cells) => cells.map((weight) => (weight < 0 ? 0 : w[weight]!)));
  const transpose = transposedMatrix(matrix);
  const upright = (numbers: Iterable<number>) => Array.from(numbers, (number) => [number]);
  const forward = product(matrix, upright(x));
  const square = product(matrix, transpose);
  return {
    problem,
    sizes,
    matrix,
    weightAt,
    forward: forward.flat(),
    back: product(transpose, forward).flat(),
    square,
    y: conv.y.reference(problem, {
      x: { shape: shapeOf(settings.x), data: x },
      w: { shape: shapeOf(settings.w), data: w },
    }).data,
    isIdentity: square.every((cells, row) => cells.every((value, at) => value === (row === at ? 10_000 : 0))),
  };
}

/** What a cell has to do with the one pointed at. */
export type Light = 'strong' | 'lit' | 'faded' | undefined;

/** Where the cell pointed at stands in C: a row, a column, a weight, as far as it says so. */
export function linkOf({ point, w }: Matrices, { sizes, weightAt }: MatrixScene) {
  if (!point) return undefined;
  const { role, row, column } = point;
  const at = row * sizes[role][1] + column;
  if (role === 'input') return { column: at };
  if (role === 'output') return { row: at };
  if (role === 'weight') return { weight: row * columnsOf(w) + column };
  const [r, c] = role === 'matrix' ? [row, column] : [column, row];
  return { row: r, column: c, weight: weightAt[r]![c]! };
}
type Link = ReturnType<typeof linkOf>;

/** How a cell of C is lit; the transpose asks with row and column exchanged. */
export function lightOf(link: Link, role: Part, { weightAt }: MatrixScene, row: number, column: number): Light {
  if (!link) return undefined;
  const weight = weightAt[row]![column]!;
  const [r, c, w] = [link.row, link.column, link.weight];
  if (r !== undefined && c !== undefined)
    return r === row && c === column ? 'strong' : weight >= 0 && (r === row || c === column) ? 'lit' : 'faded';
  if (w !== undefined && role === 'weight') return weight === w ? 'strong' : 'faded';
  if (weight < 0) return 'faded';
  return r === row || c === column ? 'lit' : 'faded';
}

/** Whether some cell of C in a row, a column or with a weight belongs to the link. */
export function touched(link: Link, { weightAt }: MatrixScene, kind: 'row' | 'column' | 'weight', at: number): Light {
  if (!link) return undefined;
  if (link[kind] === at) return 'strong';
  if (link.row !== undefined && link.column !== undefined) return 'faded';
  const cells = weightAt.flatMap((line, row) => line.map((weight, column) => ({ row, column, weight })));
  const meets = cells.some(
    (cell) =>
      cell.weight >= 0 &&
      cell[kind] === at &&
      (link.row === undefined || cell.row === link.row) &&
      (link.column === undefined || cell.column === link.column) &&
      (link.weight === undefined || cell.weight === link.weight),
  );
  return meets ? 'lit' : 'faded';
}

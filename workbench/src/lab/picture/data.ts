// How a picture becomes the input of an identity, and its results pictures again. Pixels are whole numbers, so results
// are whole as well.
import type { Tensor } from 'faltung';
import type { Pixels } from '../../lessons/one-channel/picture/pictureProblem.ts';

export type Data =
  /** Each colour by itself, in a batch: `[3, 1, rows, columns]`. */
  | { readonly kind: 'colours' }
  /** Each row of each colour by itself: `[3·rows, 1, columns]`; so many columns that they leave a rest. */
  | { readonly kind: 'rows'; readonly spare?: { readonly of: number; readonly rest: number } }
  /** Neighbouring pixels of a row are channels: `[3·rows, pixels, columns / pixels]`. */
  | { readonly kind: 'runs'; readonly pixels: number }
  /** Colours are channels, transparency is the fourth: `[1, count, rows, columns]`. */
  | { readonly kind: 'channels'; readonly count: number }
  /** Squares cut out of each colour, every one an input of its own: `[3·squares, 1, side, side]`. */
  | { readonly kind: 'tiles'; readonly side: number }
  /** Slices of the volume: `[1, 1, count, rows, columns]`. */
  | { readonly kind: 'slices'; readonly count: number };

export type OfPicture = Exclude<Data, { readonly kind: 'slices' }>;

const colours = 3;

/** The largest size that leaves `rest` when it is divided. */
const cut = (size: number, { of, rest }: { readonly of: number; readonly rest: number }): number =>
  size - ((((size - rest) % of) + of) % of);

/** How many rows and columns of a picture take part. */
function usedOf(data: OfPicture, { width, height }: Pixels): { rows: number; columns: number } {
  if (data.kind === 'tiles') {
    const whole = { of: data.side, rest: 0 };
    return { rows: cut(height, whole), columns: cut(width, whole) };
  }
  const spare = data.kind === 'rows' ? data.spare : data.kind === 'runs' ? { of: data.pixels, rest: 0 } : undefined;
  return { rows: height, columns: spare ? cut(width, spare) : width };
}

/** A picture as the input; where each number stands follows from the shape. */
export function inputOf(data: OfPicture, picture: Pixels): Tensor {
  const { rows, columns } = usedOf(data, picture);
  const count = data.kind === 'channels' ? data.count : colours;
  const numbers = new Float64Array(count * rows * columns);
  const put = placeOf(data, rows, columns);
  for (let plane = 0; plane < count; plane++)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        numbers[put(plane, row, column)] = picture.data[4 * (row * picture.width + column) + plane]!;
  return { shape: shapeOf(data, rows, columns), data: numbers };
}

function shapeOf(data: OfPicture, rows: number, columns: number): readonly number[] {
  switch (data.kind) {
    case 'colours':
      return [colours, 1, rows, columns];
    case 'rows':
      return [colours * rows, 1, columns];
    case 'runs':
      return [colours * rows, data.pixels, columns / data.pixels];
    case 'channels':
      return [1, data.count, rows, columns];
    case 'tiles':
  }
  return [(colours * rows * columns) / data.side ** 2, 1, data.side, data.side];
}

/** Where the number of a plane, row and column stands in the input. */
function placeOf(data: OfPicture, rows: number, columns: number) {
  const inPlanes = (plane: number, row: number, column: number) => (plane * rows + row) * columns + column;
  if (data.kind === 'runs') {
    const length = columns / data.pixels;
    return (plane: number, row: number, column: number) =>
      inPlanes(plane, row, (column % data.pixels) * length + Math.floor(column / data.pixels));
  }
  if (data.kind === 'tiles') {
    const { side } = data;
    return (plane: number, row: number, column: number) => {
      const tile = (plane * (rows / side) + Math.floor(row / side)) * (columns / side) + Math.floor(column / side);
      return (tile * side + (row % side)) * side + (column % side);
    };
  }
  return inPlanes;
}

/** Numbers of a result as planes of rows and columns: one plane is grey, more are red, green and blue. */
export interface Planes {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  readonly at: (plane: number, row: number, column: number) => number;
}

/** Where the numbers of a result belong in the picture that it makes of `picture`. */
export function planesOf(data: Data, { shape }: Tensor, picture: Pixels | undefined): Planes {
  const size = (at: number) => shape.at(at)!;
  if (data.kind === 'slices' || data.kind === 'colours' || data.kind === 'channels') {
    const [rows, columns] = [size(-2), size(-1)];
    const planes = data.kind === 'channels' ? size(1) : data.kind === 'colours' ? colours : 1;
    return {
      count: Math.min(colours, planes),
      rows,
      columns,
      at: (plane, row, column) => (plane * rows + row) * columns + column,
    };
  }
  const used = usedOf(data, picture!);
  if (data.kind === 'tiles') {
    // Outputs of all tiles stand side by side, a picture for each.
    const [rows, columns] = [used.rows / data.side, used.columns / data.side];
    const outputs = size(1);
    return {
      count: colours,
      rows,
      columns: outputs * columns,
      at: (plane, row, column) =>
        ((plane * rows + row) * columns + (column % columns)) * outputs + Math.floor(column / columns),
    };
  }
  // Channels go back into neighbouring pixels.
  const [channels, length] = [size(1), size(2)];
  return {
    count: colours,
    rows: used.rows,
    columns: channels * length,
    at: (plane, row, column) =>
      ((plane * used.rows + row) * channels + (column % channels)) * length + Math.floor(column / channels),
  };
}

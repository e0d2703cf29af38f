// Changes of what is asked for that carry the reader's own numbers along.
import { convShapes, filterNames, gallery, sizeOf, type Filter, type FilterName, type Shape } from 'faltung/ops';
import { sameMatrix, type Matrix } from '../figure/matrix.ts';
import { axesOf, isTransposed, writeAsked, type Asked } from './asked.ts';
import { mostRows, none, type Play } from './model.ts';
import { fitting, numbersOfSeed, reshaped, stacked, type OwnRole } from './numbers.ts';
import { outcomeOf, shapesOf } from './problem.ts';

/** More numbers than these are not carried along: the address could not hold them. */
export const mostOwn = 400;

/** Another problem; own numbers keep their positions, and where a tensor grows the seed fills it. */
export function changeConv(state: Play, conv: string): Partial<Play> {
  const [before, after] = [outcomeOf(state.conv).problem, outcomeOf(conv).problem];
  if (!before || !after) return { conv };
  const [from, to] = [convShapes(before), convShapes(after)];
  const carried = (role: OwnRole): Matrix =>
    fitting(state[role], from[role]) && sizeOf(to[role]) <= mostOwn && sizeOf(to[role]) > 0
      ? carry(state, role, from[role], to[role])
      : none;
  return { conv, x: carried('x'), w: carried('w'), b: after.bias ? carried('b') : none };
}

function carry(state: Play, role: OwnRole, from: Shape, to: Shape): Matrix {
  const fresh = numbersOfSeed(state.seed, role, sizeOf(to));
  return stacked(reshaped(Float64Array.from(state[role].flat()), from, to, fresh), to);
}

/** A matrix as the input: its last axes take the matrix's size. Undefined where no number of planes would fit. */
export function takeInput(state: Play, asked: Asked, rows: Matrix): Partial<Play> | undefined {
  const axes = axesOf(asked);
  const columns = rows[0]!.length;
  const shape = shapesOf(state.conv)?.x;
  if (shape && fitting(rows, shape)) return { x: rows };
  const leading = asked.input.slice(0, -axes);
  const planes = sizeOf(leading) * (axes === 3 ? asked.input.at(-3)! : 1);
  const down = axes === 1 ? 1 : rows.length / planes;
  if (!Number.isInteger(down) || (axes === 1 && rows.length !== planes)) return undefined;
  const sizes = axes === 1 ? [columns] : axes === 2 ? [down, columns] : [asked.input.at(-3)!, down, columns];
  return rows.length > mostRows
    ? undefined
    : { conv: writeAsked({ ...asked, input: [...leading, ...sizes] }), x: rows };
}

/** A matrix as the weights, each plane of them the same; it decides the taps of the last axes. */
export function takeWeights(state: Play, asked: Asked, rows: Matrix): Partial<Play> {
  const axes = axesOf(asked);
  const shape = shapesOf(state.conv)?.w;
  if (shape && fitting(rows, shape)) return { w: rows };
  const taps = axes === 1 ? [rows[0]!.length] : [rows.length, rows[0]!.length];
  const outer = asked.weights.slice(0, asked.weights.length - taps.length);
  const planes = sizeOf(outer);
  const own = axes === 1 ? rows.slice(0, 1) : rows;
  if (planes * own.length > mostRows) return {};
  return {
    conv: writeAsked({ ...asked, weights: [...outer, ...taps] }),
    w: Array.from({ length: planes }, () => own).flat(),
  };
}

/** A filter of the gallery in every plane of the weights. */
export function takeFilter(state: Play, asked: Asked, name: FilterName): Partial<Play> {
  const { rows, divisor }: Filter = gallery[name];
  return { ...takeWeights({ ...state, conv: '' }, asked, rows), divisor };
}

/** The filter that every plane of the weights is, if it is one. */
export function filterIn({ w, divisor, conv }: Play): FilterName | undefined {
  const { problem } = outcomeOf(conv);
  if (!problem || problem.axes.length < 2 || w[0]!.length === 0) return undefined;
  const down = problem.axes.at(-2)!.taps;
  const first = w.slice(0, down);
  const alike = w.every((row, at) => row.join() === first[at % down]!.join());
  return alike
    ? filterNames.find((name) => gallery[name].divisor === divisor && sameMatrix(gallery[name].rows, first))
    : undefined;
}

/** Another number of axes: shapes lose their first axes or get new ones in front, settings begin anew. */
export function withAxes(asked: Asked, axes: number): Asked {
  const sizes = (shape: readonly number[], length: number) => {
    const own = shape.slice(2);
    const last = own.at(-1) ?? length;
    return [
      ...Array.from({ length: Math.max(0, axes - own.length) }, () => Math.min(last, length)),
      ...own.slice(-axes),
    ];
  };
  const input = asked.input.length === axesOf(asked) + 2 ? asked.input : [1, ...asked.input];
  const { groups, flip, bias } = asked.settings;
  return {
    name: `${isTransposed(asked) ? 'convTranspose' : 'conv'}${axes}d`,
    input: [...input.slice(0, 2), ...sizes(input, 4)],
    weights: [...asked.weights.slice(0, 2), ...sizes(asked.weights, 2)],
    settings: { ...(groups && { groups }), ...(flip && { flip }), ...(bias && { bias }) },
  };
}

/** A convolution made transposed or the reverse: the channels stay where they are, so the weights' first two change. */
export function withOperator(asked: Asked, transposed: boolean): Asked {
  if (isTransposed(asked) === transposed) return asked;
  const { outputPadding: _padding, outputSize: _size, ...settings } = asked.settings;
  const groups = Number(settings['groups'] ?? '1');
  const [first = 1, second = 1, ...taps] = asked.weights;
  // [O, C/g] becomes [C, O/g] and back: the large share of one is the small share of the other.
  const swapped = [second * groups, Math.max(1, Math.floor(first / groups))];
  return {
    name: `${transposed ? 'convTranspose' : 'conv'}${axesOf(asked)}d`,
    input: asked.input,
    weights: [...swapped, ...taps],
    settings,
  };
}

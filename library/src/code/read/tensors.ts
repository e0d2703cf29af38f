// What makes tensors and changes them: arrays, zeros, padding, turning round, picking.
import { sampleAt, type Boundary } from '../../ops/boundary.ts';
import { sizeOf, type Shape } from '../../tensor/shape.ts';
import { zeros, type Dtype } from '../../tensor/tensor.ts';
import { argumentsOf, type Given } from './arguments.ts';
import { fromLists, held, isHeld, isNamed, lengthsOf, type Held, type Value } from './values.ts';

type Maker = (given: Given) => Value;

const dtypeOf = (value: Value): Dtype => {
  const name = isNamed(value) ? value.path : typeof value === 'string' ? value : '';
  return /(float64|double)$/.test(name) ? 'float64' : 'float32';
};

const shapeOf = (value: Value): Shape | undefined => {
  const list = typeof value === 'number' ? [value] : value;
  const fits =
    Array.isArray(list) &&
    (list as readonly Value[]).every((length) => Number.isInteger(length) && (length as number) >= 0);
  const shape = list as readonly number[];
  return fits && sizeOf(shape) < 2 ** 31 && Math.max(0, ...shape) < 2 ** 31 ? shape : undefined;
};

/** `np.array([…])`, `torch.tensor([…], dtype=torch.float64)`. */
const fromNumbers: Maker = (given) => {
  const { value } = argumentsOf(given, ['data', 'dtype']);
  const data = value('data') ?? value('object') ?? value('value');
  return isHeld(data) ? data : fromLists(data, dtypeOf(value('dtype')));
};

/** `torch.randn(1, 3, 8, 8)` and `np.zeros((1, 3, 8, 8))`: the shape is known, numbers only where all are 0. */
const ofShape =
  (known: boolean): Maker =>
  (given) => {
    const { value } = argumentsOf(given, ['shape', 'dtype']);
    const first = value('shape') ?? value('size');
    const lengths = given.positional.map((told) => told.value);
    const shape = shapeOf(
      Array.isArray(first)
        ? first
        : lengths.length > 0
          ? lengths.filter((length) => typeof length === 'number')
          : first,
    );
    if (!shape) return undefined;
    const small = sizeOf(shape) <= 2 ** 18;
    return held(shape, known && small ? zeros(shape, dtypeOf(value('dtype'))) : undefined);
  };

/** `keras.Input(shape=(32, 32, 3))`: the batch is not told. */
const input: Maker = (given) => {
  const shape = shapeOf(argumentsOf(given, ['shape']).value('shape'));
  return shape && held([1, ...shape]);
};

const words: Readonly<Record<string, Boundary>> = {
  constant: 'zeros',
  reflect: 'reflect',
  replicate: 'replicate',
  circular: 'circular',
  edge: 'replicate',
  wrap: 'circular',
  symmetric: 'symmetric',
};

/** Pads or crops axes; nothing where two ways of filling an axis would meet. */
function padded(of: Held, sides: readonly (readonly [number, number])[], fill: Boundary): Held | undefined {
  const fills = [...of.fills];
  const summed = of.sides.map((now, axis): readonly [number, number] => {
    const more = sides[axis] ?? [0, 0];
    return [now[0] + more[0], now[1] + more[1]];
  });
  for (const [axis, more] of sides.entries()) {
    const now = of.sides[axis];
    if (!now) return undefined;
    if (Math.max(...more) <= 0) continue;
    if (Math.max(...now) > 0 && fills[axis] !== fill) return undefined;
    // What was cut off is gone: a fill would take its samples from the new border.
    if (more.some((cells, side) => cells > 0 && now[side]! < 0)) return undefined;
    if (fill !== 'zeros' && (now[0] !== 0 || now[1] !== 0)) return undefined;
    fills[axis] = fill;
  }
  const result = { ...of, sides: summed, fills };
  return lengthsOf(result).every((length) => length >= 0 && length < 2 ** 31) ? result : undefined;
}

const isPair = (value: Value): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((cells: Value) => Number.isInteger(cells));

/** `F.pad(x, (left, right, top, bottom))`, from the last axis on, and `np.pad(x, ((0, 0), …))`, axis by axis. */
const pad: Maker = (given) => {
  const { tensor, value } = argumentsOf(given, ['input', 'pad', 'mode', 'value']);
  const of = tensor('input') ?? tensor('array');
  const cells = value('pad') ?? value('pad_width') ?? value('paddings');
  const mode = value('mode') ?? 'constant';
  const fill = typeof mode === 'string' ? words[mode.toLowerCase()] : undefined;
  const constant = value('value') ?? value('constant_values') ?? 0;
  if (!of || !fill || constant !== 0 || !Array.isArray(cells)) return undefined;
  const list = cells as readonly Value[];
  if (list.length === of.shape.length && list.every(isPair)) {
    return padded(of, list, fill);
  }
  if (list.length % 2 !== 0 || list.length / 2 > of.shape.length || !list.every(Number.isInteger)) return undefined;
  const numbers = list as readonly number[];
  const sides = of.shape.map((_, axis): readonly [number, number] => {
    const from = 2 * (of.shape.length - 1 - axis);
    return [numbers[from] ?? 0, numbers[from + 1] ?? 0];
  });
  return padded(of, sides, fill);
};

/** `w.flip(2, 3)`, `torch.flip(w, (2, 3))`, `np.flip(w, (2, 3))`. */
const flip: Maker = (given) => {
  const values = given.positional.map(({ value }) => value);
  const of = isHeld(given.receiver) ? given.receiver : values.shift();
  const axis = given.named.get('axis')?.value ?? given.named.get('dims')?.value;
  const axes = (axis === undefined ? values : [axis]).flat();
  if (!isHeld(of) || axes.length === 0 || !axes.every(Number.isInteger)) return undefined;
  const places = (axes as number[]).map((place) => (place < 0 ? place + of.shape.length : place));
  if (places.some((place) => of.turned.includes(place) || place >= of.shape.length || place < 0)) return undefined;
  return { ...of, turned: [...of.turned, ...places] };
};

/** `x.index_select(2, torch.tensor([1, 0, 0, 1]))`, where the places are those of a symmetric border. */
const indexSelect: Maker = (given) => {
  const values = given.positional.map(({ value }) => value);
  const of = isHeld(given.receiver) ? given.receiver : values.shift();
  const [axis, list] = values;
  if (!isHeld(of) || typeof axis !== 'number' || !isHeld(list) || !list.tensor) return undefined;
  const length = of.shape[axis];
  const places = Array.from(list.tensor.data);
  if (length === undefined || of.sides[axis]!.some((cells) => cells !== 0)) return undefined;
  for (let before = -length; before <= length; before++) {
    if (!places.every((place, i) => place >= 0 && place === sampleAt.symmetric(i - before, length))) continue;
    const sides = of.sides.with(axis, [before, places.length - length - before]);
    return { ...of, sides, fills: of.fills.with(axis, 'symmetric') };
  }
  return undefined;
};

/** Another shape for the same numbers; only tensors to which nothing was done yet. */
const reshape: Maker = (given) => {
  const of = given.receiver;
  const values = given.positional.map(({ value }) => value);
  const wanted = (Array.isArray(values[0]) ? values[0] : values) as readonly Value[];
  if (!isHeld(of) || of.turned.length > 0 || of.sides.flat().some((cells) => cells !== 0)) return undefined;
  if (!wanted.every(Number.isInteger)) return undefined;
  const rest = (wanted as readonly number[]).filter((length) => length !== -1);
  const size = sizeOf(of.shape);
  const shape = (wanted as readonly number[]).map((length) =>
    length === -1 ? size / Math.max(1, sizeOf(rest)) : length,
  );
  if (shape.some((length) => !Number.isInteger(length) || length < 0) || sizeOf(shape) !== size) return undefined;
  return held(shape, of.tensor && { shape, data: of.tensor.data });
};

/** `float("nan")`: how Python spells numbers that are not finite. */
const float: Maker = ({ positional }) => {
  const value = positional[0]?.value;
  if (typeof value === 'number') return value;
  const known = { nan: Number.NaN, inf: Infinity, '-inf': -Infinity };
  return typeof value === 'string' && Object.hasOwn(known, value) ? known[value as keyof typeof known] : undefined;
};

const same: Maker = ({ receiver, positional }) => (isHeld(receiver) ? receiver : positional[0]?.value);

/** By the last word of their names. */
export const tensorFunctions: Readonly<Record<string, Maker>> = {
  array: fromNumbers,
  asarray: fromNumbers,
  tensor: fromNumbers,
  constant: fromNumbers,
  zeros: ofShape(true),
  ones: ofShape(false),
  empty: ofShape(false),
  rand: ofShape(false),
  randn: ofShape(false),
  Input: input,
  InputLayer: input,
  pad,
  flip,
  index_select: indexSelect,
  reshape,
  view: reshape,
  float,
  copy: same,
  float32: same,
  to: same,
  cuda: same,
  cpu: same,
  contiguous: same,
};

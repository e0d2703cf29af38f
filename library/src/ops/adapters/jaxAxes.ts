// JAX's dimension_numbers: three words that name the axes of input, weights and output, or three lists of their places.
import { type reader } from './attributes.ts';

/** Where the axes are: batch and channels (outputs and inputs of the weights), then the spatial ones. */
export interface JaxAxes {
  readonly lhs: readonly number[];
  readonly rhs: readonly number[];
  readonly out: readonly number[];
}

type Reader = ReturnType<typeof reader>;

/** Reads dimension_numbers: `['NHWC', 'HWIO', 'NHWC']`, or `{ lhs_spec, rhs_spec, out_spec }` with places. */
export function axesOf(read: Reader, value: unknown, axes: number, standard: (axes: number) => JaxAxes): JaxAxes {
  if (value === undefined || value === null) return standard(axes);
  const found = Array.isArray(value) ? fromWords(value, axes + 2) : fromPlaces(value, axes + 2);
  return (
    found ?? read.invalid('dimension_numbers', "three words like ['NHWC', 'HWIO', 'NHWC'] that name every axis once")
  );
}

function fromWords(words: readonly unknown[], rank: number): JaxAxes | undefined {
  const [lhs, rhs, out] = words;
  if (words.length !== 3 || typeof lhs !== 'string' || typeof rhs !== 'string' || typeof out !== 'string')
    return undefined;
  // Spatial axes stand in the order of the weights' word, so that strides belong to them.
  const spatial = rhs.replaceAll(/[OI]/g, '');
  const read = (word: string, names: string): number[] => Array.from(names + spatial, (letter) => word.indexOf(letter));
  return checked({ lhs: read(lhs, 'NC'), rhs: read(rhs, 'OI'), out: read(out, 'NC') }, rank, [lhs, rhs, out]);
}

function fromPlaces(value: unknown, rank: number): JaxAxes | undefined {
  const { lhs_spec: lhs, rhs_spec: rhs, out_spec: out } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(lhs) || !Array.isArray(rhs) || !Array.isArray(out)) return undefined;
  return checked({ lhs: lhs as number[], rhs: rhs as number[], out: out as number[] }, rank, [lhs, rhs, out]);
}

/** Every axis exactly once, in all three. */
function checked(found: JaxAxes, rank: number, given: readonly { readonly length: number }[]): JaxAxes | undefined {
  const complete = (order: readonly number[]): boolean =>
    order.length === rank && Array.from(order.keys()).every((axis) => order.includes(axis));
  const named = given.every(({ length }) => length === rank);
  return named && complete(found.lhs) && complete(found.rhs) && complete(found.out) ? found : undefined;
}

// Numbers and lists as Python and TypeScript spell them, so that reading gives back the same bits.
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { dtypeOf, type Dtype, type Tensor } from '../tensor/tensor.ts';

export type Grammar = 'python' | 'typescript';

/** The shortest decimal that is the same number again once it is rounded to its type. */
export function numberText(value: number, dtype: Dtype, grammar: Grammar): string {
  if (Object.is(value, -0)) return '-0.0';
  if (!Number.isFinite(value)) return grammar === 'python' ? `float("${pythonNames(value)}")` : String(value);
  if (dtype === 'float64') return String(value);
  // Nine digits tell all float32 numbers apart (IEEE 754, table for binary32).
  for (let digits = 1; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return String(shorter);
  }
  return String(Number(value.toPrecision(9)));
}

const pythonNames = (value: number): string => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');

/** The numbers of a tensor as lists in lists, a line for each row, set `indent` columns in. */
export function nestedLists({ shape, data }: Tensor, indent: number): string {
  const dtype = dtypeOf({ data });
  let at = 0;
  const part = (axis: number): string => {
    if (axis === shape.length) return numberText(data[at++]!, dtype, 'python');
    const parts = Array.from({ length: shape[axis]! }, () => part(axis + 1));
    const separator = axis === shape.length - 1 ? ', ' : `,\n${' '.repeat(indent + axis + 1)}`;
    return `[${parts.join(separator)}]`;
  };
  return part(0);
}

/** The numbers of a tensor in one list, cut into lines of about a hundred columns. */
export function flatList({ data }: Tensor, indent: string): string {
  const dtype = dtypeOf({ data });
  const lines: string[] = [''];
  data.forEach((value) => {
    const text = `${numberText(value, dtype, 'typescript')}, `;
    if (lines.at(-1)!.length + text.length > 96) lines.push('');
    lines[lines.length - 1] += text;
  });
  const told = lines.map((line) => line.trimEnd()).join(`\n${indent}  `);
  return lines.length === 1 ? `[${told.slice(0, -1)}]` : `[\n${indent}  ${told}\n${indent}]`;
}

/** `(2, 1)`; a tuple of one has its comma. */
export const tuple = (values: readonly (number | string)[]): string =>
  `(${values.join(', ')}${values.length === 1 ? ',' : ''})`;

/** One value where all axes have the same, else a tuple. */
export const perAxis = (values: readonly number[]): string =>
  values.every((value) => value === values[0]) ? String(values[0]) : tuple(values);

/** `((0, 0), (1, 2))`: a pair for each axis. */
export const pairs = (sides: readonly (readonly [number, number])[]): string => tuple(sides.map((side) => tuple(side)));

export const isEmpty = (shape: Shape): boolean => sizeOf(shape) === 0;

// Weights as NumPy stores one array.
import { load } from 'npyjs';
import { Failure } from '../command.ts';
import type { Text } from '../text/index.ts';
import { rowsOf } from './rows.ts';
import { squeezed } from './window.ts';

/** Number types that are read: floats and whole numbers, the lowest byte first. */
const readable = /'descr'\s*:\s*'(<[fiu][248]|\|[iu]1)'/;

export async function readNpy(bytes: Uint8Array, from: string, text: Text): Promise<number[][]> {
  // The reader of npy files trusts what a header says, so the type is looked at first: the header is Latin-1 text.
  const header = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [, named] = /'descr'\s*:\s*'([^']{1,24})'/.exec(header) ?? [];
  if (named !== undefined && !readable.test(header)) throw new Failure(text.weights.npyType(from, named));
  const array = named === undefined ? undefined : await load(bytes).catch(() => undefined);
  if (!array) throw new Failure(text.weights.npyDamaged(from));
  const { shape, fortranOrder } = array;
  const numbers = Array.from(array.data as unknown as ArrayLike<number | bigint>, Number);
  const size = shape.reduce((product, length) => product * length, 1);
  if (size !== numbers.length || shape.some((length) => !Number.isInteger(length) || length < 0)) {
    throw new Failure(text.weights.npyDamaged(from));
  }
  if (!fortranOrder) return rowsOf(squeezed(shape), numbers, from, text);
  // Columns first: read as the transposed array, then turned back.
  const flat = squeezed(shape);
  const turned = rowsOf(flat.toReversed(), numbers, from, text);
  return flat.length < 2 ? turned : turned[0]!.map((_, row) => turned.map((column) => column[row]!));
}

// Numbers of any shape out of a file: npy, JSON (lists in lists, or a shape with its numbers), or a table.
import { sizeOf } from 'faltung/ops';
import { mostBytes } from './readSignal.ts';
import { readNpy } from './readNpy.ts';

/** The numbers of a file, the last axis fastest. */
export interface FileNumbers {
  readonly shape: readonly number[];
  readonly data: Float64Array;
  /** Whether they have the precision of float32: 0.1 is then written as 0.10000000149. */
  readonly single: boolean;
}

/** Why a file holds no numbers for the figure. */
export type NumbersFault = 'unknown' | 'broken' | 'axes' | 'type' | 'ragged' | 'large' | 'empty';

export const mostAxes = 5;
/** Weights of the largest layers that people have, and a picture of 2,000 x 2,000. */
export const mostFileNumbers = 4_194_304;

type Read = FileNumbers | NumbersFault;

export async function readNumbers(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Read> {
  if (bytes.length > mostBytes) return 'large';
  try {
    return checked(await readerOf(bytes, name)(bytes));
  } catch {
    // Readers throw whatever a broken file makes of them.
    return 'broken';
  }
}

function readerOf(bytes: Uint8Array, name: string): (bytes: Uint8Array<ArrayBuffer>) => Promise<Read> | Read {
  if (bytes[0] === 0x93 && bytes[1] === 0x4e) return readArray;
  if (/\.json$/i.test(name)) return (bytes) => readJson(JSON.parse(textOf(bytes)));
  if (/\.(csv|tsv|txt)$/i.test(name)) return (bytes) => readTable(textOf(bytes));
  return () => 'unknown';
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function checked(read: Read): Read {
  if (typeof read === 'string') return read;
  const { shape, data } = read;
  if (shape.length === 0) return checked({ ...read, shape: [1] });
  if (shape.length > mostAxes) return 'axes';
  if (sizeOf(shape) !== data.length) return 'broken';
  if (data.length === 0) return 'empty';
  if (data.length > mostFileNumbers) return 'large';
  return data.every((value) => Number.isFinite(value)) ? read : 'type';
}

async function readArray(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  const array = await readNpy(bytes);
  if (array === 'type') return array;
  return { shape: array.shape, data: Float64Array.from(array.data, Number), single: array.single };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function readJson(value: unknown): Read {
  if (typeof value === 'object' && value !== null && 'data' in value) {
    const { shape, data } = value as { readonly shape?: unknown; readonly data: unknown };
    if (!isList(data) || data.some((number) => typeof number !== 'number')) return 'type';
    const lengths = shape ?? [data.length];
    if (!isList(lengths) || !lengths.every((length) => Number.isSafeInteger(length) && (length as number) >= 0))
      return 'broken';
    return { shape: lengths as number[], data: Float64Array.from(data as number[]), single: false };
  }
  const shape: number[] = [];
  for (let level = value; isList(level) && shape.length <= mostAxes; level = level[0]) shape.push(level.length);
  if (shape.length > mostAxes) return 'axes';
  const numbers: number[] = [];
  const fault = gather(value, shape, 0, numbers);
  return fault ?? { shape, data: Float64Array.from(numbers), single: false };
}

/** All numbers of lists in lists, or what stands in the way. */
function gather(value: unknown, shape: readonly number[], axis: number, into: number[]): NumbersFault | undefined {
  if (axis === shape.length) {
    if (typeof value !== 'number') return isList(value) ? 'ragged' : 'type';
    into.push(value);
    return undefined;
  }
  if (!isList(value)) return typeof value === 'number' ? 'ragged' : 'type';
  if (value.length !== shape[axis]) return 'ragged';
  for (const part of value) {
    const fault = gather(part, shape, axis + 1, into);
    if (fault) return fault;
  }
  return undefined;
}

const number = /^[-+−]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

/** Cells parted by tabs, semicolons, commas or blanks; an empty line stands between matrices. */
function readTable(text: string): Read {
  const blocks: number[][][] = [[]];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const words = line.trim();
    if (words === '') {
      if (blocks.at(-1)!.length > 0) blocks.push([]);
      continue;
    }
    const cells = words.split(/\t/.test(words) ? '\t' : /;/.test(words) ? ';' : /,/.test(words) ? ',' : /\s+/);
    if (!cells.every((cell) => number.test(cell.trim()))) return 'type';
    blocks.at(-1)!.push(cells.map((cell) => Number(cell.trim().replace('−', '-'))));
  }
  if (blocks.at(-1)!.length === 0) blocks.pop();
  const [first] = blocks;
  if (!first) return 'empty';
  const alike = blocks.every(
    (rows) => rows.length === first.length && rows.every((row) => row.length === first[0]!.length),
  );
  if (!alike) return 'ragged';
  const shape = [blocks.length, first.length, first[0]!.length];
  const lead = shape[0]! > 1 ? 0 : shape[1]! > 1 ? 1 : 2;
  return { shape: shape.slice(lead), data: Float64Array.from(blocks.flat(2)), single: false };
}

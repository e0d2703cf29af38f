// What --weights names: a filter of the gallery, a file, or numbers as they stand.
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { filterNames, gallery, type Filter, type FilterName } from 'faltung/ops';
import { Failure } from '../command.ts';
import { sayFileError } from '../files.ts';
import type { Text } from '../text/index.ts';
import { readJson } from './json.ts';
import { readNpy } from './npy.ts';
import { looksLikeNumbers, readRows } from './rows.ts';
import type { NamedWindow } from './window.ts';

/** Enough for the largest window in any spelling. */
const mostBytes = 16 * 2 ** 20;

export async function readWeights(word: string, text: Text): Promise<NamedWindow> {
  if ((filterNames as readonly string[]).includes(word)) {
    const { rows, divisor }: Filter = gallery[word as FilterName];
    return { name: word, rows: rows.map((row) => row.map((value) => value / divisor)) };
  }
  const about = await stat(word).catch(() => undefined);
  if (about?.isFile()) return readWeightsFile(word, about.size, text);
  if (looksLikeNumbers(word)) return { name: 'weights', rows: readRows(word, text.weights.inline, text) };
  if (about) throw new Failure(text.files.notAFile(word));
  throw new Failure(
    word.trim() === '' ? text.weights.none(text.weights.inline) : text.weights.unknown(word, filterNames),
  );
}

async function readWeightsFile(file: string, size: number, text: Text): Promise<NamedWindow> {
  if (size > mostBytes) throw new Failure(text.weights.fileTooLarge(file, mostBytes));
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw sayFileError(error, file, text);
  }
  if (bytes.length === 0) throw new Failure(text.files.empty(file));
  const name = basename(file, extname(file));
  // The first bytes tell, not the ending: NumPy's files begin with \x93NUMPY, JSON with a bracket.
  if (bytes.subarray(1, 6).toString('latin1') === 'NUMPY') return { name, rows: await readNpy(bytes, file, text) };
  if (bytes.includes(0)) throw new Failure(text.weights.notText(file));
  const source = bytes.toString('utf8');
  if (/^\uFEFF?\s*[[{]/.test(source)) return { name, rows: readJson(source, file, text) };
  return { name, rows: readRows(source, file, text) };
}

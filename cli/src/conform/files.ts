// Which files a path stands for, and what is in them. Files are read one after another, so memory holds one at a time.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Malformed, type Case, type CaseFile } from './format.ts';

const isCaseFile = (name: string): boolean => name.endsWith('.json') || name.endsWith('.json.gz');

/** The case files below the paths, in alphabetical order. A path that is a file counts whatever its name. */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) found.push(path);
    else {
      const inside = await readdir(path, { recursive: true, withFileTypes: true });
      const files = inside.filter((entry) => entry.isFile() && isCaseFile(entry.name));
      found.push(...files.map((entry) => join(entry.parentPath, entry.name)).sort());
    }
  }
  return found;
}

/** Reads one file. Throws {@link Malformed} when it is not JSON or has no cases. */
export async function readCases(path: string): Promise<CaseFile> {
  const bytes = await readFile(path);
  let value: unknown;
  try {
    // Gzip says so in its first two bytes, whatever the file is called.
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    value = JSON.parse(text.toString('utf8'));
  } catch (error) {
    throw new Malformed(`not JSON, or cut off (${(error as Error).message})`);
  }
  const file = value as { tolerance?: CaseFile['tolerance']; cases?: unknown } | null;
  if (typeof file !== 'object' || file === null || !Array.isArray(file.cases))
    throw new Malformed('no list of cases in it');
  // Without a tolerance numbers have to be right to the last place: nothing is assumed in our favour.
  return { path, tolerance: file.tolerance ?? { rtol: 0, atol: 0 }, cases: file.cases as Case[] };
}

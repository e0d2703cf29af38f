// Every model of every figure of the site, read from the sources, so that none can be forgotten. For tests.
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Model } from './state.ts';

const sources = fileURLToPath(new URL('../', import.meta.url));

export interface FoundModel {
  /** Its file below `workbench/src`. */
  readonly file: string;
  readonly model: Model<object>;
}

const isModel = (value: unknown): value is Model<object> =>
  typeof value === 'object' && value !== null && 'fields' in value && 'settle' in value && 'start' in value;

/** The files below a folder of `workbench/src` that make a model. */
export const filesWithModels = (folder: string): readonly string[] =>
  (readdirSync(join(sources, folder), { recursive: true }) as string[])
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /= \w*[mM]odel[<(]|defineModel</.test(readFileSync(join(sources, file), 'utf8')))
    .toSorted();

/** The models below a folder of `workbench/src`: those of a lesson stand in its own. */
export async function modelsBelow(folder: string): Promise<readonly FoundModel[]> {
  const found = filesWithModels(folder).map(async (file) => {
    const exported: unknown[] = Object.values(await import(pathToFileURL(join(sources, file)).href));
    return exported.filter(isModel).map((model) => ({ file, model }));
  });
  return (await Promise.all(found)).flat();
}

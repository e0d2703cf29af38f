// Where a result goes: a name of its own, never over another file unless that is wanted, and never half written.
import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '../command.ts';
import { sayFileError } from '../files.ts';
import type { Text } from '../text/index.ts';
import { endings, formatOf, type FormatName } from './formats.ts';

/** The name of a result in the working directory: `photo.jpg` through sobel-x is `photo.sobel-x.png`. */
export const derivedName = (picture: string, weights: string): string =>
  `${basename(picture, extname(picture))}.${weights}.png`;

export interface Place {
  readonly file: string;
  readonly format: FormatName;
}

/** Refuses, before anything is computed, a place that could not be written to in the end. */
export function checkPlace(file: string, input: string, force: boolean, text: Text): Place {
  const format = formatOf(file);
  if (!format) throw new Failure(text.apply.endingUnknown(file, endings));
  const there = statOf(file);
  if (there?.isDirectory()) throw new Failure(text.files.isFolder(file));
  if (there && !there.isFile()) throw new Failure(text.files.notAFile(file));
  if (there && !force) {
    const given = statOf(input);
    const same = given?.ino === there.ino && given.dev === there.dev;
    throw new Failure(same ? text.apply.overInput(file) : text.apply.exists(file));
  }
  const folder = dirname(file);
  if (!statOf(folder)?.isDirectory()) throw new Failure(text.files.noFolder(folder));
  try {
    accessSync(folder, constants.W_OK);
    if (there) accessSync(file, constants.W_OK);
  } catch (error) {
    throw sayFileError(error, file, text);
  }
  return { file, format };
}

/** Writes the whole file or nothing: the bytes go to a file beside it, which then takes its name. */
export function place({ file }: Place, bytes: Uint8Array, force: boolean, text: Text): void {
  const target = statOf(file) ? realpathSync(file) : file;
  if (statOf(target) && !force) throw new Failure(text.apply.exists(file));
  const part = join(dirname(target), `.faltung-${process.pid}-${Date.now().toString(36)}.part`);
  // A signal that has a listener waits until this function is done; without one it would leave the part behind.
  for (const signal of signals) process.on(signal, waits);
  try {
    writeFileSync(part, bytes, { flag: 'wx' });
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw sayFileError(error, file, text);
  } finally {
    for (const signal of signals) process.off(signal, waits);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const waits = (): void => {};

function statOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined; // below a file, or in a folder we may not look into: writing will say so
  }
}

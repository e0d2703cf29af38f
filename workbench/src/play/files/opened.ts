// Numbers that came from a file and are too many for an address: they stay while the page does.
import { sizeOf, type Shape } from 'faltung/ops';
import { createSignal } from 'solid-js';
import type { FileNumbers } from './readNumbers.ts';

export interface Opened {
  readonly name: string;
  readonly numbers: FileNumbers;
}

export type FileRole = 'x' | 'w';

/** Which roles' numbers come from a file: of the address, so that a link says what it cannot hold. */
export const fileRoles = ['none', 'x', 'w', 'both'] as const;
export type FileRoles = (typeof fileRoles)[number];

export const comesFromFile = (files: FileRoles, role: string): boolean => files === role || files === 'both';

/** The same with or without a role. */
export function withRole(files: FileRoles, role: FileRole, there: boolean): FileRoles {
  const other = role === 'x' ? 'w' : 'x';
  if (comesFromFile(files, other)) return there ? 'both' : other;
  return there ? role : 'none';
}

const [opened, setOpened] = createSignal<Readonly<Partial<Record<FileRole, Opened>>>>({});
export { opened };

export const hold = (role: FileRole, file: Opened | undefined): void => {
  setOpened((others) => ({ ...others, [role]: file }));
};

/** A shape without the axes of 1 in front. */
export const withoutLeading = (shape: Shape): Shape => {
  const from = shape.findIndex((length) => length !== 1);
  return from === -1 ? [] : shape.slice(from);
};

/** The same but for axes of 1 in front, or planes one below another as a table has them; a column is a signal. */
export function sameCells(shape: Shape, wanted: Shape): boolean {
  if (withoutLeading(shape).join() === withoutLeading(wanted).join()) return true;
  if (sizeOf(shape) !== sizeOf(wanted)) return false;
  const column = wanted.length === 3 && shape.length === 2 && shape[1] === 1;
  return (shape.at(-1) === wanted.at(-1) && shape.length < wanted.length) || (column && wanted[2] === shape[0]);
}

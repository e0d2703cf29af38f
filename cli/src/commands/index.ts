// The commands there are, in the order they are listed. Adding one is a file here, its sentences in text/, and a line.
import type { Command } from '../command.ts';
import { apply } from './apply.ts';
import { conform } from './conform.ts';

export const commands: readonly Command[] = [
  apply,
  conform,
];

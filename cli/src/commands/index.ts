// The commands there are, in the order they are listed. Adding one is a file here, its sentences in text/, and a line.
import type { Command } from '../command.ts';
import { apply } from './apply.ts';
import { code } from './code.ts';
import { conform } from './conform.ts';
import { cost } from './cost.ts';
import { field } from './field.ts';
import { kinds } from './kinds.ts';
import { plan } from './plan.ts';
import { shape } from './shape.ts';

export const commands: readonly Command[] = [kinds, shape, cost, field, plan, code, apply, conform];

// What is highlighted: everything that shares a product with the channel or the weight in focus.
import type { Term } from 'faltung/ops';
import type { Place } from '../../figure/fields.ts';
import type { Scene } from './channels.ts';
import { stepAt, type Grouped, type Role, type Stage } from './model.ts';

export interface Focus {
  readonly role: Role;
  readonly output: number | undefined;
  readonly input: number | undefined;
  /** Whether it is the step's, rather than pointed at. */
  readonly stage: Stage | undefined;
  readonly terms: readonly Readonly<Term>[];
}

/** The group that a channel belongs to. */
export const groupOf = (channel: number, channels: number, groups: number): number =>
  Math.floor(channel / (channels / groups));

export function focusOf(state: Grouped, scene: Scene, hover: Place<Role> | null): Focus | undefined {
  if (!scene.problem) return undefined;
  const pointed = hover ?? state.point;
  const { output, stage } = stepAt(state.step);
  if (!pointed) return of(scene, 'output', output, undefined, stage);
  const { role, row, column } = pointed;
  return of(scene, role, role === 'input' ? undefined : row, role === 'output' ? undefined : column, undefined);
}

function of(
  scene: Scene,
  role: Role,
  output: number | undefined,
  input: number | undefined,
  stage: Stage | undefined,
): Focus {
  const terms = scene.terms.filter(
    (term) => (output === undefined || term.y === output) && (input === undefined || term.x === input),
  );
  return { role, output, input, stage, terms };
}

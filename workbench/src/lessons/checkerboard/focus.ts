// What is highlighted: everything that shares a product with the cell in focus.
import type { Term } from 'faltung/ops';
import type { Place } from '../../figure/fields.ts';
import type { Role, Stamps } from './model.ts';
import type { Scene } from './scene.ts';

export interface Focus {
  readonly role: Role;
  readonly at: number;
  readonly terms: ReadonlySet<Readonly<Term>>;
  readonly x: ReadonlySet<number>;
  readonly w: ReadonlySet<number>;
  readonly y: ReadonlySet<number>;
}

export function focusOf(state: Pick<Stamps, 'step' | 'point'>, scene: Scene, hover: Place<Role> | null): Focus {
  const pointed = hover ?? state.point;
  const role = pointed?.role ?? 'output';
  const at = pointed ? pointed.column : state.step - 1;
  const key = { input: 'x', weight: 'w', output: 'y' }[role] as 'x' | 'w' | 'y';
  const terms = scene.terms.filter((term) => term[key] === at);
  const those = (name: 'x' | 'w' | 'y') => new Set(name === key ? [at] : terms.map((term) => term[name]));
  return { role, at, terms: new Set(terms), x: those('x'), w: those('w'), y: those('y') };
}

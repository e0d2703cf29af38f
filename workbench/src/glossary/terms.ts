// The glossary: one word for one idea, in both languages. docs/glossary.md is written from it (glossary.test.ts).
import { channels } from './channels.ts';
import { enlarging } from './enlarging.ts';
import { networks } from './networks.ts';
import { operation } from './operation.ts';
import { place } from './place.ts';
import { properties } from './properties.ts';
import type { Term, TermGroup } from './term.ts';

export type { Term, TermGroup } from './term.ts';

export const termGroups: readonly TermGroup[] = [operation, place, channels, enlarging, networks, properties];

const byId = new Map(termGroups.flatMap((group) => group.terms).map((term) => [term.id, term]));

/** The entry with an id. Throws when there is none, so that a lesson with a misspelt term does not build. */
export function termOf(id: string): Term {
  const term = byId.get(id);
  if (!term) throw new Error(`The glossary has no term "${id}".`);
  return term;
}

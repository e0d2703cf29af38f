// The nearest legal settings: from a refusal, one change after another until the library agrees.
import type { ShapeCode, ShapeError, ShapeFacts } from 'faltung';
import { readAsked, writeAsked } from '../asked.ts';
import { start } from '../model.ts';
import { outcomeOf } from '../problem.ts';
import { fixes, type Fix } from './fixes.ts';
import { mended } from './mend.ts';

/** Numbers may have to be halved often: 10^10 down to 1 takes 34 times, for each of several. */
const mostChanges = 120;
export const mostSuggestions = 4;

/** Legal texts near a refused one, all different. There is always one. */
export function suggestionsFor(text: string): string[] {
  const { refusal } = outcomeOf(text);
  if (!refusal) return [];
  const found = new Set<string>();
  for (const [which, changed] of changesOf(text, refusal).entries()) {
    const legal = changed === undefined ? undefined : legalFrom(changed, refusal.code, which);
    if (legal !== undefined && legal !== text) found.add(legal);
    if (found.size === mostSuggestions) break;
  }
  return found.size > 0 ? [...found] : [start.conv];
}

/** The text after each change that its refusal knows; undefined where one cannot help. */
function changesOf(text: string, { code, facts }: ShapeError): readonly (string | undefined)[] {
  const asked = readAsked(text);
  if (code === 'notation' || !asked) return code === 'notation' ? mended(text, facts as ShapeFacts['notation']) : [];
  // Each takes the facts of its own code.
  const known: readonly Fix<never>[] = fixes[code] ?? [];
  return known.map((fix) => {
    const changed = fix(asked, facts as never);
    return changed && writeAsked(changed);
  });
}

/**
 * Goes on until the text is legal: where the same refusal comes again, as it does along the next axis, with the same
 * change, else with the first that helps. Undefined where none does.
 */
function legalFrom(text: string, code: ShapeCode, which: number): string | undefined {
  let now = text;
  for (let changes = 0; changes < mostChanges; changes++) {
    const { refusal } = outcomeOf(now);
    if (!refusal) return now;
    const all = changesOf(now, refusal);
    const next = (refusal.code === code ? all[which] : undefined) ?? all.find((changed) => changed !== undefined);
    if (next === undefined || next === now) return undefined;
    now = next;
  }
  return undefined;
}

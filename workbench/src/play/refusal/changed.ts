// How a suggestion differs from what was asked for, in the words of the notation.
import { readAsked } from '../asked.ts';

/** The words of a suggestion that are new, or the whole of it where the text cannot be compared. */
export function changedWords(text: string, suggestion: string): string {
  const [old, next] = [readAsked(text), readAsked(suggestion)];
  if (!old || !next) return suggestion;
  const words: string[] = [];
  if (old.name !== next.name) words.push(next.name);
  if (old.input.join('x') !== next.input.join('x')) words.push(next.input.join('x'));
  if (old.weights.join('x') !== next.weights.join('x')) words.push(`* ${next.weights.join('x')}`);
  for (const [name, value] of Object.entries(next.settings))
    if (old.settings[name] !== value) words.push(`${name}=${value}`);
  for (const name of Object.keys(old.settings)) if (!Object.hasOwn(next.settings, name)) words.push(`− ${name}`);
  return words.length > 0 ? words.join(' ') : suggestion;
}

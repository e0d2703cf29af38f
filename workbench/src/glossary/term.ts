// What an entry of the glossary is. The entries lie in groups beside this file; terms.ts lists them all.
import type { Text } from '../site/language.ts';

export interface Term {
  /** Its part of the address: `glossary/#stride`. */
  readonly id: string;
  readonly name: Text;
  /** One or two sentences. */
  readonly meaning: Text;
  /** The formula, where there is one, as TeX. */
  readonly formula?: string;
  /** What others call it, for readers who come from there. */
  readonly also?: Text;
}

export interface TermGroup {
  readonly id: string;
  readonly name: Text;
  readonly terms: readonly Term[];
}

// Why a setting is refused, in the language of the page. A refusal of the library carries its English sentence; the
// Korean ones are loaded by the first Korean page that needs one, so that no other page carries them.
import type { ShapeError } from 'faltung';
import { createSignal } from 'solid-js';
import type { Language } from './language.ts';

type Say = (refusal: ShapeError, language: 'ko') => string;

const [loaded, setLoaded] = createSignal<Say>();
let asked = false;

/** The sentence; nothing until it is loaded, and then whatever reads it is drawn anew. */
export function sayRefusal(refusal: ShapeError, language: Language): string {
  if (language === 'en') return refusal.message;
  if (!asked) {
    asked = true;
    void import('faltung/text').then(({ sayError }) => setLoaded(() => sayError as Say));
  }
  return loaded()?.(refusal, 'ko') ?? '';
}

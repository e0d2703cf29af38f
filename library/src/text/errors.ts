import type { ShapeCode, ShapeError, ShapeFacts } from '../tensor/errors.ts';
import { english } from '../tensor/english.ts';
import { korean } from './korean.ts';

/** The languages that Faltung speaks. */
export type Language = 'ko' | 'en';

const sentences = { ko: korean, en: english } as const;

/**
 * A refusal in the reader's language: which rule was broken, with the numbers, and what to do.
 *
 * @example
 * const error = new ShapeError('stages-empty', {});
 * sayError(error, 'ko'); // '살펴볼 단계가 없습니다. 하나 이상 주세요.'
 */
export function sayError<C extends ShapeCode>(error: ShapeError<C>, language: Language): string {
  const say = sentences[language][error.code] as (facts: ShapeFacts[C]) => string;
  return say(error.facts);
}

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
 * sayError(new ShapeError('groups-invalid', { op: 'conv2d', groups: 0 }), 'ko'); // 'conv2d: groups 값은 1 이상의 정수여야 하는데 0입니다. 값을 고쳐 주세요.'
 */
export function sayError<C extends ShapeCode>(error: ShapeError<C>, language: Language): string {
  const say = sentences[language][error.code] as (facts: ShapeFacts[C]) => string;
  return say(error.facts);
}

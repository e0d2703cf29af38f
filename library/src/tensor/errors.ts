import { english } from './english.ts';
import type { ShapeCode, ShapeFacts } from './facts.ts';

export type { CodePart, NotationPart, ShapeCode, ShapeFacts } from './facts.ts';

/**
 * A refusal: which rule was broken, with the numbers, and what to do. Programs read `code` and `facts`; `message` is
 * the English sentence, and `sayError` of `faltung/text` says it in Korean.
 *
 * @example
 * try {
 *   conv2d(tensor([1, 3, 2, 2], new Float32Array(12)), tensor([1, 3, 3, 3], new Float32Array(27)));
 * } catch (error) {
 *   (error as ShapeError).code; // 'window-too-large'
 * }
 */
export class ShapeError<C extends ShapeCode = ShapeCode> extends Error {
  override readonly name = 'ShapeError';
  readonly code: C;
  readonly facts: ShapeFacts[C];

  constructor(code: C, facts: ShapeFacts[C]) {
    super(english[code](facts));
    this.code = code;
    this.facts = facts;
  }
}

// A question about anything, answered with a number, together with the wrong rules that people answer it by. Questions
// about one convolution of one channel have their own list in misconceptions.ts; catalogue.ts gathers all rules.
import type { InBoth } from '../figure/language.ts';

/** A wrong way to work out the answer about a subject, and what to say to whoever went it. */
export interface WrongRule<Subject> {
  readonly id: string;
  /** Its wrong answer, or undefined where the rule has nothing to go wrong on. */
  readonly answer: (subject: Subject) => number | undefined;
  readonly say: InBoth;
}

export interface NumberItem<Subject> {
  readonly subject: Subject;
  readonly right: (subject: Subject) => number;
  readonly wrong: readonly WrongRule<Subject>[];
  readonly ask: InBoth;
  /** Why the right answer is right. */
  readonly because: InBoth;
}

/** What an answer shows: that it is right, the wrong rule that gives it, or nothing that is known. */
export function judgeItem<Subject>(
  { subject, right, wrong }: NumberItem<Subject>,
  given: number,
): 'right' | WrongRule<Subject> | undefined {
  if (given === right(subject)) return 'right';
  return wrong.find((rule) => rule.answer(subject) === given);
}

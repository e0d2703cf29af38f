// The wrong rules that people compute convolutions by. Each computes its own wrong answer with the library, so that
// whoever answers wrong can be told what they did.
import { rightAnswer, type Misconception, type Question } from './misconceptions/question.ts';
import { readerMistakes } from './misconceptions/readers.ts';
import { sizeMistakes } from './misconceptions/size.ts';
import { valueMistakes } from './misconceptions/value.ts';

export { rightAnswer, type Misconception, type Question } from './misconceptions/question.ts';

/** The one list of them all. */
export const misconceptions: readonly Misconception[] = [...valueMistakes, ...sizeMistakes, ...readerMistakes];

/** What an answer shows: that it is right, the wrong rule that gives it, or nothing that is known. */
export function judge(question: Question, given: number): 'right' | Misconception | undefined {
  if (given === rightAnswer(question)) return 'right';
  return misconceptions.find((wrong) => wrong.about === question.ask.kind && wrong.answer(question) === given);
}

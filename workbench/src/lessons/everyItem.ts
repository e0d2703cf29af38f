// Every question of a lesson, read from its sources, so that none can be forgotten. For tests.
import type { InBoth } from '../figure/language.ts';
import { judgeItem, type NumberItem } from './item.ts';
import { judge, misconceptions, rightAnswer, type Question } from './misconceptions.ts';

export interface FoundItem {
  readonly lesson: string;
  readonly ask: InBoth;
  readonly because: InBoth;
  readonly right: number;
  /** The wrong answers in the order in which they are judged; none is the right one. */
  readonly wrong: readonly { readonly id: string; readonly answer: number; readonly say: InBoth }[];
  /** The rule that an answer is told by: its name, `right`, or undefined where nobody knows. */
  readonly judged: (answer: number) => string | undefined;
}

/** Questions about one convolution have no list of their own: the shared one of all wrong rules judges them. */
type OfOneConvolution = Pick<FoundItem, 'ask' | 'because'> & { readonly question: Question };
type Exported = NumberItem<unknown> | OfOneConvolution;

const isItem = (value: unknown): value is Exported =>
  typeof value === 'object' && value !== null && 'ask' in value && 'because' in value;

const idOf = (verdict: 'right' | { readonly id: string } | undefined): string | undefined =>
  typeof verdict === 'object' ? verdict.id : verdict;

function found(lesson: string, item: Exported): FoundItem {
  const [right, rules, judged] =
    'question' in item
      ? ([
          rightAnswer(item.question),
          misconceptions
            .filter(({ about }) => about === item.question.ask.kind)
            .map(({ id, say, answer }) => ({ id, say, answer: answer(item.question) })),
          (answer: number) => idOf(judge(item.question, answer)),
        ] as const)
      : ([
          item.right(item.subject),
          item.wrong.map(({ id, say, answer }) => ({ id, say, answer: answer(item.subject) })),
          (answer: number) => idOf(judgeItem(item, answer)),
        ] as const);
  const wrong = rules.flatMap(({ id, say, answer }) =>
    answer === undefined || answer === right || Number.isNaN(answer) ? [] : [{ id, say, answer }],
  );
  return { lesson, ask: item.ask, because: item.because, right, wrong, judged };
}

/** The questions that a lesson's `items.ts` exports, alone or in a record. */
export async function itemsOf(lesson: string): Promise<readonly FoundItem[]> {
  const exported: unknown[] = Object.values((await import(`./${lesson}/items.ts`)) as object);
  return exported
    .flatMap((value) => (isItem(value) || typeof value !== 'object' || value === null ? [value] : Object.values(value)))
    .filter(isItem)
    .map((item) => found(lesson, item));
}

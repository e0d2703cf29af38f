// What a reader has done in the lessons: how each question was answered, and which tasks are solved. Plain data,
// kept on the reader's machine only.

/** `right`, `shown` (the answer was looked at first), `unknown`, or the id of the wrong rule that was followed. */
export type Outcome = string;

export interface Answer {
  readonly question: string;
  /** The first try ever: what the reader knew before. */
  readonly before: Outcome;
  /** The first try of the latest time the question was asked again: what the reader knows after. */
  readonly after?: Outcome;
}

export interface LessonRecord {
  readonly lesson: string;
  readonly answers: readonly Answer[];
  /** Tasks of the closing construction that have been solved. */
  readonly solved: readonly string[];
  /** How many questions and tasks the lesson had when it was last worked on. */
  readonly questions: number;
  readonly tasks: number;
}

export type Progress = readonly LessonRecord[];

export type Totals = Pick<LessonRecord, 'questions' | 'tasks'>;

const lessonOf = (progress: Progress, lesson: string): LessonRecord =>
  progress.find((record) => record.lesson === lesson) ?? { lesson, answers: [], solved: [], questions: 0, tasks: 0 };

const withLesson = (progress: Progress, record: LessonRecord): Progress => [
  ...progress.filter(({ lesson }) => lesson !== record.lesson),
  record,
];

/** The first try at a question: before, or, where it was tried on an earlier occasion, after. */
export function withAnswer(
  progress: Progress,
  lesson: string,
  totals: Totals,
  question: string,
  outcome: Outcome,
): Progress {
  const record = lessonOf(progress, lesson);
  const known = record.answers.find((answer) => answer.question === question);
  const answer = known ? { ...known, after: outcome } : { question, before: outcome };
  const answers = [...record.answers.filter((other) => other !== known), answer];
  return withLesson(progress, { ...record, ...totals, answers });
}

export function withSolved(progress: Progress, lesson: string, totals: Totals, task: string): Progress {
  const record = lessonOf(progress, lesson);
  return withLesson(progress, { ...record, ...totals, solved: [...new Set([...record.solved, task])] });
}

/** Both together: what was known first stays first, and nothing solved is lost. */
export function merged(ours: Progress, theirs: Progress): Progress {
  return theirs.reduce((progress, other) => {
    const own = lessonOf(progress, other.lesson);
    const isOurs = own.questions > 0;
    const news = other.answers.filter(({ question }) => !own.answers.some((answer) => answer.question === question));
    return withLesson(progress, {
      ...(isOurs ? own : other),
      answers: [...own.answers, ...news],
      solved: [...new Set([...own.solved, ...other.solved])],
    });
  }, ours);
}

/** What of a lesson is done, and out of how much; a lesson that was made shorter is never more than done. */
export function doneOf({ answers, solved, questions, tasks }: LessonRecord) {
  const [answered, built] = [Math.min(answers.length, questions), Math.min(solved.length, tasks)];
  return { answered, built, done: answered + built, of: questions + tasks };
}

export const countRight = (answers: readonly Answer[], when: 'before' | 'after'): number =>
  answers.filter((answer) => answer[when] === 'right').length;

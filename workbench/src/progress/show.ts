// Progress as it is seen in the list of lessons and at the end of a lesson. Both have their place in the page already,
// so nothing moves when it is filled.
import type { Language } from '../site/language.ts';
import { askOnceMore, changed, keptProgress } from './keep.ts';
import { doneOf } from './record.ts';
import { progressWords, sayDone, sayPart } from './words.ts';

const languageHere = () => document.documentElement.lang as Language;

/** Marks the lessons of a list: a tick where all is done, else how much. */
export function showInList(marks: Iterable<HTMLElement>): void {
  const language = languageHere();
  const progress = keptProgress();
  for (const mark of marks) {
    const record = progress.find(({ lesson }) => lesson === mark.dataset['progress']);
    if (!record) continue;
    const { done, of } = doneOf(record);
    if (done === 0) continue;
    const isFinished = done === of;
    mark.textContent = isFinished ? '✓' : `${done}/${of}`;
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', isFinished ? progressWords.finished[language] : sayPart[language](done, of));
  }
}

/** Keeps the last line of a lesson up to date. */
export function showAtEnd(part: HTMLElement): void {
  const sentence = part.querySelector('p')!;
  const show = () => {
    const record = keptProgress().find(({ lesson }) => lesson === part.dataset['lesson']);
    const totals = {
      questions: document.querySelectorAll('.prediction').length,
      tasks: document.querySelectorAll('.tasks button').length,
    };
    const { answered, built } = doneOf({ answers: [], solved: [], lesson: '', ...record, ...totals });
    sentence.textContent = sayDone[languageHere()](answered, totals.questions, built, totals.tasks);
  };
  addEventListener(changed, show);
  addEventListener('storage', show);
  show();
  part.querySelector('button')!.addEventListener('click', () => {
    askOnceMore();
    const first = document.querySelector<HTMLElement>('.prediction')!;
    first.scrollIntoView({ block: 'center' });
    first.querySelector('input')?.focus({ preventScroll: true });
  });
}

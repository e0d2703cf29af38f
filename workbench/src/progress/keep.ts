// Where progress is kept: in the browser's storage, or, where that is refused, for as long as the page is open.
import { storageKeys } from '../site/language.ts';
import { withAnswer, withSolved, type Outcome, type Progress, type Totals } from './record.ts';
import { read, write } from './spelling.ts';

/** Sent to the window whenever progress has changed in this page. */
export const changed = 'faltung:progress';
/** Sent to the window when all questions of a page are to be asked again. */
export const askAgain = 'faltung:ask-again';

let unstored: Progress = [];
let isRefused = false;

export function keptProgress(): Progress {
  if (isRefused) return unstored;
  try {
    const kept = read(localStorage.getItem(storageKeys.progress) ?? '');
    // What is no progress was not written here; it counts as none.
    return typeof kept === 'string' ? [] : kept;
  } catch {
    return unstored;
  }
}

export function keep(progress: Progress): void {
  unstored = progress;
  try {
    if (progress.length === 0) localStorage.removeItem(storageKeys.progress);
    else localStorage.setItem(storageKeys.progress, write(progress));
    isRefused = false;
  } catch {
    isRefused = true;
  }
  dispatchEvent(new Event(changed));
}

/** Whether the browser lets this page store anything. */
export function canStore(): boolean {
  try {
    const key = `${storageKeys.progress}:try`;
    localStorage.setItem(key, '1');
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The lesson whose page this is, from its address. */
const lessonHere = (): string | undefined => /\/lessons\/([a-z0-9-]+)\/$/.exec(location.pathname)?.[1];

const totalsHere = (): Totals => ({
  questions: document.querySelectorAll('.prediction').length,
  tasks: document.querySelectorAll('.tasks button').length,
});

/** Questions whose first try on this occasion is known already. */
const tried = new Set<string>();

/** Notes how a question was answered; on each occasion the first try counts. */
export function noteAnswer(question: string, outcome: Outcome): void {
  const lesson = lessonHere();
  if (lesson === undefined || tried.has(question)) return;
  tried.add(question);
  keep(withAnswer(keptProgress(), lesson, totalsHere(), question, outcome));
}

export function noteSolved(task: string): void {
  const lesson = lessonHere();
  if (lesson === undefined) return;
  keep(withSolved(keptProgress(), lesson, totalsHere(), task));
}

/** Starts a new occasion: every question of the page forgets its answer and is asked once more. */
export function askOnceMore(): void {
  tried.clear();
  dispatchEvent(new Event(askAgain));
}

// Computes beside the page. What it gives is handed over, not copied.
import { ShapeError } from 'faltung';
import { doWork, type StageDone, type Work } from './work.ts';

export interface Answer {
  readonly id: number;
  readonly done?: readonly StageDone[];
  /** A refusal with its facts, or what else went wrong. */
  readonly refusal?: { readonly code: string; readonly facts: unknown };
  readonly fault?: string;
}

const answer = (message: Answer, transfer: Transferable[] = []) =>
  (postMessage as (message: unknown, transfer: Transferable[]) => void)(message, transfer);

addEventListener('message', ({ data: { id, work } }: MessageEvent<{ id: number; work: Work }>) => {
  try {
    const done = doWork(work);
    answer({ id, done }, [...new Set(done.flatMap(({ y }) => (y ? [y.data.buffer as ArrayBuffer] : [])))]);
  } catch (error) {
    if (error instanceof ShapeError) answer({ id, refusal: { code: error.code, facts: error.facts } });
    else answer({ id, fault: String(error) });
  }
});

// A worker for the page: one piece of work after another, and an end at any time. Stopping ends the worker; the next
// piece starts a new one, so that memory is given back too.
import type { Answer } from './compute.worker.ts';
import type { StageDone, Work } from './work.ts';

export interface Computer {
  /** Rejects with `stopped` when it is stopped or passed over by newer work. */
  readonly run: (work: Work) => Promise<readonly StageDone[]>;
  readonly stop: () => void;
}

export const stopped = Symbol('stopped');

interface Waiting {
  readonly resolve: (done: readonly StageDone[]) => void;
  readonly reject: (reason: unknown) => void;
}

export function createComputer(): Computer {
  let worker: Worker | undefined;
  let id = 0;
  let busy: Waiting | undefined;
  let next: { work: Work; waiting: Waiting } | undefined;

  const start = (work: Work, waiting: Waiting) => {
    busy = waiting;
    worker ??= open();
    worker.postMessage({ id: ++id, work }, { transfer: [] });
  };
  const open = (): Worker => {
    const made = new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id || !busy) return;
      const { resolve, reject } = busy;
      busy = undefined;
      if (data.done) resolve(data.done);
      else reject(data.refusal ?? new Error(data.fault));
      if (next) {
        const { work, waiting } = next;
        next = undefined;
        start(work, waiting);
      }
    });
    return made;
  };
  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        if (!busy) return start(work, { resolve, reject });
        // Of what was wished in the meantime only the newest counts.
        next?.waiting.reject(stopped);
        next = { work, waiting: { resolve, reject } };
      }),
    stop() {
      worker?.terminate();
      worker = undefined;
      busy?.reject(stopped);
      next?.waiting.reject(stopped);
      busy = next = undefined;
    },
  };
}

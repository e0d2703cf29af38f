// The words that all threads of a crew share beside the memory: what there is to do and how far it is.

/** Places of the words. What many threads write lies in cache lines of its own. */
export const at = {
  /** Changes whenever there is something new: threads with nothing to do sleep on it. */
  signal: 0,
  /** Messages sent to every thread so far: whoever has read fewer goes and reads. */
  sent: 1,
  /** The number of the job in progress, or 0. */
  job: 2,
  /** Where its list lies: address and words. */
  list: 3,
  words: 4,
  /** Whether threads report by message when they leave it: the caller may not sleep. */
  reports: 5,
  /** Whether no further part shall begin. */
  stop: 6,
  /** Addresses of this run. */
  addresses: 8,
  /** The next part to be taken, and how many are done. */
  next: 16,
  done: 32,
  /** For each thread whether it looks at the job. */
  busy: 48,
} as const;

/** Threads of a crew at most. */
export const mostThreads = 64;

export const controlWords = at.busy + mostThreads;

/** Loads in a row before a thread that waits goes to sleep: some ten microseconds. */
const spins = 1000;

/** Whether this thread may sleep: the main thread of a page may not. */
export function maySleep(): boolean {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until `met`, or for so many milliseconds at most; who changes the word at `index` wakes those who sleep. */
export function waitFor(control: Int32Array, index: number, milliseconds: number, met: () => boolean): boolean {
  for (let spin = 0; spin < spins; spin++) if (met()) return true;
  const seen = Atomics.load(control, index);
  if (!met()) Atomics.wait(control, index, seen, milliseconds);
  return met();
}

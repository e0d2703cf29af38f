// Dividing work among threads. Nothing here changes a result: parts decide who computes what, never how.
import { runtime, type OwnScratch } from './runtime.ts';

/**
 * How many parts work is divided into where it can be: eight for each thread, so that who ends first waits for a
 * sixteenth of the time on average; one where there is one thread.
 */
export const partsOf = (threads: number): number => (threads === 1 ? 1 : 16 * threads);

/** The first of stretch `index`, and how many it has, where `length` things are divided into `count` equal ones. */
export function stretch(length: number, count: number, index: number): [first: number, length: number] {
  const first = Math.floor((index * length) / count);
  return [first, Math.floor(((index + 1) * length) / count) - first];
}

/** Nanoseconds below which a piece of work is not worth a meeting of all threads: some thirty meetings. */
const worthMeeting = 100_000;

/**
 * Whether so many equal pieces of work, of so many products each, are better done one by each thread than one after
 * the other by all threads together. A product takes about 0.02 nanoseconds.
 */
export const singly = (pieces: number, products: number): boolean => {
  const { threads } = runtime();
  return threads > 1 && pieces >= threads && 0.02 * products < worthMeeting;
};

/** Scratch, all zeros: every thread's own, or one for all. */
export function scratchOf(bytes: number, own: boolean): OwnScratch {
  const { heap, own: ownScratch } = runtime();
  if (own) return ownScratch(bytes);
  const block = heap.take(bytes);
  heap.floats(block, block.bytes / 4).fill(0);
  return { ...block, release: () => heap.give(block) };
}

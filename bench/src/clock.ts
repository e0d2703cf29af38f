// One clock for all: contestants take turns, so that a slow minute of the machine falls on everyone.
import { median, quantile } from './statistics.ts';

export interface Timed {
  readonly name: string;
  /** Called once at the start of each turn, outside the clock. */
  readonly enter?: (() => unknown) | undefined;
  run(): unknown;
}

export interface Timing {
  /** Median. */
  readonly milliseconds: number;
  /** First and third quartile. */
  readonly quartiles: readonly [number, number];
  readonly runs: number;
}

export interface Pace {
  /** Milliseconds of runs before the first that counts; at least three runs, fewer where they take long. */
  readonly warmUp: number;
  /** Milliseconds of runs that count. */
  readonly budget: number;
  readonly turns: number;
  /** Milliseconds after which a slow contestant sits out the remaining turns, when it had three. */
  readonly patience: number;
}

export const usualPace: Pace = { warmUp: 300, budget: 500, turns: 5, patience: 2000 };

async function once(run: () => unknown): Promise<number> {
  const start = performance.now();
  const result = run();
  // Awaiting what is not a promise would cost a turn of the event loop.
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

async function warm(run: () => unknown, milliseconds: number): Promise<void> {
  const slow = 600;
  for (let spent = 0, runs = 0; spent < milliseconds || (runs < 3 && spent < slow); runs++) spent += await once(run);
}

/** Times of every contestant, in the order given. */
export async function race(contestants: readonly Timed[], pace: Pace = usualPace): Promise<Timing[]> {
  const times = contestants.map((): number[] => []);
  for (const { enter, run } of contestants) {
    await enter?.();
    await warm(run, pace.warmUp);
  }
  for (let turn = 0; turn < pace.turns; turn++) {
    for (const [at, { enter, run }] of contestants.entries()) {
      const mine = times[at]!;
      const spent = mine.reduce((sum, time) => sum + time, 0);
      if (mine.length >= 3 && spent > pace.patience) continue;
      await enter?.();
      // The first run of a turn finds the caches full of someone else's numbers.
      if (median(mine.length > 0 ? mine : [0]) < 50) await once(run);
      const share = pace.budget / pace.turns;
      for (let used = 0; used < share;) {
        const time = await once(run);
        mine.push(time);
        used += time;
      }
    }
  }
  return times.map((mine) => ({
    milliseconds: median(mine),
    quartiles: [quantile(mine, 0.25), quantile(mine, 0.75)],
    runs: mine.length,
  }));
}

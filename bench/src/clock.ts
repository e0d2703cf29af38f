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

/** Samples shorter than this tell more about the clock than about the run. */
const shortestSample = 0.2;

/** Milliseconds of one run, from `repeats` of them in a row. */
async function sample(run: () => unknown, repeats: number): Promise<number> {
  const start = performance.now();
  for (let left = repeats; left > 0; left--) {
    const result = run();
    // Awaiting what is not a promise would cost a turn of the event loop.
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / repeats;
}

/** Runs until it is warm; gives how many runs a sample needs. */
async function warm(run: () => unknown, milliseconds: number): Promise<number> {
  const slow = 600;
  let [spent, runs, last] = [0, 0, 0];
  for (; spent < milliseconds || (runs < 3 && spent < slow); runs++) {
    last = await sample(run, 1);
    spent += last;
  }
  return Math.max(1, Math.ceil(shortestSample / Math.max(last, 1e-4)));
}

/** Times of every contestant, in the order given. */
export async function race(contestants: readonly Timed[], pace: Pace = usualPace): Promise<Timing[]> {
  const times = contestants.map((): number[] => []);
  const repeats: number[] = [];
  for (const { enter, run } of contestants) {
    await enter?.();
    repeats.push(await warm(run, pace.warmUp));
  }
  for (let turn = 0; turn < pace.turns; turn++) {
    for (const [at, { enter, run }] of contestants.entries()) {
      const mine = times[at]!;
      const spent = repeats[at]! * mine.reduce((sum, time) => sum + time, 0);
      if (mine.length >= 3 && spent > pace.patience) continue;
      await enter?.();
      // The first run of a turn finds the caches full of someone else's numbers.
      if (median(mine.length > 0 ? mine : [0]) < 50) await sample(run, 1);
      const share = pace.budget / pace.turns;
      for (let used = 0; used < share;) {
        const time = await sample(run, repeats[at]!);
        mine.push(time);
        used += time * repeats[at]!;
      }
    }
  }
  return times.map((mine, at) => ({
    milliseconds: median(mine),
    quartiles: [quantile(mine, 0.25), quantile(mine, 0.75)],
    runs: mine.length * repeats[at]!,
  }));
}

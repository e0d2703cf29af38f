// A claim that readers check for themselves: two ways to compute one thing, on fresh random whole numbers each time.
import { randomFrom } from 'faltung/ops';
import type { InBoth } from './language.ts';

/** Where a check takes its numbers from. The same seed gives the same numbers, so a fault can be tried on them too. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  /** As many of them as asked for, -3 to 3 unless said otherwise: small enough to check by hand. */
  readonly numbers: (count: number, least?: number, most?: number) => number[];
  /** One of some things. */
  readonly pick: <T>(things: readonly T[]) => T;
}

/** Something that was tried, shown in short below its name. */
export interface Tried {
  readonly name: InBoth;
  /** Its sizes, such as `[5, 5]`; without them it is shown as a plain row of numbers. */
  readonly shape?: readonly number[];
  readonly numbers: ArrayLike<number>;
}

/** One run of a claim. It holds when both sides have the same numbers in the same order. */
export interface Trial {
  readonly tried: readonly Tried[];
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
}

export interface Claim {
  /** Its name within the page: `check-NAME` is the place a link leads to. */
  readonly name: string;
  /** What is claimed, in a sentence. */
  readonly claim: InBoth;
  /** What stands on the left and on the right of the equals sign. */
  readonly left: InBoth;
  readonly right: InBoth;
  /** The fault that can be planted, as a question: what if we forgot to flip? */
  readonly fault: InBoth;
  /** Both sides, computed by the library; with `planted`, one of them goes wrong as the question says. */
  readonly run: (random: Random, planted: boolean) => Trial;
}

/** Random numbers of a seed. */
export function randomOf(seed: number): Random {
  const next = randomFrom(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    numbers: (count, least = -3, most = 3) => Array.from({ length: count }, () => whole(least, most)),
    pick: (things) => things[whole(0, things.length - 1)]!,
  };
}

export interface Outcome {
  readonly holds: boolean;
  /** The largest difference; undefined where the two sides do not even have equally many numbers. */
  readonly difference: number | undefined;
  /** Where the sides first differ, counted from 0. */
  readonly first: number | undefined;
}

export function outcomeOf({ left, right }: Trial): Outcome {
  let difference = 0;
  let first: number | undefined;
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const apart = Math.abs(left[at]! - right[at]!);
    // What is not a number differs from everything.
    if (apart !== 0) first ??= at;
    difference = Math.max(difference, apart);
  }
  const comparable = left.length === right.length && !Number.isNaN(difference);
  return { holds: first === undefined, difference: comparable ? difference : undefined, first };
}

// A run written down as calls: steps one after another, the parts of a step independent of each other, the calls of a
// part in their order. What is written depends on the problem alone, so every thread count gives the same bits.
import { mostGiven, type Places } from './places.ts';

/** Words at the head of a list: how many steps and parts there are. */
const headWords = 2;

export class Recording {
  readonly #places: Places;
  /** First part of each step. */
  readonly #steps: number[] = [];
  /** First word of each part, behind the tables. */
  readonly #parts: number[] = [];
  readonly #calls: number[] = [];
  #inside = false;
  /** Whether the last step is one of calls outside of any part, which may go on. */
  #goesOn = false;

  constructor(places: Places) {
    this.#places = places;
  }

  /** A step of so many parts; within a part it is only a loop. */
  share(count: number, part: (index: number) => void): void {
    const outer = this.#inside;
    if (!outer) this.#steps.push(this.#parts.length);
    this.#goesOn = false;
    for (let index = 0; index < count; index++) {
      if (!outer) this.#parts.push(this.#calls.length);
      this.#inside = true;
      part(index);
      this.#inside = outer;
    }
  }

  /** A call of function number `id`; those outside of any part are steps of one part. */
  call(id: number, numbers: readonly number[]): void {
    if (!this.#inside && !this.#goesOn) {
      this.share(1, () => undefined);
      this.#goesOn = true;
    }
    this.#calls.push(id, numbers.length);
    for (const number of numbers) {
      const { kind, value } = this.#places.find(number);
      this.#calls.push(kind, value);
    }
  }

  /** `[steps, parts, first part of every step and the end, first word of every part and the end, calls]` */
  list(): Int32Array {
    const first = headWords + this.#steps.length + 1 + this.#parts.length + 1;
    return Int32Array.from([
      this.#steps.length,
      this.#parts.length,
      ...this.#steps,
      this.#parts.length,
      ...this.#parts.map((at) => first + at),
      first + this.#calls.length,
      ...this.#calls,
    ]);
  }
}

/** A list in the memory that the threads share. */
export class List {
  readonly parts: number;
  readonly #words: Int32Array;
  readonly #steps: number;
  readonly #table: number;

  constructor(words: Int32Array) {
    this.#words = words;
    this.#steps = words[0]!;
    this.parts = words[1]!;
    this.#table = headWords + this.#steps + 1;
  }

  /** The first part of a step. */
  first(step: number): number {
    return this.#words[headWords + step]!;
  }

  /** Calls what belongs to a part, with the addresses of this run, as this thread. */
  run(
    part: number,
    functions: { get(id: number): ((...numbers: number[]) => void) | undefined },
    addresses: ArrayLike<number>,
    thread: number,
  ): void {
    const words = this.#words;
    const end = words[this.#table + part + 1]!;
    const numbers: number[] = [];
    for (let at = words[this.#table + part]!; at < end;) {
      const call = functions.get(words[at]!)!;
      const count = words[at + 1]!;
      at += 2;
      numbers.length = count;
      for (let i = 0; i < count; i++, at += 2) {
        const kind = words[at]!;
        const base = kind === 0 ? 0 : kind <= mostGiven ? addresses[kind - 1]! : kind * thread;
        numbers[i] = base + words[at + 1]!;
      }
      call(...numbers);
    }
  }
}

// What every thread does with a job: it takes the next part until none is left.
import type { WasmFunction, WasmMemory } from '../blocks/webassembly.ts';
import { at, waitFor } from './control.ts';
import { mostGiven } from './places.ts';
import { List } from './recording.ts';

/** One thread's view of what is shared. */
export interface Hand {
  readonly control: Int32Array;
  readonly memory: WasmMemory;
  /** Which of the crew this thread is, from 0. */
  readonly thread: number;
  readonly functions: ReadonlyMap<number, WasmFunction>;
}

/** Milliseconds after which a sleeping thread looks up. */
const nap = 5;

/** The part of one thread in one job. */
export class Performance {
  readonly #hand: Hand;
  readonly #list: List;
  readonly #addresses: readonly number[];
  #step = 0;
  /** A part that was taken and waits for an earlier step. */
  #taken: number | undefined;

  constructor(hand: Hand) {
    const { control, memory } = hand;
    this.#hand = hand;
    this.#list = new List(new Int32Array(memory.buffer, control[at.list]! >>> 0, control[at.words]));
    this.#addresses = Array.from({ length: mostGiven }, (_, i) => control[at.addresses + i]! >>> 0);
  }

  get #stopped(): boolean {
    return Atomics.load(this.#hand.control, at.stop) !== 0;
  }

  get done(): boolean {
    return Atomics.load(this.#hand.control, at.done) >= this.#list.parts;
  }

  /**
   * Takes parts until all are taken, or `pause` says so; false in the latter case. A part of a later step begins when
   * all of the earlier steps are done. A job that was stopped has no further parts.
   */
  go(pause = (): boolean => false): boolean {
    const { control, functions, thread } = this.#hand;
    const list = this.#list;
    while (!this.#stopped) {
      if (pause()) return false;
      const part = (this.#taken ??= Atomics.add(control, at.next, 1));
      if (part >= list.parts) return true;
      while (part >= list.first(this.#step + 1)) this.#step++;
      const before = list.first(this.#step);
      if (!waitFor(control, at.done, nap, () => Atomics.load(control, at.done) >= before)) continue;
      list.run(part, functions, this.#addresses, thread);
      this.#taken = undefined;
      // Whoever ends a step wakes those who wait for it.
      if (Atomics.add(control, at.done, 1) + 1 === list.first(this.#step + 1)) Atomics.notify(control, at.done);
    }
    return true;
  }
}

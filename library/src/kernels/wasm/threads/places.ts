// Addresses that are not known while work is written down: those of the input and output of a run, and of scratch that
// every thread has for itself. They are numbers beyond any address, so a kernel may add offsets to them as it does to
// others.

/** What stands for an address in a list: `kind` 0 is the address itself, up to `mostGiven` the one given to a run, and
 * any other the bytes between the scratch of one thread and of the next. */
export interface Place {
  readonly kind: number;
  readonly value: number;
}

/** Addresses that a run may give. Scratch is taken in cache lines of 64 bytes, so its kinds are larger. */
export const mostGiven = 8;

const room = 2 ** 34;
const middle = room / 2;

/** The number that stands for an address that a run gives. */
export const given = (index: number): number => (index + 1) * room + middle;

/** Scratch of which every thread has its own, and the numbers that stand for it. */
export class Places {
  readonly #own = new Map<number, { readonly at: number; readonly step: number }>();
  #next = mostGiven;

  /** The number that stands for scratch at `at`, with `step` bytes between threads. */
  add(at: number, step: number): number {
    const index = this.#next++;
    this.#own.set(index, { at, step });
    return given(index);
  }

  remove(symbol: number): void {
    this.#own.delete(Math.floor(symbol / room) - 1);
  }

  /** The addresses for the thread that calls. */
  here(numbers: number[]): number[] {
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i]! >= room) numbers[i] = this.find(numbers[i]!).value;
    }
    return numbers;
  }

  find(number: number): Place {
    if (number < room) return { kind: 0, value: number };
    const index = Math.floor(number / room) - 1;
    const offset = number - given(index);
    if (index < mostGiven) return { kind: index + 1, value: offset };
    const { at, step } = this.#own.get(index)!;
    return { kind: step, value: at + offset };
  }
}

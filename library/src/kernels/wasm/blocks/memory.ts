// The one memory of the back end and who holds which part of it: first fit over a list of free stretches.
import { ShapeError } from '../../../tensor/errors.ts';
import { webAssembly, type WasmMemory } from './webassembly.ts';

const pageBytes = 65_536;
const alignment = 64; // a cache line
// Vector loads of stride 2 read up to 16 bytes behind what they use.
const margin = 64;

/** A part of the memory. */
export interface Block {
  readonly at: number;
  readonly bytes: number;
}

const roundUp = (bytes: number): number => Math.ceil(Math.max(bytes + margin, alignment) / alignment) * alignment;

export class Heap {
  readonly memory: WasmMemory;
  #free: Block[] = [];
  #end: number;
  /** What an attempt in progress has taken and not given back. */
  #taken: Block[] | undefined;
  #seen = true;

  constructor(maximumBytes = 2 ** 32 - pageBytes, shared = false) {
    const maximum = Math.floor(maximumBytes / pageBytes);
    this.memory = new webAssembly.Memory({ initial: 1, maximum, ...(shared && { shared }) });
    this.#end = alignment; // address 0 stays unused, so that a forgotten address shows
  }

  /** Bytes from the start of the memory to the end of the last part that is held. */
  get held(): number {
    return this.#end;
  }

  /** A part of at least so many bytes. Its contents are whatever was there. */
  take(bytes: number): Block {
    const block = this.#find(bytes);
    this.#taken?.push(block);
    return block;
  }

  /** Runs `work`; if it throws, everything it took is given back, so that the next call finds the memory as before. */
  attempt<T>(work: () => T): T {
    const outer = this.#taken;
    this.#taken = [];
    try {
      return work();
    } catch (error) {
      for (const block of this.#taken) this.give(block);
      throw error;
    } finally {
      this.#taken = outer && [...outer, ...this.#taken];
    }
  }

  #find(bytes: number): Block {
    const size = roundUp(bytes);
    const index = this.#free.findIndex((block) => block.bytes >= size);
    if (index >= 0) {
      const { at, bytes: room } = this.#free[index]!;
      if (room === size) this.#free.splice(index, 1);
      else this.#free[index] = { at: at + size, bytes: room - size };
      return { at, bytes: size };
    }
    const at = this.#end;
    this.#grow(at + size);
    this.#end = at + size;
    return { at, bytes: size };
  }

  /** Gives a part back; neighbours that are free join. */
  give({ at, bytes }: Block): void {
    this.#taken = this.#taken?.filter((block) => block.at !== at);
    const index = this.#free.findIndex((block) => block.at > at);
    this.#free.splice(index < 0 ? this.#free.length : index, 0, { at, bytes });
    this.#free = this.#free.reduce<Block[]>((joined, block) => {
      const last = joined.at(-1);
      if (last && last.at + last.bytes === block.at)
        joined[joined.length - 1] = { at: last.at, bytes: last.bytes + block.bytes };
      else joined.push(block);
      return joined;
    }, []);
    const last = this.#free.at(-1);
    if (last && last.at + last.bytes === this.#end) {
      this.#end = last.at;
      this.#free.pop();
    }
  }

  /** Runs `work`, which must not look at the memory: what it would find is not what will be there. */
  unseen(work: () => void): void {
    this.#seen = false;
    try {
      work();
    } finally {
      this.#seen = true;
    }
  }

  /** Puts numbers into a part. */
  write(block: Block, numbers: ArrayLike<number>): void {
    this.floats(block, numbers.length).set(numbers);
  }

  /** Takes as many numbers as `into` has from a part. */
  read(block: Block, into: { set(numbers: Float32Array, at?: number): void; readonly length: number }): void {
    into.set(this.floats(block, into.length));
  }

  /** The floats of a part. The view is good until the next `take`: growing the memory detaches it. */
  floats({ at }: Block, length: number): Float32Array {
    if (!this.#seen) throw new Error('a run that is written down calls functions of modules alone');
    return new Float32Array(this.memory.buffer, at, length);
  }

  integers({ at }: Block, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, length);
  }

  #grow(bytes: number): void {
    const missing = bytes - this.memory.buffer.byteLength;
    if (missing <= 0) return;
    try {
      this.memory.grow(Math.ceil(missing / pageBytes));
    } catch {
      throw new ShapeError('memory-full', { bytes: missing });
    }
  }
}

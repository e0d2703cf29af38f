// What was compiled lately, by what it was compiled for: making a module anew costs more than many a convolution, and
// its code would have to become hot again. The oldest go when there are too many, so that memory stays bounded.
import { encodeModule, type FunctionText, type MemoryLimits } from '../encoder/module.ts';
import { webAssembly, type WasmFunction, type WasmMemory } from './webassembly.ts';

export type Exports = Readonly<Record<string, WasmFunction>>;

interface Made {
  readonly exports: Exports[];
  bytes: number;
}

/** Bytes of modules that are kept: those of about two hundred problems. Machine code takes some ten times as much. */
export const keptBytes = 1_048_576;

export class Modules {
  readonly #memory: WasmMemory;
  readonly #limits: MemoryLimits;
  readonly #kept = new Map<string, Made>();
  #bytes = 0;
  /** Where the modules of the work in progress go, and how many of them have been asked for. */
  #current: { readonly made: Made; next: number } | undefined;

  readonly #known: (module: object, exports: Exports) => Exports;

  /** @param known is told of every module that was made, and gives what is called in place of its functions */
  constructor(memory: WasmMemory, limits: MemoryLimits, known = (_: object, exports: Exports): Exports => exports) {
    this.#memory = memory;
    this.#limits = limits;
    this.#known = known;
  }

  /** How many problems have modules kept. */
  get size(): number {
    return this.#kept.size;
  }

  /** Bytes of the modules that are kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Runs `work`, whose modules are kept under `key`: work with the same key must ask for the same functions in the same
   * order, and gets those that were made before.
   */
  keptAs<T>(key: string, work: () => T): T {
    const outer = this.#current;
    const made = this.#kept.get(key) ?? { exports: [], bytes: 0 };
    this.#kept.delete(key);
    this.#kept.set(key, made); // the last one is the newest
    this.#current = { made, next: 0 };
    try {
      return work();
    } finally {
      this.#current = outer;
      this.#forget(key);
    }
  }

  /** Compiles functions, or gives what was compiled for the same place before. */
  make(functions: readonly FunctionText[]): Exports {
    const at = this.#current;
    const known = at?.made.exports[at.next];
    if (known) {
      at.next++;
      return known;
    }
    const bytes = encodeModule(functions, this.#limits);
    const module = new webAssembly.Module(bytes);
    const instance = new webAssembly.Instance(module, { env: { memory: this.#memory } });
    const exports = this.#known(module, instance.exports);
    if (at) {
      at.made.exports[at.next++] = exports;
      at.made.bytes += bytes.length;
      this.#bytes += bytes.length;
    }
    return exports;
  }

  /** Forgets the oldest; what still runs on them holds them itself. */
  #forget(newest: string): void {
    for (const [key, { bytes }] of this.#kept) {
      if (this.#bytes <= keptBytes || key === newest) return;
      this.#kept.delete(key);
      this.#bytes -= bytes;
    }
  }
}

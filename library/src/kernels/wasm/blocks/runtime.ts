// The memory, the functions that every problem shares, the making of functions for one problem, and how threads share
// work.
import type { AbortSignalLike } from '../../kernel.ts';
import type { FunctionText } from '../encoder/module.ts';
import { Heap } from './memory.ts';
import { Modules, type Exports } from './modules.ts';
import { planesText } from './planes.ts';
import { spreadText } from './spread.ts';
import { sumsText } from './sums.ts';
import type { WasmFunction } from './webassembly.ts';

/** Scratch for one part at a time: with several threads each has its own, at one and the same address for a kernel. */
export interface OwnScratch {
  readonly at: number;
  /** Of all threads. */
  readonly bytes: number;
  release(): void;
}

/** What a run does, written down for several threads. */
export interface Written {
  /** Bytes that it takes. */
  readonly bytes: number;
  /** Runs it between blocks that `begin` fills and `end` reads. */
  start(job: WrittenJob, signal?: AbortSignalLike): Promise<void>;
  release(): void;
}

export interface WrittenJob {
  /** Makes the input ready, and gives the addresses for the run. */
  begin(): readonly number[];
  /** Called when all is done. */
  done(): void;
  /** Called when no thread is at work any more, whatever happened. */
  always(): void;
}

export interface Runtime {
  readonly heap: Heap;
  readonly modules: Modules;
  readonly planes: WasmFunction;
  readonly spread: WasmFunction;
  readonly sums: WasmFunction;
  /** Compiles functions over the shared memory. */
  make(functions: readonly FunctionText[]): Exports;
  /** Threads that take part in what is shared. */
  readonly threads: number;
  /** Runs parts 0 to `count` − 1, which do not depend on each other. Inside of a part it is only a loop. */
  share(count: number, part: (index: number) => void): void;
  /** Scratch for the parts of what is shared, all zeros. */
  own(bytes: number): OwnScratch;
  /** Writes a run down, where there are several threads. It must consist of calls of what was made alone. */
  write?(run: (...addresses: number[]) => void): Written;
}

export const maximumPages = 65_535;

let opened: Runtime | undefined;
let current: Runtime | undefined;

/** The runtime in use: this thread's own, made when it is first asked for, or the one of `within`. */
export const runtime = (): Runtime => current ?? (opened ??= singleRuntime());

/** Does something on another runtime. */
export function within<T>(other: Runtime, work: () => T): T {
  const outer = current;
  current = other;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** The functions that every problem shares. */
export function sharedFunctions(make: (functions: readonly FunctionText[]) => Exports) {
  const { planes, spread, sums } = make([planesText, spreadText, sumsText]);
  return { planes: planes!, spread: spread!, sums: sums! };
}

/** One thread with a memory of its own. */
function singleRuntime(): Runtime {
  const heap = new Heap();
  const modules = new Modules(heap.memory, { initial: 1, maximum: maximumPages, shared: false });
  const make = (functions: readonly FunctionText[]): Exports => modules.make(functions);
  return {
    heap,
    modules,
    make,
    ...sharedFunctions(make),
    threads: 1,
    share(count, part) {
      for (let index = 0; index < count; index++) part(index);
    },
    own(bytes) {
      const block = heap.take(bytes);
      heap.floats(block, block.bytes / 4).fill(0);
      return { at: block.at, bytes: block.bytes, release: () => heap.give(block) };
    },
  };
}

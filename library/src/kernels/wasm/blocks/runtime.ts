// The memory, the functions that every problem shares, and the making of functions for one problem.
import type { FunctionText } from '../encoder/module.ts';
import { Heap } from './memory.ts';
import { Modules, type Exports } from './modules.ts';
import { planesText } from './planes.ts';
import { spreadText } from './spread.ts';
import { sumsText } from './sums.ts';
import type { WasmFunction } from './webassembly.ts';

export interface Runtime {
  readonly heap: Heap;
  readonly modules: Modules;
  readonly planes: WasmFunction;
  readonly spread: WasmFunction;
  readonly sums: WasmFunction;
  /** Compiles functions over the shared memory. */
  make(functions: readonly FunctionText[]): Exports;
}

const maximumPages = 65_535;

let opened: Runtime | undefined;

/** The runtime of this thread, made when it is first asked for. */
export function runtime(): Runtime {
  if (opened) return opened;
  const heap = new Heap();
  const modules = new Modules(heap.memory, { initial: 1, maximum: maximumPages, shared: false });
  const make = (functions: readonly FunctionText[]) => modules.make(functions);
  const shared = make([planesText, spreadText, sumsText]);
  opened = { heap, modules, make, planes: shared['planes']!, spread: shared['spread']!, sums: shared['sums']! };
  return opened;
}

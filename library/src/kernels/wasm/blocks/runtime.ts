// The memory, the modules that every problem shares, and the making of modules for one problem.
import { encodeModule, type FunctionText } from '../encoder/module.ts';
import { Heap } from './memory.ts';
import { planesText } from './planes.ts';
import { spreadText } from './spread.ts';
import { sumsText } from './sums.ts';
import { webAssembly } from './webassembly.ts';

export type WasmFunction = (...numbers: number[]) => void;

export interface Runtime {
  readonly heap: Heap;
  readonly planes: WasmFunction;
  readonly spread: WasmFunction;
  readonly sums: WasmFunction;
  /** Compiles functions over the shared memory. */
  make(functions: readonly FunctionText[]): Readonly<Record<string, WasmFunction>>;
}

const maximumPages = 65_535;

let opened: Runtime | undefined;

/** The runtime of this thread, made when it is first asked for. */
export function runtime(): Runtime {
  if (opened) return opened;
  const heap = new Heap();
  const make = (functions: readonly FunctionText[]) => {
    const bytes = encodeModule(functions, { initial: 1, maximum: maximumPages, shared: false });
    return new webAssembly.Instance(new webAssembly.Module(bytes), { env: { memory: heap.memory } }).exports;
  };
  const shared = make([planesText, spreadText, sumsText]);
  opened = { heap, make, planes: shared['planes']!, spread: shared['spread']!, sums: shared['sums']! };
  return opened;
}

// A runtime whose work a crew shares: what a kernel runs is written down once, and then done by all threads.
import { Modules, type Exports } from '../blocks/modules.ts';
import { maximumPages, sharedFunctions, type Runtime } from '../blocks/runtime.ts';
import type { WasmFunction } from '../blocks/webassembly.ts';
import type { FunctionText } from '../encoder/module.ts';
import { Crew } from './crew.ts';
import { given, mostGiven, Places } from './places.ts';
import { Recording } from './recording.ts';
import { SharedHeap } from './sharedHeap.ts';
import { startThread, type Listener, type Thread } from './thread.ts';

export interface CrewRuntime extends Runtime {
  /** Ends every thread. */
  close(): void;
}

/** Bytes between the scratch of two threads: whole cache lines, and one more for loads that reach behind. */
const stepOf = (bytes: number): number => 64 * (Math.ceil(bytes / 64) + 1);

/** Starts threads over a new memory. */
export async function crewRuntime(
  threads: number,
  start: (listener: Listener) => Thread = startThread,
): Promise<CrewRuntime> {
  const heap = new SharedHeap();
  const crew = new Crew(threads, heap.memory, start);
  await crew.open();
  const places = new Places();
  let recording: Recording | undefined;

  // What nobody can call any more is forgotten by every thread.
  const kept = new FinalizationRegistry<number>((first) => crew.forget(first));
  const known = (module: object, exports: Exports): Exports => {
    const numbered = { first: crew.add(module, exports) };
    kept.register(numbered, numbered.first);
    const called =
      (call: WasmFunction, i: number): WasmFunction =>
      (...numbers) => {
        if (recording) recording.call(numbered.first + i, numbers);
        else call(...places.here(numbers));
      };
    return Object.fromEntries(Object.entries(exports).map(([name, call], i) => [name, called(call, i)]));
  };
  const modules = new Modules(heap.memory, { initial: 1, maximum: maximumPages, shared: true }, known);
  const make = (functions: readonly FunctionText[]): Exports => modules.make(functions);

  return {
    heap,
    modules,
    make,
    ...sharedFunctions(make),
    threads,
    share(count, part) {
      if (recording) return recording.share(count, part);
      for (let index = 0; index < count; index++) part(index);
    },
    own(bytes) {
      const step = stepOf(bytes);
      const block = heap.take(step * crew.numbers);
      heap.floats(block, block.bytes / 4).fill(0);
      const at = places.add(block.at, step);
      const release = (): void => {
        places.remove(at);
        heap.give(block);
      };
      return { at, bytes: block.bytes, release };
    },
    write(run) {
      recording = new Recording(places);
      let list: Int32Array;
      try {
        heap.unseen(() => run(...Array.from({ length: mostGiven }, (_, i) => given(i))));
        list = recording.list();
      } finally {
        recording = undefined;
      }
      const block = heap.take(list.byteLength);
      heap.integers(block, list.length).set(list);
      return {
        bytes: block.bytes,
        release: () => heap.give(block),
        start: ({ begin, ...end }, signal) =>
          crew.run(() => ({ list: block.at, words: list.length, addresses: begin(), end }), signal),
      };
    },
    close: () => crew.close(),
  };
}

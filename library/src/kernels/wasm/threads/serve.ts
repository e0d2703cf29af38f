// What runs in each thread beside the caller's: it gets modules by message, and work by the shared words.
import { webAssembly, type WasmFunction, type WasmMemory } from '../blocks/webassembly.ts';
import { at } from './control.ts';
import { Performance } from './perform.ts';

/** What a thread is told first. */
export interface Start {
  readonly control: Int32Array;
  readonly memory: WasmMemory;
  readonly thread: number;
  /** Messages sent before this one. */
  readonly received: number;
  readonly modules: readonly NewModule[];
}

/** A module whose functions get the numbers from `first` on, in the order of `names`. */
export interface NewModule {
  readonly module: object;
  readonly first: number;
  readonly names: readonly string[];
}

/** Functions that nobody calls any more. */
export interface Forgotten {
  readonly first: number;
  readonly count: number;
}

export type Message = Start | NewModule | Forgotten;

/** What a thread says. */
export type Report = 'ready' | 'left';

interface Port {
  addEventListener(type: 'message', hear: (event: { readonly data: Message }) => void): void;
  postMessage(report: Report): void;
  /** Ports of Node hold messages back until then. */
  start?(): void;
}

/** Milliseconds a thread looks out for work before it sleeps: a call copies its input meanwhile. */
const lookout = 0.3;

const now = (): number => (globalThis as unknown as { performance: { now(): number } }).performance.now();

/** Serves the crew whose messages come through `port`. */
export function serve(port: Port): void {
  const functions = new Map<number, WasmFunction>();
  let start: Start | undefined;
  let received = 0;

  const add = ({ module, first, names }: NewModule): void => {
    const { exports } = new webAssembly.Instance(module, { env: { memory: start!.memory } });
    names.forEach((name, i) => functions.set(first + i, exports[name]!));
  };

  /** Takes part in the job in progress, if there is one that this thread has not seen. */
  let seen = 0;
  const join = ({ control, memory, thread }: Start): void => {
    Atomics.store(control, at.busy + thread, 1);
    const job = Atomics.load(control, at.job);
    const reports = Atomics.load(control, at.reports) !== 0;
    if (job !== 0 && job !== seen && received === Atomics.load(control, at.sent)) {
      seen = job;
      new Performance({ control, memory, thread, functions }).go();
    }
    Atomics.store(control, at.busy + thread, 0);
    Atomics.notify(control, at.busy + thread);
    if (reports) port.postMessage('left');
  };

  /** Works and sleeps until there are messages to read. */
  const work = (crew: Start): void => {
    const { control } = crew;
    let signal = Atomics.load(control, at.signal);
    while (received === Atomics.load(control, at.sent)) {
      join(crew);
      const until = now() + lookout;
      while (Atomics.load(control, at.signal) === signal && now() < until);
      Atomics.wait(control, at.signal, signal);
      signal = Atomics.load(control, at.signal);
    }
  };

  port.addEventListener('message', ({ data }) => {
    if ('control' in data) {
      start = data;
      received = data.received;
      data.modules.forEach(add);
      port.postMessage('ready');
    } else {
      received++;
      if ('module' in data) add(data);
      else for (let i = 0; i < data.count; i++) functions.delete(data.first + i);
    }
    work(start!);
  });
  port.start?.();
}

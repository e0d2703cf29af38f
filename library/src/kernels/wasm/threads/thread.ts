// Starting a thread: a worker of Node or of a page, typed here because the library is written without either's types.
import { mostThreads } from './control.ts';
import type { Message, Report } from './serve.ts';

export interface Thread {
  post(message: Message): void;
  /** Whether the process waits for it. Pages know no such thing. */
  hold(held: boolean): void;
  end(): void;
}

/** What a thread's owner wants to hear. */
export interface Listener {
  report(report: Report): void;
  /** It ended, or failed, without having been told to. */
  died(reason: string): void;
}

export interface NodeWorker {
  on(event: 'message', hear: (report: Report) => void): unknown;
  on(event: 'error', hear: (error: Error) => void): unknown;
  on(event: 'exit', hear: (code: number) => void): unknown;
  postMessage(message: Message, transfer: []): void;
  ref(): void;
  unref(): void;
  terminate(): Promise<number>;
}

interface PageWorker {
  addEventListener(type: 'message', hear: (event: { data: Report }) => void): void;
  addEventListener(type: 'error', hear: (event: { message?: string }) => void): void;
  postMessage(message: Message, transfer: []): void;
  terminate(): void;
}

interface Meta {
  readonly url: string;
}
interface Address {
  readonly href: string;
}
declare const URL: new (file: string, base: string) => Address;

export type Constructor<Made> = new (url: Address, options?: { type: 'module' }) => Made;

declare const Worker: Constructor<PageWorker>;

/** A module of Node, found without an import: bundlers for pages would look for a package. */
function ofNode(name: string): unknown {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(`node:${name}`);
}

const nodeWorker = (): Constructor<NodeWorker> | undefined =>
  (ofNode('worker_threads') as { Worker: Constructor<NodeWorker> } | undefined)?.Worker;

/** How many threads can run at the same time. */
export function threadsThere(): number {
  const { navigator } = globalThis as { navigator?: { hardwareConcurrency?: number } };
  const count = (ofNode('os') as { availableParallelism(): number } | undefined)?.availableParallelism();
  return Math.min(count ?? navigator?.hardwareConcurrency ?? 1, mostThreads);
}

/** Why there are no further threads: a page must be isolated for its workers to share memory. */
export type Alone = 'no-workers' | 'not-isolated';

export function whyAlone(): Alone | undefined {
  const { crossOriginIsolated, SharedArrayBuffer, Worker } = globalThis as Record<string, unknown>;
  if (nodeWorker()) return undefined;
  if (Worker === undefined) return 'no-workers';
  return crossOriginIsolated === true && SharedArrayBuffer !== undefined ? undefined : 'not-isolated';
}

export function startThread(listener: Listener, Node = nodeWorker()): Thread {
  return Node ? startInNode(Node, listener) : startInPage(listener);
}

// Bundlers for pages look for the literal form below; this one is for Node alone.
const file = './worker.js';

function startInNode(Worker: Constructor<NodeWorker>, { report, died }: Listener): Thread {
  const worker = new Worker(new URL(file, (import.meta as unknown as Meta).url));
  let ended = false;
  worker.on('message', (said: Report) => report(said));
  worker.on('error', (error: Error) => !ended && died(error.message));
  worker.on('exit', (code: number) => !ended && died(`exit code ${code}`));
  return {
    post: (message) => worker.postMessage(message, []),
    hold: (held) => (held ? worker.ref() : worker.unref()),
    end() {
      ended = true;
      void worker.terminate();
    },
  };
}

function startInPage({ report, died }: Listener): Thread {
  const worker = new Worker(new URL('./worker.js', (import.meta as unknown as Meta).url), { type: 'module' });
  worker.addEventListener('message', ({ data }) => report(data));
  worker.addEventListener('error', ({ message }) => died(message ?? 'it could not be started'));
  return {
    post: (message) => worker.postMessage(message, []),
    hold: () => undefined,
    end: () => worker.terminate(),
  };
}

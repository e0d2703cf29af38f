// Threads that work on one job after another, seen from the thread that calls. It works with them where it may wait.
import type { AbortSignalLike } from '../../kernel.ts';
import type { WasmFunction, WasmMemory } from '../blocks/webassembly.ts';
import { ShapeError } from '../../../tensor/errors.ts';
import { breath, rest } from './breath.ts';
import { at, controlWords, maySleep, waitFor } from './control.ts';
import { Performance } from './perform.ts';
import type { Message, NewModule } from './serve.ts';
import type { Listener, Thread } from './thread.ts';

/** What the crew is to do. */
export interface Job {
  /** Address and length of the list in the memory. */
  readonly list: number;
  readonly words: number;
  /** The addresses of this run. */
  readonly addresses: readonly number[];
  readonly end: {
    /** Called when all is done. */
    done(): void;
    /** Called when no thread is at work any more, whatever happened. */
    always(): void;
  };
}

/** Milliseconds that the caller works before it looks at what has happened meanwhile. */
const slice = 15;

const now = (): number => (globalThis as unknown as { performance: { now(): number } }).performance.now();

export class Crew {
  readonly control = new Int32Array(new SharedArrayBuffer(4 * controlWords));
  readonly memory: WasmMemory;
  /** The functions of this thread, by their numbers. */
  readonly functions = new Map<number, WasmFunction>();
  #next = 0;
  /** Threads that compute; the caller is one of them, unless it is the main thread of a page. */
  readonly threads: number;
  readonly #modules = new Map<number, NewModule>();
  readonly #hired = new Map<number, Thread>();
  readonly #works = maySleep();
  readonly #start: (listener: Listener) => Thread;
  #turn: Promise<unknown> = Promise.resolve();
  #jobs = 0;
  #died: string | undefined;
  #closed = false;
  /** Called when a thread has left a job or is gone. */
  #news: () => void = () => undefined;

  constructor(threads: number, memory: WasmMemory, start: (listener: Listener) => Thread) {
    this.threads = threads;
    this.memory = memory;
    this.#start = start;
  }

  /** How many threads need scratch of their own: the caller is thread 0, also where it does not work. */
  get numbers(): number {
    return this.#works ? this.threads : this.threads + 1;
  }

  /** Starts the other threads, and resolves when all are ready. */
  async open(): Promise<void> {
    await Promise.all(Array.from({ length: this.numbers - 1 }, (_, i) => this.#hire(i + 1)));
  }

  /** Ends every thread; calls in progress fail. */
  close(): void {
    this.#closed = true;
    Atomics.store(this.control, at.stop, 1);
    // They wake up to read a message: Chromium takes seconds to end a thread that sleeps.
    Atomics.add(this.control, at.sent, 1);
    this.#wake();
    for (const thread of this.#hired.values()) thread.end();
    this.#hired.clear();
    this.control.fill(0, at.busy);
    this.#news();
  }

  /** Gives functions their numbers, in every thread. */
  add(module: object, exports: Readonly<Record<string, WasmFunction>>): number {
    const [names, first] = [Object.keys(exports), this.#next];
    this.#next += names.length;
    names.forEach((name, i) => this.functions.set(first + i, exports[name]!));
    const added = { module, names, first };
    this.#modules.set(first, added);
    this.#send(added);
    return first;
  }

  /** Lets every thread forget the functions of a module. */
  forget(first: number): void {
    const count = this.#modules.get(first)!.names.length;
    this.#modules.delete(first);
    for (let i = 0; i < count; i++) this.functions.delete(first + i);
    this.#send({ first, count });
  }

  /** Does a job when those before it are over; `begin` says which one, and what is done when it is. */
  run(begin: () => Job, signal: AbortSignalLike | undefined): Promise<void> {
    const mine = this.#turn.then(() => this.#do(begin, signal));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #do(begin: () => Job, signal: AbortSignalLike | undefined): Promise<void> {
    const { control, memory } = this;
    this.#died = undefined;
    this.#check(signal);
    this.#wake(); // they get up while the input is copied
    const { list, words, addresses, end } = begin();
    try {
      control.set([list, words, this.#works ? 0 : 1, 0], at.list);
      control.set(addresses, at.addresses);
      Atomics.store(control, at.next, 0);
      Atomics.store(control, at.done, 0);
      Atomics.store(control, at.job, ++this.#jobs);
      this.#wake();
      this.#hold(true);
      const mine = new Performance({ control, memory, thread: 0, functions: this.functions });
      while (!mine.done && !this.#stops(signal)) await this.#work(mine);
      Atomics.store(control, at.stop, 1);
      Atomics.store(control, at.job, 0);
      while (!this.#left()) await this.#listen();
      this.#check(signal);
      end.done();
    } finally {
      this.#hold(false);
      end.always();
    }
  }

  /** Takes parts for a while, then hears what happened meanwhile. */
  async #work(mine: Performance): Promise<void> {
    if (!this.#works) return this.#listen();
    const until = now() + slice;
    if (mine.go(() => now() > until)) waitFor(this.control, at.done, slice, () => mine.done);
    if (!mine.done) await breath();
  }

  #listen(): Promise<void> {
    if (this.#works) return breath();
    return rest(slice, (wake) => (this.#news = wake));
  }

  #stops(signal: AbortSignalLike | undefined): boolean {
    return this.#closed || this.#died !== undefined || signal?.aborted === true;
  }

  /** Throws what keeps a job from being done. */
  #check(signal: AbortSignalLike | undefined): void {
    if (this.#closed) throw new ShapeError('engine-closed', {});
    if (this.#died !== undefined) throw new ShapeError('thread-died', { reason: this.#died });
    if (signal?.aborted) throw signal.reason;
  }

  /** Whether every thread has left the job; waits for them a little where it may. */
  #left(): boolean {
    for (let word = at.busy; word < controlWords; word++) {
      const free = (): boolean => Atomics.load(this.control, word) === 0;
      if (!free() && !(this.#works && waitFor(this.control, word, slice, free))) return false;
    }
    return true;
  }

  #wake(): void {
    Atomics.add(this.control, at.signal, 1);
    Atomics.notify(this.control, at.signal);
  }

  #hold(held: boolean): void {
    for (const thread of this.#hired.values()) thread.hold(held);
  }

  #send(message: Message): void {
    Atomics.add(this.control, at.sent, 1);
    for (const thread of this.#hired.values()) thread.post(message);
    this.#wake();
  }

  #hire(number: number): Promise<void> {
    return new Promise((resolve, reject) => {
      let ready = false;
      const thread = this.#start({
        report: (report) => {
          if (report === 'left') return this.#news();
          ready = true;
          thread.hold(false);
          resolve();
        },
        died: (reason) => {
          if (this.#hired.get(number) !== thread) return;
          this.#hired.delete(number);
          Atomics.store(this.control, at.busy + number, 0);
          this.#died = reason;
          this.#news();
          // One that never was ready would not be the next time either.
          if (ready) this.#hire(number).catch(() => undefined);
          else reject(new ShapeError('thread-died', { reason }));
        },
      });
      this.#hired.set(number, thread);
      thread.post({
        control: this.control,
        memory: this.memory,
        thread: number,
        received: Atomics.load(this.control, at.sent),
        modules: [...this.#modules.values()],
      });
    });
  }
}

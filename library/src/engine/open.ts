// An engine whose threads share the work of one call after another.
import type { AbortSignalLike, ActivationShape } from '../kernels/kernel.ts';
import { runtime, within, type Runtime } from '../kernels/wasm/blocks/runtime.ts';
import { mostThreads } from '../kernels/wasm/threads/control.ts';
import { threadsThere, whyAlone, type Alone } from '../kernels/wasm/threads/thread.ts';
import { say } from '../ops/options.ts';
import { conv } from '../ops/conv.ts';
import type { Inputs, Operator } from '../ops/operator.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Accuracy } from './backends.ts';
import { hold, type Held, type HeldKernel } from './hold.ts';
import { parametersOf, type ConvParameters } from './prepare.ts';

export interface OpenOptions {
  /** How many threads compute. Default: as many as the machine has cores. */
  readonly threads?: number;
}

/** What every call of an engine takes beside its tensors. */
export interface RunOptions {
  /** Stops the work: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignalLike;
}

/** A convolution with its weights in place, run by the threads of an engine. */
export interface OpenedConvolution extends Held {
  /** The output for an input; into `y` where it is given. What was in `y` stays if the run fails. */
  run(x: Tensor, y?: Tensor, options?: RunOptions): Promise<Tensor>;
}

/** A gradient of a convolution, run by the threads of an engine. */
export interface OpenedGradient extends Held {
  run(inputs: Inputs, output?: Tensor, options?: RunOptions): Promise<Tensor>;
}

/** Threads over one memory, and what they compute. */
export interface Engine {
  /** How many threads compute. */
  readonly threads: number;
  /** Why there is only one thread although more were asked for. */
  readonly alone: Alone | undefined;
  /** `prepare`, for this engine's threads. */
  prepare(problem: ConvProblem, parameters: ConvParameters, accuracy?: Accuracy): OpenedConvolution;
  /** `prepareGradient`, for this engine's threads. */
  prepareGradient(problem: ConvProblem, of: 'x' | 'w', fixed?: Inputs, accuracy?: Accuracy): OpenedGradient;
  /** `compute` on the WebAssembly back end, by this engine's threads. */
  compute(
    op: Operator<ConvProblem>,
    problem: ConvProblem,
    inputs: Inputs,
    options?: RunOptions & { readonly accuracy?: Accuracy },
  ): Promise<Tensor>;
  /** Ends every thread. Calls in progress and later ones are refused with `engine-closed`. */
  close(): void;
}

/**
 * Starts threads that share every convolution of the engine. The result has the same bits for any number of them.
 *
 * In Node and in workers the calling thread is one of them and computes too. On the main thread of a page all of them
 * are workers, and nothing there waits. A page needs to be cross-origin isolated to share memory; without it the engine
 * has one thread, `alone` says why, and a warning does so once.
 *
 * @throws {ShapeError} `option-invalid`, or `thread-died` where a thread could not be started
 *
 * @example
 * const engine = await open({ threads: 2 });
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const ready = engine.prepare(problem, { w: tensor([1, 1, 2], [1, -1]) });
 * (await ready.run(tensor([1, 1, 3], [1, 2, 4]))).data; // -1, -2
 * engine.close();
 */
export async function open({ threads = threadsThere() }: OpenOptions = {}): Promise<Engine> {
  if (!Number.isInteger(threads) || threads < 1 || threads > mostThreads) {
    const wanted = `a whole number from 1 to ${mostThreads}`;
    throw new ShapeError('option-invalid', { op: 'open', option: 'threads', got: say(threads), wanted });
  }
  const alone = threads > 1 ? whyAlone() : undefined;
  if (alone) warnOnce(alone);
  if (threads === 1 || alone) return new Opened(runtime(), alone, () => undefined);
  // Whoever opens no engine loads nothing of this.
  const { crewRuntime } = await import('../kernels/wasm/threads/crewRuntime.ts');
  const crew = await crewRuntime(threads);
  return new Opened(crew, undefined, () => crew.close());
}

class Opened implements Engine {
  readonly threads: number;
  readonly alone: Alone | undefined;
  readonly #runtime: Runtime;
  readonly #end: () => void;
  #closed = false;

  constructor(on: Runtime, alone: Alone | undefined, end: () => void) {
    this.threads = on.threads;
    this.alone = alone;
    this.#runtime = on;
    this.#end = end;
  }

  prepare(problem: ConvProblem, parameters: ConvParameters, accuracy?: Accuracy): OpenedConvolution {
    const [tensors, activation] = parametersOf(parameters);
    const held = this.#hold(conv.y, ['x'], problem, tensors, accuracy, activation);
    return { ...held, run: (x, y, options) => this.#run(held, { x }, y, options) };
  }

  prepareGradient(problem: ConvProblem, of: 'x' | 'w', fixed: Inputs = {}, accuracy?: Accuracy): OpenedGradient {
    const held = this.#hold(conv[of], of === 'x' ? ['y'] : ['x', 'y'], problem, fixed, accuracy);
    return { ...held, run: (inputs, output, options) => this.#run(held, inputs, output, options) };
  }

  async compute(
    op: Operator<ConvProblem>,
    problem: ConvProblem,
    inputs: Inputs,
    { signal, accuracy }: RunOptions & { accuracy?: Accuracy } = {},
  ): Promise<Tensor> {
    const roles = op.inputs(problem);
    const staying = ['w', 'b'];
    const changing = roles.filter((role) => !staying.includes(role));
    const held = this.#hold(op, changing, problem, inputs, accuracy, undefined, true);
    try {
      return await this.#run(held, inputs, undefined, signal && { signal });
    } finally {
      held.release();
    }
  }

  close(): void {
    this.#closed = true;
    this.#end();
  }

  #hold(
    op: Operator<ConvProblem>,
    changing: readonly string[],
    problem: ConvProblem,
    fixed: Inputs,
    accuracy: Accuracy = 'fast',
    activation?: ActivationShape,
    once?: boolean,
  ): HeldKernel {
    if (this.#closed) throw new ShapeError('engine-closed', {});
    return within(this.#runtime, () => hold(op, changing, problem, fixed, 'wasm', accuracy, activation, once));
  }

  async #run(held: HeldKernel, inputs: Inputs, output?: Tensor, { signal }: RunOptions = {}): Promise<Tensor> {
    if (this.#closed) throw new ShapeError('engine-closed', {});
    if (signal?.aborted) throw signal.reason;
    return held.start(inputs, output, signal);
  }
}

let warned = false;

/** Says once why there is one thread. */
function warnOnce(why: Alone): void {
  if (warned) return;
  warned = true;
  const { console } = globalThis as unknown as { console: { warn(sentence: string): void } };
  console.warn(
    why === 'not-isolated'
      ? 'Faltung runs on one thread: this page is not cross-origin isolated, so its workers may not share memory. ' +
          'Serve it with Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.'
      : 'Faltung runs on one thread: there are no workers here.',
  );
}

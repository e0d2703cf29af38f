// An engine of several threads in a page: what it computes beside one thread, and how long the page stood still.
import { compute, open } from 'faltung/engine';
import { conv, convProblem, convShapes, normalFrom, randomFrom, sizeOf } from 'faltung/ops';

export interface ThreadsReport {
  readonly threads: number;
  readonly alone: string | undefined;
  /** Whether every result had the bits of one thread. */
  readonly same: boolean;
  /** What came of a call that was stopped by a signal. */
  readonly stopped: string;
  /** Turns of the page's loop while the threads computed. */
  readonly turns: number;
}

const problems = [
  convProblem([1, 24, 40, 42], [32, 24, 3, 3], { padding: 1 }),
  convProblem([1, 12, 40, 42], [32, 12, 3, 3], { padding: 1, stride: 2 }),
  convProblem([1, 24, 40, 42], [24, 1, 5, 5], { padding: 2, groups: 24 }),
];
/** Some tenths of a second on one thread. */
const long = convProblem([1, 128, 120, 120], [256, 128, 3, 3], { padding: 1 });

const random = normalFrom(randomFrom(3));
const normal = (shape: readonly number[]) => ({
  shape: [...shape],
  data: Float32Array.from({ length: sizeOf(shape) }, random),
});

export async function threadsHere(threads: number): Promise<ThreadsReport> {
  const engine = await open({ threads });
  let same = true;
  for (const problem of problems) {
    const inputs = { x: normal(convShapes(problem).x), w: normal(convShapes(problem).w) };
    const [one, several] = [compute(conv.y, problem, inputs, 'wasm'), await engine.compute(conv.y, problem, inputs)];
    same &&= one.data.every((value, at) => Object.is(value, several.data[at]));
  }
  const ready = engine.prepare(long, { w: normal(convShapes(long).w) }, 'strict');
  const x = normal(convShapes(long).x);
  let turns = 0;
  const turning = setInterval(() => turns++, 1);
  await ready.run(x);
  clearInterval(turning);
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('enough')), 10);
  const stopped = await ready.run(x, undefined, { signal: controller.signal }).then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );
  engine.close();
  return { threads: engine.threads, alone: engine.alone, same, stopped, turns };
}

// The gradients: as many multiplications as the convolution itself, for another output. They are compared with the
// fastest kernel that sums the definition's own products: Winograd and its like have no counterpart among gradients.
import { compute, prepare, prepareGradient } from 'faltung/engine';
import { conv, convShapes, normalFrom, randomFrom, sizeOf, type ConvProblem } from 'faltung/ops';
import { judge, toleranceOfTerms } from './check.ts';
import { race, type Pace, type Timed } from './clock.ts';
import { strictForward, type Outcome } from './result.ts';
import { sentenceOf } from './sentence.ts';
import { productsOf, type Task } from './task.ts';

const gradients = { 'conv.x': 'x', 'conv.w': 'w' } as const;
type Name = keyof typeof gradients;

type Known = Readonly<Record<'x' | 'w' | 'y', { readonly shape: readonly number[]; readonly data: Float32Array }>>;

/** Times of the strict forward pass and of both gradients, all prepared, from arrays to arrays. */
export async function gradientsOf(task: Task, pace: Pace, say: (doing: string) => void): Promise<Outcome[]> {
  const { problem } = task;
  const shapes = convShapes(problem);
  const next = normalFrom(randomFrom(2));
  const known: Known = {
    x: { shape: shapes.x, data: task.x },
    w: { shape: shapes.w, data: task.w },
    y: { shape: shapes.y, data: Float32Array.from({ length: sizeOf(shapes.y) }, next) },
  };
  const racers: Timed[] = [];
  const outcomes: Outcome[] = [];
  const enlist = (name: string, checked: () => { run: () => unknown; facts: Partial<Outcome> }): void => {
    say(`checking ${name}`);
    try {
      const { run, facts } = checked();
      racers.push({ name, run });
      outcomes.push({ name, milliseconds: null, ...facts });
    } catch (error) {
      outcomes.push({ name, milliseconds: null, reason: sentenceOf(error) });
    }
  };

  const held: { release(): void }[] = [];
  enlist(strictForward, () => {
    const bias = task.b && { b: { shape: shapes.b, data: task.b } };
    const ready = prepare(problem, { w: known.w, ...bias }, 'wasm', 'strict');
    held.push(ready);
    const y = ready.run(known.x);
    return { run: () => ready.run(known.x, y), facts: {} };
  });
  for (const name of Object.keys(gradients) as Name[])
    enlist(name, () => {
      const ready = prepareGradient(problem, gradients[name], known, 'wasm', 'strict');
      held.push(ready);
      const output = ready.run(known);
      return { run: () => ready.run(known, output), facts: check(name, task, known, output.data) };
    });

  say('timing gradients');
  const timings = await race(racers, pace);
  for (const ready of held) ready.release();
  return outcomes.map((outcome) => {
    const timing = timings[racers.findIndex(({ name }) => name === outcome.name)];
    return timing ? { ...outcome, ...timing } : outcome;
  });
}

function check(name: Name, { problem }: Task, known: Known, given: ArrayLike<number>): Partial<Outcome> {
  const op = conv[gradients[name]];
  const wide = Object.entries(known).map(([role, { shape, data }]) => [role, { shape, data: Float64Array.from(data) }]);
  const truth = compute(op, problem, Object.fromEntries(wide), 'ts').data as Float64Array;
  const { error, wrong } = judge(given, truth, toleranceOfTerms(termsOf(name, problem)));
  return { error, ...(wrong !== undefined && { wrong }) };
}

/** The most products that one number of a gradient sums. */
function termsOf(name: Name, problem: ConvProblem): number {
  const { w } = convShapes(problem);
  if (name === 'conv.w') return productsOf(problem) / sizeOf(w);
  return (problem.outChannels / problem.groups) * sizeOf(w.slice(2));
}

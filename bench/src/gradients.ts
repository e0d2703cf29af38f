// The gradients: as many multiplications as the convolution itself, for another output.
import { compute } from 'faltung/engine';
import { conv, convShapes, normalFrom, randomFrom, sizeOf, type ConvProblem } from 'faltung/ops';
import { judge, toleranceOfTerms } from './check.ts';
import { race, type Pace } from './clock.ts';
import type { Outcome } from './result.ts';
import { sentenceOf } from './sentence.ts';
import { productsOf, type Task } from './task.ts';

export const gradients = { 'conv.x': conv.x, 'conv.w': conv.w } as const;

type Name = keyof typeof gradients;

/** Times of both gradients on the WebAssembly back end, from arrays to arrays, preparation included. */
export async function gradientsOf(task: Task, pace: Pace, say: (doing: string) => void): Promise<Outcome[]> {
  const { problem } = task;
  const shapes = convShapes(problem);
  const next = normalFrom(randomFrom(2));
  const known = {
    x: { shape: shapes.x, data: task.x },
    w: { shape: shapes.w, data: task.w },
    y: { shape: shapes.y, data: Float32Array.from({ length: sizeOf(shapes.y) }, next) },
  };
  const outcomes: Outcome[] = [];
  for (const name of Object.keys(gradients) as Name[]) {
    say(name);
    const op = gradients[name];
    try {
      const y = compute(op, problem, known, 'wasm').data;
      const wide = Object.entries(known).map(([role, { shape, data }]) => [
        role,
        { shape, data: Float64Array.from(data) },
      ]);
      const truth = compute(op, problem, Object.fromEntries(wide), 'ts').data as Float64Array;
      const { error, wrong } = judge(y, truth, toleranceOfTerms(termsOf(name, problem)));
      const [timing] = await race([{ name, run: () => compute(op, problem, known, 'wasm') }], pace);
      outcomes.push({ name, error, ...timing!, ...(wrong !== undefined && { wrong }) });
    } catch (error) {
      outcomes.push({ name, milliseconds: null, reason: sentenceOf(error) });
    }
  }
  return outcomes;
}

/** The most products that one number of a gradient sums. */
function termsOf(name: Name, problem: ConvProblem): number {
  const { w } = convShapes(problem);
  if (name === 'conv.w') return productsOf(problem) / sizeOf(w);
  return (problem.outChannels / problem.groups) * sizeOf(w.slice(2));
}

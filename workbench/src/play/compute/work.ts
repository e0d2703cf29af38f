// Work for the site's worker: stages in notation on one input, each with its plan, its time and what it gives.
import { compute, kernelsFor, plan, prepare, type Plan, type Reason } from 'faltung/engine';
import {
  add,
  allStages,
  concat,
  isConv,
  joinOf,
  operatorOf,
  readStages,
  writeStage,
  type Stage,
  type Stages,
} from 'faltung/ops';
import { ShapeError, type Tensor } from 'faltung';

export interface Parameters {
  readonly w: Float32Array;
  readonly b?: Float32Array | undefined;
}

export interface Work {
  /** Stages in notation. */
  readonly text: string;
  /** The input's numbers; without them the plans alone are made. */
  readonly x?: Float32Array | undefined;
  /** One entry for each convolution, in their order. */
  readonly parameters: readonly Parameters[];
  /** How long at most is spent on running one stage again to measure it, in milliseconds; 0 runs it once. */
  readonly measure: number;
}

export interface PassedOver {
  readonly id: string;
  readonly reason: Reason;
}

export interface StageDone {
  readonly notation: string;
  readonly kernel: string;
  /** What the plan expected, in nanoseconds. */
  readonly expected: number;
  readonly passedOver: readonly PassedOver[];
  /** The median of the runs, and how many there were; undefined where nothing was run. */
  readonly milliseconds?: number;
  readonly runs?: number;
  readonly y?: Tensor;
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Does the work and gives each stage in the order of computing, the join of a shortcut left out. */
export function doWork({ text, x, parameters, measure }: Work): StageDone[] {
  const stages = readStages(text);
  const done: StageDone[] = [];
  let next = 0;
  const follow = (start: Tensor | undefined, row: readonly Stage[]): Tensor | undefined => {
    let value = start;
    for (const stage of row) {
      const own = isConv(stage) ? parameters[next++] : undefined;
      const made = value ? run(stage, value, own, measure) : planned(stage);
      done.push(made);
      value = made.y;
    }
    return value;
  };
  const first = allStages(stages)[0]!;
  const input = x && { shape: operatorOf(first).shape(first, 'x'), data: x };
  const straight = follow(input, stages.stages);
  const joined = stages.shortcut ? join(stages, straight, follow(input, stages.shortcut.stages)) : straight;
  follow(joined, stages.after ?? []);
  return done;
}

function join(stages: Stages, a: Tensor | undefined, b: Tensor | undefined): Tensor | undefined {
  const problem = joinOf(stages)!;
  if (!a || !b) return undefined;
  return problem.op === 'add' ? compute(add.y, problem, { a, b }) : compute(concat.y, problem, { a, b });
}

type Told = Pick<Plan<unknown>, 'cost' | 'passedOver'> & { readonly kernel: { readonly id: string } };

const told = (stage: Stage, { kernel, cost, passedOver }: Told): StageDone => ({
  notation: writeStage(stage),
  kernel: kernel.id,
  expected: cost,
  passedOver,
});

function planned(stage: Stage): StageDone {
  const op = operatorOf(stage);
  const made = plan<unknown>(stage, kernelsFor('auto', op));
  if (!made) throw new ShapeError('no-kernel', { op: op.name, backend: 'auto', dtype: 'float32' });
  return told(stage, made);
}

function run(stage: Stage, x: Tensor, own: Parameters | undefined, measure: number): StageDone {
  const held = isConv(stage) && own ? prepared(stage, own) : undefined;
  const once = held ? () => held.run(x) : () => compute(operatorOf(stage), stage, { x });
  try {
    const times: number[] = [];
    let y: Tensor;
    const begun = performance.now();
    do {
      const start = performance.now();
      y = once();
      times.push(performance.now() - start);
    } while (performance.now() - begun < measure && times.length < 101);
    // The first run brings what later ones find in place.
    const counted = times.length > 1 ? times.slice(1) : times;
    return {
      ...(held ? told(stage, held.plan) : planned(stage)),
      milliseconds: median(counted),
      runs: counted.length,
      y,
    };
  } finally {
    held?.release();
  }
}

function prepared(stage: Stage & { op: 'conv' | 'convTranspose' }, { w, b }: Parameters) {
  const shape = (role: string) => operatorOf(stage).shape(stage, role);
  return prepare(stage, { w: { shape: shape('w'), data: w }, ...(b && { b: { shape: shape('b'), data: b } }) });
}

// One row: everyone gets the same numbers, is checked, and is timed beside the others.
import { convShapes, sizeOf, type ConvProblem } from 'faltung/ops';
import type { Engine } from 'faltung/engine';
import { judge, toleranceOf, truthOf, type Truth } from './check.ts';
import { race, usualPace, type Pace, type Timing } from './clock.ts';
import { gradientsOf } from './gradients.ts';
import { prepareOurs, prepareThreads, type OursReady } from './ours.ts';
import type { Opened } from './peers/peer.ts';
import { oneThread, type Outcome, type RowResult } from './result.ts';
import { sentenceOf } from './sentence.ts';
import type { Row } from './suite.ts';
import { productsOf, taskOf, type Ready, type Task } from './task.ts';

export interface Contestant {
  readonly name: string;
  /** The peer, or why it could not be loaded. */
  readonly opened: Opened | string;
}

export interface RowOptions {
  readonly plain: boolean;
  /** What several threads run on; one thread then runs beside them. */
  readonly engine?: Engine | undefined;
  readonly gradients: boolean;
  readonly pace?: Pace;
  /** Is told what is being done. */
  readonly say: (doing: string) => void;
}

interface Entrant {
  readonly name: string;
  readonly enter?: (() => unknown) | undefined;
  readonly ready: Ready | string;
}

/** Runs what may fail; a failure becomes its sentence. */
async function attempt<T>(step: () => T | Promise<T>): Promise<T | string> {
  try {
    return await step();
  } catch (error) {
    return sentenceOf(error);
  }
}

export async function runRow(row: Row, peers: readonly Contestant[], options: RowOptions): Promise<RowResult> {
  const { text, problem } = row;
  if (typeof problem === 'string') return unreadable(text, problem, peers);
  const { pace = usualPace, say } = options;
  const task = taskOf(problem);
  say('preparing');
  const { engine } = options;
  const alone = await attempt(() => prepareOurs(task, 'wasm'));
  const ours = engine ? await attempt(() => prepareThreads(task, engine)) : alone;
  const plain = options.plain ? await attempt(() => prepareOurs(task, 'ts')) : undefined;
  const entrants: Entrant[] = [{ name: 'faltung', ready: ours }];
  if (engine) entrants.push({ name: oneThread, ready: alone });
  if (plain !== undefined) entrants.push({ name: 'faltung-ts', ready: plain });
  for (const { name, opened } of peers) entrants.push(await enter(name, opened, task));

  say('checking');
  const truth = truthOf(task);
  const checked: Outcome[] = [];
  for (const entrant of entrants) checked.push(await check(entrant, problem, truth));

  const running = entrants.filter((_, at) => checked[at]!.reason === undefined);
  say(`timing ${running.map(({ name }) => name).join(', ')}`);
  const racers = running.map(({ name, enter, ready }) => ({ name, enter, run: (ready as Ready).run }));
  const timings = await race(racers, pace);
  const outcomes = checked.map((outcome): Outcome => {
    const timing = timings[running.findIndex(({ name }) => name === outcome.name)];
    return timing ? withTiming(outcome, timing) : outcome;
  });
  for (const { ready } of entrants) if (typeof ready !== 'string') await attempt(() => ready.release());
  const gradients = options.gradients ? await gradientsOf(task, pace, say) : undefined;
  return result({ text, task, ours, outcomes, gradients });
}

async function enter(name: string, opened: Opened | string, task: Task): Promise<Entrant> {
  if (typeof opened === 'string') return { name, ready: opened };
  await opened.enter?.();
  return { name, enter: opened.enter, ready: await attempt(() => opened.prepare(task)) };
}

async function check({ name, enter, ready }: Entrant, problem: ConvProblem, truth: Truth): Promise<Outcome> {
  if (typeof ready === 'string') return { name, milliseconds: null, reason: ready };
  await enter?.();
  const y = await attempt(async () => ready.inOrder(await ready.run()));
  if (typeof y === 'string') return { name, milliseconds: null, reason: y };
  const { error, wrong } = judge(y, truth, toleranceOf(problem));
  return { name, milliseconds: null, error, ...(wrong !== undefined && { wrong }) };
}

const withTiming = (outcome: Outcome, { milliseconds, quartiles, runs }: Timing): Outcome => ({
  ...outcome,
  milliseconds,
  quartiles,
  runs,
});

function result(known: {
  text: string;
  task: Task;
  ours: OursReady | string;
  outcomes: readonly Outcome[];
  gradients: readonly Outcome[] | undefined;
}): RowResult {
  const { text, task, ours, outcomes, gradients } = known;
  const { x, y } = convShapes(task.problem);
  const facts =
    typeof ours === 'string'
      ? { kernel: null, scratchBytes: null }
      : { kernel: ours.kernel, scratchBytes: ours.scratchBytes };
  const plain = outcomes.find(({ name }) => name === 'faltung-ts');
  const single = outcomes.find(({ name }) => name === oneThread);
  return {
    text,
    products: productsOf(task.problem),
    bytes: 4 * (sizeOf(x) + sizeOf(y)),
    ours: { ...outcomes[0]!, ...facts },
    ...(plain && { plain }),
    ...(single && { oneThread: single }),
    peers: outcomes.slice(1 + (plain ? 1 : 0) + (single ? 1 : 0)),
    ...(gradients && { gradients }),
  };
}

function unreadable(text: string, reason: string, peers: readonly Contestant[]): RowResult {
  const ours = { name: 'faltung', milliseconds: null, reason, kernel: null, scratchBytes: null };
  const none = { milliseconds: null, reason: 'the line spells no convolution' };
  return { text, products: 0, bytes: 0, ours, peers: peers.map(({ name }) => ({ name, ...none })) };
}

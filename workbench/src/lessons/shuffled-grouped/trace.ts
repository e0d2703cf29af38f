// Two grouped layers with or without a shuffle between them, followed channel by channel. Everything is read off the
// library: which channel depends on which, where a shuffle puts a channel, and the numbers themselves.
import { ShapeError, type Tensor } from 'faltung';
import { channelDependency, costs } from 'faltung/analysis';
import { channelShuffle, conv, convShapes, isConv, shuffleProblem, type ConvProblem, type Stage } from 'faltung/ops';
import { byDefinition } from '../../figure/byDefinition.ts';
import { wholeNumbers, type Matrix } from '../../figure/matrix.ts';
import { layer } from '../grouped/channels.ts';

export interface Settings {
  readonly channels: number;
  /** Groups of the first and of the second layer. */
  readonly first: number;
  readonly second: number;
  readonly shuffle: boolean;
}

/** The two layers and what lies between them; without a shuffle the channels pass in one group, which moves nothing. */
export function stagesOf({ channels, first, second, shuffle }: Settings): {
  readonly stages?: readonly [ConvProblem, Stage, ConvProblem];
  readonly refusal?: ShapeError;
} {
  const [one, two] = [layer(channels, channels, first), layer(channels, channels, second)];
  const refusal = one.refusal ?? two.refusal;
  if (refusal) return { refusal };
  return { stages: [one.problem!, shuffleProblem([1, channels, 1, 1], shuffle ? first : 1), two.problem!] };
}

/** Small whole weights, never 0, so that every connection shows in the numbers. */
const weightsOf = (problem: ConvProblem): Tensor => {
  const shape = convShapes(problem).w;
  const [outputs, inputs] = [shape[0]!, shape[1]!];
  const data = Float64Array.from(
    { length: outputs * inputs },
    (_, at) => 1 + ((Math.floor(at / inputs) + (at % inputs)) % 2),
  );
  return { shape, data };
};

export const levelNames = ['input', 'first', 'shuffled', 'second'] as const;

export interface Scene {
  readonly refusal: ShapeError | undefined;
  /** The numbers of each level in whole hundredths: input, first layer, shuffle, second layer. */
  readonly levels: readonly Float64Array[];
  /** For each level and channel the inputs it depends on. */
  readonly behind: readonly (readonly (readonly number[])[])[];
  /** For each level, and each output, whether the channels of the level reach it. */
  readonly ahead: readonly (readonly (readonly number[])[])[];
  /** Between two levels: for each channel below, whether it reads each channel above. */
  readonly links: readonly (readonly (readonly number[])[])[];
  readonly full: boolean;
  /** Weights of the second layer as it uses them, by output and input. */
  readonly lastWeight: (output: number, input: number) => number;
  readonly products: number;
  /** What two layers without groups would take. */
  readonly dense: number;
}

const nothing: Omit<Scene, 'refusal' | 'levels'> = {
  behind: [],
  ahead: [],
  links: [],
  full: false,
  lastWeight: () => 0,
  products: 0,
  dense: 0,
};

/** Each channel depends on itself. */
const itself = (channels: number): readonly (readonly number[])[] =>
  Array.from({ length: channels }, (_, row) => Array.from({ length: channels }, (_, c) => (row === c ? 1 : 0)));

export function sceneOf(settings: Settings & { readonly x: Matrix }): Scene {
  const { stages, refusal } = stagesOf(settings);
  const start = wholeNumbers(settings.x);
  if (!stages) return { ...nothing, refusal, levels: [start] };
  const { channels } = settings;
  const levels = [start];
  for (const stage of stages) {
    const x: Tensor = { shape: [1, channels, 1, 1], data: levels.at(-1)! };
    const y = isConv(stage)
      ? byDefinition(conv.y, stage, { x, w: weightsOf(stage) })
      : byDefinition(channelShuffle.y, shuffleProblem(x.shape, settings.shuffle ? settings.first : 1), { x });
    levels.push(Float64Array.from(y.data));
  }
  const rowsOf = (part: readonly Stage[]) => (part.length === 0 ? itself(channels) : channelDependency(part).rows);
  const last = stages[2];
  const w = weightsOf(last);
  const each = channels / last.groups;
  return {
    refusal: undefined,
    levels,
    behind: levels.map((_, level) => rowsOf(stages.slice(0, level))),
    ahead: levels.map((_, level) => rowsOf(stages.slice(level))),
    links: stages.map((stage) => rowsOf([stage])),
    full: channelDependency(stages).full,
    lastWeight: (output, input) => w.data[output * each + (input % each)]!,
    products: costs(stages).total.counts.done.count,
    dense: costs([
      { ...stages[0], groups: 1 },
      { ...last, groups: 1 },
    ]).total.counts.done.count,
  };
}

/** The groups of the first layer that some inputs belong to. */
export function groupsAmong(inputs: readonly number[], channels: number, groups: number): readonly number[] {
  const each = channels / groups;
  return Array.from({ length: groups }, (_, group) => group).filter((group) =>
    inputs.some((reads, input) => reads === 1 && Math.floor(input / each) === group),
  );
}

export const letterOf = (group: number): string => 'ABCDEFGHIJKL'[group]!;

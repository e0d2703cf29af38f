// A stack of layers along one axis: what an output of the last sees of the input, step by step down.
import type { ShapeError } from 'faltung';
import { inputsOf, receptiveField, type AxisField } from 'faltung/analysis';
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import { matrix, whole } from '../../../figure/fields.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { tryOut } from '../scene.ts';

export interface FieldState {
  readonly length: number;
  /** One row a layer: kernel size, stride, dilation, padding. */
  readonly layers: Matrix;
  /** The output looked at, from 1. */
  readonly step: number;
}

export const columns = ['kernel', 'stride', 'dilation', 'padding'] as const;
export const bounds = [
  [1, 11],
  [1, 4],
  [1, 4],
  [0, 5],
] as const;
export const mostLayers = 8;
export const longest = 227;

/** A layer as it may be: whole numbers within bounds. */
export const settledLayer = (layer: readonly number[]): readonly number[] =>
  bounds.map(([least, most], at) => Math.min(most, Math.max(least, Math.round(layer[at] ?? (at < 3 ? 1 : 0)))));

export interface Level {
  readonly field: AxisField;
  /** Outputs of the layer; samples for the input. */
  readonly count: number;
  /** Those that the chosen output reads, directly or through layers between. */
  readonly read: readonly number[];
}

export interface FieldScene {
  /** The input first, then every layer. None where the library refuses. */
  readonly levels: readonly Level[];
  /** From an output of a layer to what it reads one level below: [level, output, sample]. */
  readonly links: readonly (readonly [level: number, output: number, sample: number])[];
  /** Samples of the input that are read, as the library's analysis finds them. */
  readonly inputs: readonly number[];
  readonly refusal: ShapeError | undefined;
}

export function stagesOf({ length, layers }: Pick<FieldState, 'length' | 'layers'>): ConvProblem[] {
  let size = length;
  return layers.map((layer) => {
    const [kernel, stride, dilation, padding] = settledLayer(layer) as [number, number, number, number];
    const stage = convProblem([1, 1, size], [1, 1, kernel], { stride, dilation, padding });
    size = stage.axes[0]!.output;
    return stage;
  });
}

const start: AxisField = { size: 1, jump: 1, start: 0, centre: 0 };

export function sceneOf(state: FieldState): FieldScene {
  const { made: stages, refusal } = tryOut(() => stagesOf(state));
  if (!stages) return { levels: [], links: [], inputs: [], refusal };
  const fields = [start, ...receptiveField(stages).stages.map((axes) => axes[0]!)];
  const counts = [state.length, ...stages.map((stage) => stage.axes[0]!.output)];
  const unit = Math.min(state.step, counts.at(-1)!) - 1;
  const read: number[][] = fields.map(() => []);
  read[stages.length] = [unit];
  const links: (readonly [number, number, number])[] = [];
  for (let level = stages.length; level > 0; level--) {
    const wanted = new Set(read[level]);
    const below = new Set<number>();
    for (const { x, y } of conv.terms(stages[level - 1]!)) {
      if (!wanted.has(y)) continue;
      below.add(x);
      links.push([level, y, x]);
    }
    read[level - 1] = [...below].toSorted((a, b) => a - b);
  }
  const inputs = inputsOf(stages, { position: [unit] }).axes[0]!;
  const levels = fields.map((field, at) => ({ field, count: counts[at]!, read: read[at]! }));
  return { levels, links, inputs, refusal };
}

export const model = defineModel<FieldState>({
  prefix: 'field.',
  start: {
    length: 24,
    layers: [
      [3, 1, 1, 0],
      [3, 2, 1, 0],
      [3, 1, 1, 0],
    ],
    step: 4,
  },
  fields: { length: whole(1, longest), layers: matrix(mostLayers, 99), step: whole(1, longest) },
  settle(state) {
    const layers = state.layers.slice(0, mostLayers).map(settledLayer);
    const { made: stages } = tryOut(() => stagesOf({ ...state, layers }));
    const outputs = stages?.at(-1)?.axes[0]!.output ?? 1;
    return { ...state, layers, step: Math.min(state.step, outputs) };
  },
});

export interface Preset {
  readonly name: string;
  readonly length: number;
  readonly layers: Matrix;
}

/** Stacks that were really built; pools stride and reach like convolutions. */
export const presets: readonly Preset[] = [
  {
    name: 'VGG: 3 × 3×3',
    length: 24,
    layers: [
      [3, 1, 1, 1],
      [3, 1, 1, 1],
      [3, 1, 1, 1],
    ],
  },
  {
    name: 'WaveNet: d 1, 2, 4',
    length: 24,
    layers: [
      [3, 1, 1, 1],
      [3, 1, 2, 2],
      [3, 1, 4, 4],
    ],
  },
  {
    name: 'd 2, 2, 2',
    length: 24,
    layers: [
      [3, 1, 2, 2],
      [3, 1, 2, 2],
      [3, 1, 2, 2],
    ],
  },
  {
    name: 'AlexNet',
    length: 227,
    layers: [
      [11, 4, 1, 0],
      [3, 2, 1, 0],
      [5, 1, 1, 2],
      [3, 2, 1, 0],
      [3, 1, 1, 1],
      [3, 1, 1, 1],
      [3, 1, 1, 1],
      [3, 2, 1, 0],
    ],
  },
];

import type { Shape } from './shape.ts';

/** Every way a call can be refused before any number is computed: its code, and the facts its sentence needs. */
export interface ShapeFacts {
  // Tensors
  'shape-invalid': { shape: Shape };
  'tensor-too-large': { shape: Shape; size: number };
  'data-length': { shape: Shape; size: number; length: number };
  'not-a-tensor': { role: string; got: string };
  'dtype-unsupported': { role: string; got: string };
  'dtype-mismatch': { op: string; role: string; input: string; got: string };
  'shape-mismatch': { op: string; role: string; wanted: Shape; got: Shape };
  'no-kernel': { op: string; backend: string; dtype: string };
  /** Bytes that were asked for and could not be had. */
  'memory-full': { bytes: number };
  // Engines with several threads
  'thread-died': { reason: string };
  'engine-closed': Record<string, never>;
  // Options, whatever the operator
  'option-unknown': { op: string; option: string; known: readonly string[] };
  'option-invalid': { op: string; option: string; got: string; wanted: string };
  'values-per-axis': { op: string; option: string; axes: number; given: number };
  // Convolutions
  'input-rank': { op: string; axes: number; input: Shape };
  'weights-rank': { op: string; axes: number; weights: Shape };
  'weights-empty': { op: string; weights: Shape };
  'channel-mismatch': { op: string; input: Shape; weights: Shape; groups: number; wanted: number };
  'groups-invalid': { op: string; groups: number };
  'groups-divide': { op: string; side: 'input' | 'output'; channels: number; groups: number };
  'bias-shape': { op: string; bias: Shape; outputs: number };
  'stride-invalid': { op: string; axis: number; stride: number };
  'dilation-invalid': { op: string; axis: number; dilation: number };
  'padding-word': { op: string; word: string };
  'padding-too-wide': { op: string; axis: number; boundary: string; padding: number; limit: number; length: number };
  'crop-too-large': { op: string; axis: number; crop: number; length: number };
  'window-too-large': { op: string; axis: number; span: number; room: number };
  'boundary-unknown': { op: string; boundary: string; known: readonly string[] };
  'output-padding-invalid': { op: string; axis: number; outputPadding: number };
  'output-padding-too-large': { op: string; axis: number; outputPadding: number; stride: number; dilation: number };
  'output-padding-and-size': { op: string };
  'output-size-impossible': { op: string; axis: number; wanted: number; smallest: number; largest: number };
  'output-too-small': { op: string; axis: number; output: number };
  // What a framework refuses although Faltung could do it
  'same-with-stride': { op: string; framework: string; stride: readonly number[] };
  'negative-padding': { op: string; framework: string; padding: readonly number[] };
  'transposed-boundary': { op: string; framework: string; boundary: string };
  'attribute-invalid': { op: string; framework: string; attribute: string; got: string; wanted: string };
  // Operators beside convolutions
  'channels-divide': { op: string; channels: number; divisor: number };
  'pool-padding': { op: string; axis: number; padding: number; taps: number };
  'concat-mismatch': { op: string; first: Shape; other: Shape };
  'stage-mismatch': { stage: number; gives: Shape; wants: Shape };
  'stage-parameters': { wanted: number; given: number };
  'size-divide': { op: string; axis: number; length: number; divisor: number };
  'pool-crop': { op: string; axis: number; padding: number };
  'pool-window-empty': { op: string; axis: number; position: number };
  'resize-target': { op: string };
  'composite-transposed': { kind: string };
  'composite-channels': { op: string; join: 'add' | 'concat'; input: number; output: number };
  'composite-size': { op: string; axis: number; output: number; shortcut: number };
  // Gradients
  'mean-of-nothing': { shape: Shape };
  'reshape-size': { from: Shape; to: Shape };
  'loss-not-scalar': { shape: Shape };
  'not-in-graph': { which: number; shape: Shape };
  'no-variables': { shape: Shape };
  'changed-since': { op: string; role: string };
  'loss-not-finite': { loss: number };
  // Notation
  notation: { text: string; at: number; wanted: NotationPart; setting?: string };
  // Code of frameworks
  'code-axes': { framework: string; axes: number; most: number };
  code: { text: string; at: number; wanted: CodePart; got?: string };
  // Analysis
  'matrix-too-large': { rows: number; columns: number; cells: number; limit: number };
  'stages-empty': Record<string, never>;
  'field-undefined': { stage: number; op: string };
  'jumps-differ': { jump: Shape; shortcut: Shape };
  'position-outside': { position: Shape; shape: Shape };
  'window-axes': { least: number; most: number; window: Shape };
  'rank-range': { rank: number; most: number };
  'not-finite': { role: string };
}

export type ShapeCode = keyof ShapeFacts;

/** What the notation of a problem lacks at the place where reading stopped. */
export type NotationPart =
  | 'operator'
  | 'shape'
  | 'weights'
  | 'no-weights'
  | 'setting'
  | 'setting-needed'
  | 'setting-once'
  | 'whole-numbers'
  | 'padding'
  | 'word'
  | 'number'
  | 'true-or-false'
  | 'one-convolution'
  | 'plain-stage'
  | 'shorter-text';

/** What code lacks where reading stopped. */
export type CodePart = 'call' | 'argument' | 'input' | 'weights' | 'plain-steps' | 'shorter-text';

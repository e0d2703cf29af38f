// Padding by a word, as frameworks mean it: each call goes through the library's own adapter of that framework.
import type { ShapeError } from 'faltung';
import { conv, onnxConv, pytorchConv, tensorflowConv, type ConvProblem } from 'faltung/ops';
import { whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { laneOfAxis, type Lane } from '../lane.ts';
import { tryOut } from '../scene.ts';

export interface SameState {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
}

export const longest = 256;

export const model = defineModel<SameState>({
  prefix: 'same.',
  start: { input: 6, kernel: 3, stride: 2, dilation: 1 },
  fields: { input: whole(1, longest), kernel: whole(1, 7), stride: whole(1, 4), dilation: whole(1, 3) },
});

export const frameworkNames = ['tensorflow', 'onnxUpper', 'onnxLower', 'pytorch', 'pytorchSame'] as const;
export type FrameworkName = (typeof frameworkNames)[number];

/** Half of the window's span without its middle: what people write for "same" where there is no word. */
export const halfPadding = ({ kernel, dilation }: SameState): number => Math.floor((dilation * (kernel - 1)) / 2);

const shapes = ({ input, kernel }: SameState) => ({ input: [1, 1, input], weights: [1, 1, kernel] });

const calls: Readonly<Record<FrameworkName, (state: SameState) => ConvProblem>> = {
  tensorflow: ({ input, kernel, stride, dilation }) =>
    tensorflowConv(
      { strides: stride, dilations: dilation, padding: 'SAME' },
      { input: [1, input, 1], weights: [kernel, 1, 1] },
    ).problem,
  onnxUpper: (state) =>
    onnxConv({ auto_pad: 'SAME_UPPER', strides: [state.stride], dilations: [state.dilation] }, shapes(state)),
  onnxLower: (state) =>
    onnxConv({ auto_pad: 'SAME_LOWER', strides: [state.stride], dilations: [state.dilation] }, shapes(state)),
  pytorch: (state) =>
    pytorchConv(1, { padding: halfPadding(state), stride: state.stride, dilation: state.dilation }, shapes(state)),
  pytorchSame: (state) =>
    pytorchConv(1, { padding: 'same', stride: state.stride, dilation: state.dilation }, shapes(state)),
};

export interface Framework {
  readonly name: FrameworkName;
  readonly code: string;
  readonly refusal: ShapeError | undefined;
  readonly before: number;
  readonly after: number;
  readonly lane: Lane | undefined;
  readonly y: readonly number[];
}

/** The call as a reader of that framework writes it. */
const codes: Readonly<Record<FrameworkName, (state: SameState) => string>> = {
  tensorflow: () => "padding='SAME'",
  onnxUpper: () => 'auto_pad=SAME_UPPER',
  onnxLower: () => 'auto_pad=SAME_LOWER',
  pytorch: (state) => `padding=${halfPadding(state)}`,
  pytorchSame: () => "padding='same'",
};

/** Samples 1 to 9 and again, weights 1, 10, 100: the digits of an output are the samples it read, last one first. */
export const sampleAt = (at: number): number => (at % 9) + 1;

export function frameworksOf(state: SameState): Framework[] {
  const x = {
    shape: [1, 1, state.input],
    data: Float64Array.from({ length: state.input }, (_, at) => sampleAt(at)),
  };
  const w = {
    shape: [1, 1, state.kernel],
    data: Float64Array.from({ length: state.kernel }, (_, at) => 10 ** at),
  };
  return frameworkNames.map((name) => {
    const { made: problem, refusal } = tryOut(() => calls[name](state));
    const code = codes[name](state);
    if (!problem) return { name, code, refusal, before: 0, after: 0, lane: undefined, y: [] };
    const axis = problem.axes[0]!;
    const y = Array.from(conv.y.reference(problem, { x, w }).data);
    return { name, code, refusal, before: axis.before, after: axis.after, lane: laneOfAxis(axis), y };
  });
}

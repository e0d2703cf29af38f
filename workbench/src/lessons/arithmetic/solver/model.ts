// The state of the solver: what is there, what is wanted, and which of the answers is looked at.
import { choicesFor, type AxisChoice } from 'faltung/analysis';
import { choice, whole } from '../../../figure/fields.ts';
import { defineModel } from '../../../figure/state.ts';
import { spanOf } from 'faltung/ops';
import { laneOf, paddedCells, stretchedCells, type Lane } from '../lane.ts';

export interface SolverState {
  readonly op: 'conv' | 'convTranspose';
  readonly input: number;
  readonly output: number;
  /** Only this kernel size and stride; 0 for any. */
  readonly kernel: number;
  readonly stride: number;
  /** Whether padding may differ by one between the sides. */
  readonly sides: 'equal' | 'unequal';
  /** Which of the answers is drawn, from 1. */
  readonly chosen: number;
}

export const limits = { taps: 7, stride: 4, dilation: 3, padding: 6 } as const;
export const longest = 24;

/** Every answer within the limits, as the library finds them. */
export const answersTo = ({ op, input, output, kernel, stride, sides }: SolverState): AxisChoice[] =>
  choicesFor(op, input, output, { ...limits, unequal: sides === 'unequal' })
    .filter((answer) => kernel === 0 || answer.taps === kernel)
    .filter((answer) => stride === 0 || answer.stride === stride)
    // A window needs no more padding than itself: beyond that it would read nothing but zeros.
    .filter((answer) => Math.max(answer.before, answer.after) < spanOf(answer));

export const model = defineModel<SolverState>({
  prefix: 'solver.',
  start: { op: 'conv', input: 8, output: 4, kernel: 3, stride: 2, sides: 'equal', chosen: 1 },
  fields: {
    op: choice('conv', 'convTranspose'),
    input: whole(1, longest),
    output: whole(1, longest),
    kernel: whole(0, limits.taps),
    stride: whole(0, limits.stride),
    sides: choice('equal', 'unequal'),
    chosen: whole(1, 999),
  },
  settle: (state) => ({ ...state, chosen: Math.min(state.chosen, Math.max(1, answersTo(state).length)) }),
});

/** An answer on the ruler. */
export function laneOfAnswer(op: SolverState['op'], input: number, answer: AxisChoice): Lane {
  const { taps, stride, dilation, before, after, outputPadding } = answer;
  if (op === 'conv') return laneOf(paddedCells(input, before, after), taps, stride, dilation);
  const own = spanOf(answer) - 1;
  const cells = stretchedCells(input, stride - 1, 0, outputPadding);
  const around = (count: number) => paddedCells(0, Math.max(0, own - count), 0);
  return laneOf([...around(before), ...cells, ...around(after)], taps, 1, dilation);
}

// Sizes both ways along one axis: the master formulas of ops/axis.ts, solved for the settings and for the input.
import { spanOf } from '../ops/problem.ts';

/** Settings of one axis. */
export interface AxisChoice {
  readonly taps: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
  readonly after: number;
  /** Always 0 for a convolution. */
  readonly outputPadding: number;
}

/** The largest values that are tried. */
export interface ChoiceLimits {
  /** Default 7. */
  readonly taps?: number;
  /** Default 4. */
  readonly stride?: number;
  /** Default 3. */
  readonly dilation?: number;
  /** On each side. Default 6. */
  readonly padding?: number;
  /** Whether sides may also differ by one cell, as `'same'` has it for an even window. Default false. */
  readonly unequal?: boolean;
}

/**
 * All settings within limits with which a convolution, or a transposed one, makes `output` samples out of `input`:
 * fewest taps first, then by stride, dilation and padding. One tap has no dilation; an output padding is below the
 * stride or the dilation.
 *
 * `⌊(input + before + after − span) / stride⌋ + 1 = output`; transposed
 * `(input − 1) · stride − before − after + span + outputPadding = output`.
 *
 * @example Halving 8 samples with three taps
 * const found = choicesFor('conv', 8, 4, { taps: 3, stride: 2, dilation: 1 });
 * found.filter(({ taps }) => taps === 3).map(({ stride, before }) => `${stride} ${before}`); // '2 1'
 *
 * @example Doubling exactly: four taps, stride 2, padding 1
 * const found = choicesFor('convTranspose', 8, 16, { taps: 4, stride: 2, dilation: 1 });
 * found.filter(({ taps }) => taps === 4).map(({ stride, before }) => `${stride} ${before}`); // '2 1'
 */
export function choicesFor(
  op: 'conv' | 'convTranspose',
  input: number,
  output: number,
  limits: ChoiceLimits = {},
): AxisChoice[] {
  const found: AxisChoice[] = [];
  for (const choice of windows(limits)) {
    const missing = output - sizeOfAxis(op, input, choice);
    if (op === 'conv' ? missing === 0 : missing >= 0 && missing < Math.max(choice.stride, choice.dilation)) {
      found.push({ ...choice, outputPadding: missing });
    }
  }
  return found;
}

/**
 * The input lengths from which settings make `output` samples: up to `stride` neighbours for a convolution, which is
 * why its transpose needs an output padding; at most one for a transposed convolution.
 *
 * @example Three taps, stride 2, padding 1 turn both 5 and 6 into 3
 * inputsFor('conv', 3, { taps: 3, stride: 2, dilation: 1, before: 1, after: 1, outputPadding: 0 }); // 5, 6
 */
export function inputsFor(op: 'conv' | 'convTranspose', output: number, choice: AxisChoice): number[] {
  const { stride, before, after, outputPadding } = choice;
  if (output < 1) return [];
  const own = spanOf(choice) - before - after;
  if (op === 'convTranspose') {
    const input = (output - own - outputPadding) / stride + 1;
    return Number.isInteger(input) && input >= 1 ? [input] : [];
  }
  const least = (output - 1) * stride + own;
  return Array.from({ length: stride }, (_, more) => least + more).filter((input) => input >= 1);
}

/** The output length without output padding; NaN where a window does not fit into the padded input. */
function sizeOfAxis(op: 'conv' | 'convTranspose', input: number, choice: Omit<AxisChoice, 'outputPadding'>): number {
  const { stride, before, after } = choice;
  const span = spanOf(choice);
  if (op === 'convTranspose') return (input - 1) * stride - before - after + span;
  const room = input + before + after - span;
  return room < 0 ? Number.NaN : Math.floor(room / stride) + 1;
}

function* windows(limits: ChoiceLimits): Generator<Omit<AxisChoice, 'outputPadding'>> {
  const {
    taps: mostTaps = 7,
    stride: mostStride = 4,
    dilation: mostDilation = 3,
    padding = 6,
    unequal = false,
  } = limits;
  for (let taps = 1; taps <= mostTaps; taps++) {
    for (let stride = 1; stride <= mostStride; stride++) {
      for (let dilation = 1; dilation <= (taps === 1 ? 1 : mostDilation); dilation++) {
        for (let before = 0; before <= padding; before++) {
          yield { taps, stride, dilation, before, after: before };
          if (unequal && before < padding) yield { taps, stride, dilation, before, after: before + 1 };
        }
      }
    }
  }
}

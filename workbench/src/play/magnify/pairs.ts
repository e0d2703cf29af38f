// Along one axis: which samples one output reads, and through which taps. Read off the definition's equation
// `large = small · stride + k · dilation − before`, without going through all of its terms.
import { sampleAt, type ConvAxis, type ConvProblem } from 'faltung/ops';

/** A tap and what it reads of the input. */
export interface Pair {
  /** The sample of the input, or -1 where there is only padding. */
  readonly at: number;
  /** Whether it stands for a cell beyond an end: a copy that the boundary makes. */
  readonly copied: boolean;
  /** The tap, in the order of reading. */
  readonly tap: number;
}

/** Wider paddings are not gone through cell by cell. */
const mostBeyond = 1_000_000;

/** The pairs of the output at `position`, in the order of the input's cells; undefined where they are too many. */
export function pairsAt(op: ConvProblem['op'], axis: ConvAxis, position: number): readonly Pair[] | undefined {
  return op === 'conv' ? gathered(axis, position) : scattered(axis, position);
}

/** A convolution: one sample for each tap. */
function gathered({ taps, stride, dilation, before, input, boundary }: ConvAxis, position: number): Pair[] {
  return Array.from({ length: taps }, (_, tap) => {
    const cell = position * stride + tap * dilation - before;
    const at = sampleAt[boundary](cell, input);
    const inside = at >= 0 && at < input;
    return { at: inside ? at : -1, copied: inside && at !== cell, tap };
  });
}

/** A transposed one: every sample whose stamp reaches the position, or a cell beyond an end that is a copy of it. */
function scattered(axis: ConvAxis, position: number): Pair[] | undefined {
  const { taps, stride, dilation, before, input, output, boundary } = axis;
  const pairs: Pair[] = [];
  const from = (cell: number) => {
    for (let tap = taps - 1; tap >= 0; tap--) {
      const place = cell + before - tap * dilation;
      if (place >= 0 && place % stride === 0 && place / stride < input)
        pairs.push({ at: place / stride, copied: cell !== position, tap });
    }
  };
  if (boundary === 'zeros') {
    from(position);
    return pairs;
  }
  const [first, last] = [-before, (input - 1) * stride + (taps - 1) * dilation - before];
  if (Math.max(0, -first) + Math.max(0, last - output) > mostBeyond) return undefined;
  for (let cell = first; cell < 0; cell++) if (sampleAt[boundary](cell, output) === position) from(cell);
  from(position);
  for (let cell = output; cell <= last; cell++) if (sampleAt[boundary](cell, output) === position) from(cell);
  return pairs.toSorted((one, other) => one.at - other.at || other.tap - one.tap);
}

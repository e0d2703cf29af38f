// The 3D convolution as the library has it. Offsets of [depth, rows, columns] are those of the stacked slices.
import { convProblem, type ConvProblem } from 'faltung/ops';
import type { Place } from '../../figure/fields.ts';
import { wholeNumbers } from '../../figure/matrix.ts';
import { litBy, runPasses, spotOf, type Lit, type Pass, type Spot } from '../../figure/passes.ts';
import { side, slices, taps, type Role, type VolumeState } from './model.ts';

export const problemOf = ({ depth, stride }: Pick<VolumeState, 'depth' | 'stride'>): ConvProblem =>
  convProblem([1, 1, slices, side, side], [1, 1, depth, taps, taps], { stride: [stride, 1, 1] });

export interface VolumeScene {
  readonly pass: Pass;
}

/** A reader's number is a whole number of hundredths, so outputs are whole ten-thousandths. */
export function sceneOf(state: VolumeState): VolumeScene {
  const weights = wholeNumbers(state.w.slice(0, state.depth * taps));
  const [pass] = runPasses([problemOf(state)], wholeNumbers(state.x), [weights]);
  return { pass: pass! };
}

const columnsFor: Readonly<Record<Role, number>> = { input: side, weight: taps, output: side - taps + 1 };

export const spotAt = ({ role, row, column }: Place<Role>): Spot => ({
  kind: role === 'weight' ? 'weight' : 'number',
  level: role === 'output' ? 1 : 0,
  at: row * columnsFor[role] + column,
});

export const focusOf = (state: VolumeState, { pass }: VolumeScene, hover: Place<Role> | null): Lit => {
  const pointed = hover ?? state.point;
  return litBy(pointed ? spotAt(pointed) : spotOf(state.step, [pass]), [pass]);
};

export const litIn = (lit: Lit, role: Role): ReadonlySet<number> =>
  role === 'weight' ? lit.weights[0]! : lit.numbers[role === 'output' ? 1 : 0]!;

/** Where the window of an output begins: its slice, row and column. */
export function placeOf(output: number, stride: number): readonly [slice: number, row: number, column: number] {
  const short = side - taps + 1;
  const slice = Math.floor(output / (short * short));
  const within = output % (short * short);
  return [slice * stride, Math.floor(within / short), within % short];
}

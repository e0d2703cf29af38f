// The steps before and behind a call in NumPy's words, which JAX shares.
import type { ConvProblem } from '../../ops/problem.ts';
import { dtypeOf, type Tensor } from '../../tensor/tensor.ts';
import { isEmpty, nestedLists, pairs, tuple } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { Emulation } from '../words.ts';
import { isNothing, type InputSteps, type OutputStep, type Sides } from './steps.ts';

const modes = { zeros: '', reflect: 'reflect', replicate: 'edge', circular: 'wrap', symmetric: 'symmetric' } as const;

/** Where the spatial axes lie among those of a tensor, and how NumPy is called. */
export interface Place {
  readonly module: 'np' | 'jnp';
  readonly channels: 'first' | 'last';
}

/** `x = np.array([…], dtype=np.float32)`. */
export function arrayLine(name: string, tensor: Tensor, module: Place['module'] = 'np'): string {
  const dtype = `dtype=${module}.${dtypeOf(tensor)}`;
  if (isEmpty(tensor.shape)) return `${name} = ${module}.zeros(${tuple(tensor.shape)}, ${dtype})`;
  const start = `${name} = ${module}.array(`;
  return `${start}${nestedLists(tensor, start.length)}, ${dtype})`;
}

/** Entries for every axis from those of the spatial ones. */
const spread = <T>({ channels }: Place, spatial: readonly T[], other: T): T[] =>
  channels === 'first' ? [other, other, ...spatial] : [other, ...spatial, other];

/** Fills and crops the input, with a remark that says why. */
export function writeInputSteps({ fills, crops }: InputSteps, place: Place, script: Script, zeros: Emulation): void {
  for (const { boundary, sides } of fills) {
    script.remark(boundary === 'zeros' ? zeros : 'boundary');
    const mode = modes[boundary] && `, mode="${modes[boundary]}"`;
    script.add(`x = ${place.module}.pad(x, ${pairs(spread(place, sides, [0, 0]))}${mode})`);
  }
  if (isNothing(crops)) return;
  script.remark('negative-padding');
  script.add(`x = x[${spread(place, crops.map(sliceOf), ':').join(', ')}]`);
}

/** `1:-2`, cutting cells off both ends. */
const sliceOf = ([before, after]: Sides): string => `${before || ''}:${after ? -after : ''}`;

/** Cuts, extends or folds the output; the bias comes behind, as extended cells have it, too. */
export function writeOutputSteps(
  problem: ConvProblem,
  steps: readonly OutputStep[],
  place: Place,
  script: Script,
): void {
  const sides = steps.map((step): Sides => ('sides' in step ? step.sides : [0, 0]));
  const cut = sides.map(([before, after]): Sides => [Math.max(-before, 0), Math.max(-after, 0)]);
  const added = sides.map(([before, after]): Sides => [Math.max(before, 0), Math.max(after, 0)]);
  if (!isNothing(cut)) script.add(`y = y[${spread(place, cut.map(sliceOf), ':').join(', ')}]`);
  if (!isNothing(added)) script.add(`y = ${place.module}.pad(y, ${pairs(spread(place, added, [0, 0]))})`);
  const lead = place.channels === 'first' ? 2 : 1;
  steps.forEach((step, d) => {
    if ('sides' in step) return;
    script.remark('transposed-boundary');
    const slices = spread(
      place,
      steps.map((_, other) => (other === d ? 'inside' : 'slice(None)')),
      'slice(None)',
    );
    const rest = spread(place, steps, undefined).length > lead + d + 1 ? [`*y.shape[${lead + d + 1}:]`] : [];
    const size = tuple([`*y.shape[:${lead + d}]`, step.length, ...rest]);
    const zeros = `${place.module}.zeros(${size}, y.dtype)`;
    script.add(`inside = ${place.module}.array([${step.targets.join(', ')}])`);
    // Whatever lies beyond what some term reaches is zero.
    script.add(
      `whole = y[${spread(
        place,
        steps.map((_, o) => (o === d ? `:${step.targets.length}` : ':')),
        ':',
      ).join(', ')}]`,
    );
    if (place.module === 'jnp') script.add(`y = ${zeros}.at[${slices.join(', ')}].add(whole)`);
    else script.add(`y = ${zeros}`, `np.add.at(y, (${slices.join(', ')}), whole)`);
  });
  if (problem.bias)
    script.add(place.channels === 'first' ? `y = y + b.reshape(1, -1${', 1'.repeat(steps.length)})` : 'y = y + b');
}

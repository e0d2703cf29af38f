// Concatenating copies, for each image, first the channels of a and then those of b.
import { concat } from '../../ops/join.ts';
import type { Operator } from '../../ops/operator.ts';
import type { ConcatProblem } from '../../ops/stages.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Numbers } from '../../tensor/tensor.ts';
import { copiedBound, type Kernel } from '../kernel.ts';

type Side = 'a' | 'b';

/** How many numbers of y belong to each side, in every image. */
const lengths = ({ channels: [a, b], sizes }: ConcatProblem) => ({ a: a * sizeOf(sizes), b: b * sizeOf(sizes) });

/** Calls back for each image with the offsets in one side and in y, and how many numbers meet there. */
function eachPart(problem: ConcatProblem, side: Side, visit: (own: number, y: number, length: number) => void): void {
  const { a, b } = lengths(problem);
  const length = side === 'a' ? a : b;
  const first = side === 'a' ? 0 : a;
  for (let n = 0; n < problem.batch; n++) visit(n * length, n * (a + b) + first, length);
}

const place = (problem: ConcatProblem, side: Side, numbers: Numbers, y: Numbers): void =>
  eachPart(problem, side, (own, at, length) => {
    for (let i = 0; i < length; i++) y[at + i] = numbers[own + i]!;
  });

const direct = (op: Operator<ConcatProblem>, run: Kernel<ConcatProblem>['run']): Kernel<ConcatProblem> => ({
  id: `ts/${op.name}.direct`,
  op,
  supports: () => true,
  cost: ({ batch, channels, sizes }) => batch * (channels[0] + channels[1]) * sizeOf(sizes),
  bound: copiedBound,
  run,
});

export const concatDirect = direct(concat.y, (problem, { a, b }, y) => {
  place(problem, 'a', a!.data, y.data);
  place(problem, 'b', b!.data, y.data);
});

const partOf = (side: Side) =>
  direct(concat[side], (problem, { y }, part) =>
    eachPart(problem, side, (own, at, length) => {
      for (let i = 0; i < length; i++) part.data[own + i] = y!.data[at + i]!;
    }),
  );

const placed = (side: Side) =>
  direct(concat.place[side], (problem, inputs, y) => {
    y.data.fill(0);
    place(problem, side, inputs[side]!.data, y.data);
  });

export const concatFirstDirect = partOf('a');
export const concatSecondDirect = partOf('b');
export const concatPlaceFirstDirect = placed('a');
export const concatPlaceSecondDirect = placed('b');

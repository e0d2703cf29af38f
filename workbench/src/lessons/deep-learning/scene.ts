// Both ways round the square: move and then convolve, convolve and then move. A reader's number is a whole number of
// hundredths, so outputs are whole numbers of ten-thousandths.
import type { Tensor } from 'faltung';
import { conv, convProblem, maxPool, maxPoolProblem, reduce, reduceProblem, type ConvProblem } from 'faltung/ops';
import type { Place } from '../../figure/fields.ts';
import { wholeNumbers } from '../../figure/matrix.ts';
import { moveAt, outputSide, side, taps, type Move, type Moving, type Role } from './model.ts';
import { moved, targetsOf } from './moving.ts';

type Settings = Pick<Moving, 'x' | 'w' | 'ring' | 'stride' | 'step'>;

export interface Scene {
  readonly move: Move;
  /** How far the output should move, or undefined where that is no whole number of its cells. */
  readonly outputMove: Move | undefined;
  readonly x: ArrayLike<number>;
  readonly w: ArrayLike<number>;
  readonly movedX: ArrayLike<number>;
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
  readonly other: ArrayLike<number>;
  /** Cells in which both ways differ. */
  readonly differ: ReadonlySet<number>;
  /** All outputs added up, and the largest: before the move and after it. */
  readonly sums: readonly [number, number];
  readonly largest: readonly [number, number];
}

const plane = (length: number, data: Float64Array): Tensor => ({ shape: [1, 1, length, length], data });

export const problemOf = ({ ring, stride }: Pick<Moving, 'ring' | 'stride'>): ConvProblem =>
  convProblem([1, 1, side, side], [1, 1, taps, taps], {
    stride,
    padding: 1,
    boundary: ring ? 'circular' : 'zeros',
  });

/** Both ways of pooling everything: the sum and the largest number. */
export const pooled = (y: Tensor): { readonly sum: number; readonly largest: number } => ({
  sum: reduce.y.reference(reduceProblem('sum', y.shape), { x: y }).data[0]!,
  largest: maxPool.y.reference(maxPoolProblem(y.shape, y.shape.slice(2)), { x: y }).data[0]!,
});

export function sceneOf(state: Settings): Scene {
  const { ring, stride } = state;
  const move = moveAt(state.step);
  const whole = move.down % stride === 0 && move.right % stride === 0;
  const problem = problemOf(state);
  const x = plane(side, wholeNumbers(state.x));
  const w = { shape: [1, 1, taps, taps], data: wholeNumbers(state.w) };
  const movedX = moved(x, move, ring);
  const first = conv.y.reference(problem, { x, w });
  const second = conv.y.reference(problem, { x: movedX, w });
  // A part of a cell is nowhere to be put: the output stays where it is.
  const outputMove = { down: Math.trunc(move.down / stride), right: Math.trunc(move.right / stride) };
  const other = moved(first, outputMove, ring);
  const before = pooled(first);
  const after = pooled(second);
  const differ = new Set<number>();
  for (let at = 0; at < second.data.length; at++) if (second.data[at] !== other.data[at]) differ.add(at);
  return {
    move,
    outputMove: whole ? outputMove : undefined,
    x: x.data,
    w: w.data,
    movedX: movedX.data,
    first: first.data,
    second: second.data,
    other: other.data,
    differ,
    sums: [before.sum, after.sum],
    largest: [before.largest, after.largest],
  };
}

/** What is highlighted in each part of the figure. */
export type Lit = Readonly<Record<Role | 'moved', ReadonlySet<number>>>;

/** A number and everything it has to do with, along both ways. */
export function litBy(state: Settings, { role, row, column }: Place<Role>): Lit {
  const lit = {
    input: new Set<number>(),
    moved: new Set<number>(),
    weight: new Set<number>(),
    first: new Set<number>(),
    second: new Set<number>(),
    other: new Set<number>(),
  };
  const move = moveAt(state.step);
  const length = outputSide(state.stride);
  const { down, right } = move;
  const terms = Array.from(conv.terms(problemOf(state)), (term) => ({ ...term }));
  const targets = targetsOf([side, side], move, state.ring);
  const outputMove = { down: Math.trunc(down / state.stride), right: Math.trunc(right / state.stride) };
  const outputs = targetsOf([length, length], outputMove, state.ring);
  const readersOf = (x: number) => terms.filter((term) => term.x === x).map((term) => term.y);
  const window = (y: number, role: 'input' | 'moved') => {
    for (const term of terms) {
      if (term.y !== y) continue;
      lit[role].add(term.x);
      lit.weight.add(term.w);
    }
  };

  if (role === 'input') {
    const at = row * side + column;
    lit.input.add(at);
    for (const y of readersOf(at)) {
      lit.first.add(y);
      const target = outputs.get(y);
      if (target !== undefined) lit.other.add(target);
    }
    const target = targets.get(at);
    if (target !== undefined) {
      lit.moved.add(target);
      for (const y of readersOf(target)) lit.second.add(y);
    }
  } else if (role === 'weight') {
    const at = row * taps + column;
    lit.weight.add(at);
    for (const term of terms) {
      if (term.w !== at) continue;
      lit.input.add(term.x);
      lit.moved.add(term.x);
      lit.first.add(term.y);
      lit.second.add(term.y);
    }
  } else {
    const at = row * length + column;
    // The same number on both ways, as far as it is on them.
    const [here] = role === 'first' ? [outputs.get(at)] : [at];
    const origin = role === 'first' ? at : [...outputs].find(([, target]) => target === at)?.[0];
    if (here !== undefined) {
      lit.second.add(here);
      lit.other.add(here);
      window(here, 'moved');
    }
    if (origin !== undefined) {
      lit.first.add(origin);
      window(origin, 'input');
    }
  }
  return lit;
}

/** The products of one output, whole numbers; read from the input as it is, or as it is after the move. */
export function productsOf(state: Settings, scene: Scene, at: number, from: 'x' | 'movedX') {
  let sum = 0;
  return Array.from(conv.terms(problemOf(state)), (term) => ({ ...term }))
    .filter((term) => term.y === at)
    .map((term) => {
      const [x, w] = [scene[from][term.x]!, scene.w[term.w]!];
      sum += x * w;
      return { x, w, product: x * w + 0, sum: sum + 0 };
    });
}

// Moving numbers about. A move is itself a convolution, with a kernel that has a single 1, so the library does it.
import type { Tensor } from 'faltung';
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import type { Move } from './model.ts';

/** The convolution that moves a plane, and its kernel. */
export function moveProblem(
  [rows, columns]: readonly [number, number],
  { down, right }: Move,
  ring: boolean,
): { readonly problem: ConvProblem; readonly w: Tensor } {
  const reach = Math.max(Math.abs(down), Math.abs(right));
  const taps = 2 * reach + 1;
  const data = new Float64Array(taps * taps);
  // Each cell takes what stands as far before it as the plane moves.
  data[(reach - down) * taps + reach - right] = 1;
  const boundary = ring ? 'circular' : 'zeros';
  return {
    problem: convProblem([1, 1, rows, columns], [1, 1, taps, taps], { padding: reach, boundary }),
    w: { shape: [1, 1, taps, taps], data },
  };
}

/** The plane after the move; what comes in from beyond the edge is zero, or what left on the other side. */
export function moved(x: Tensor, move: Move, ring: boolean): Tensor {
  const { problem, w } = moveProblem(x.shape.slice(2) as [number, number], move, ring);
  return conv.y.reference(problem, { x, w });
}

/** Where each cell goes: for each cell of the plane the cells that take it. */
export function targetsOf(size: readonly [number, number], move: Move, ring: boolean): ReadonlyMap<number, number> {
  const { problem, w } = moveProblem(size, move, ring);
  const targets = new Map<number, number>();
  for (const term of conv.terms(problem)) if (w.data[term.w] === 1) targets.set(term.x, term.y);
  return targets;
}

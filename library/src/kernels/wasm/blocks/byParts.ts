// A kernel out of an algorithm for windows with stride 1: what it does with one part, it does with every stride phase.
import { conv } from '../../../ops/conv.ts';
import type { Operator } from '../../../ops/operator.ts';
import { convShapes, type ConvProblem } from '../../../ops/problem.ts';
import { sizeOf } from '../../../tensor/shape.ts';
import type { Kernel } from '../../kernel.ts';
import type { Reason } from '../../reason.ts';
import { windowAxes } from './geometry.ts';
import { preparing, type Machine } from './preparing.ts';
import { gathers, sideOf, writtenNumbers, type Side } from './sides.ts';
import { hasParts, partsOf, type UnitStridePart } from './unitStride.ts';

/** What such an algorithm says and does; costs are in the planner's products. */
export interface PartAlgorithm {
  readonly name: string;
  readonly supports: (parts: readonly UnitStridePart[], problem: ConvProblem) => true | Reason;
  readonly cost: (part: UnitStridePart) => number;
  /** What the weights cost when they are prepared. */
  readonly preparation: (part: UnitStridePart) => number;
  /** Writes the bound of every output of a part. */
  readonly bounds: (
    part: UnitStridePart,
    x: ArrayLike<number>,
    bias: ArrayLike<number> | undefined,
    bounds: Float64Array,
  ) => void;
  readonly machine: (part: UnitStridePart, bias: ArrayLike<number> | undefined) => Machine;
}

const noWeights = { w: { shape: [], data: new Float32Array(0) } };

function kernel(algorithm: PartAlgorithm, name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> {
  const from = to === 'y' ? 'x' : 'y';
  const partsWith = (side: Side, problem: ConvProblem): UnitStridePart[] => partsOf(side, gathers(problem, to));
  /** What is planned does not depend on the weights. */
  const extents = (problem: ConvProblem): UnitStridePart[] => partsWith(sideOf(problem, noWeights, to), problem);
  const sum = (problem: ConvProblem, count: (part: UnitStridePart) => number): number =>
    extents(problem).reduce((total, part) => total + count(part), 0);

  function machineOf(problem: ConvProblem, side: Side): Machine {
    const machines = partsWith(side, problem).map((part) => algorithm.machine(part, side.bias));
    return {
      scratchBytes: machines.reduce((total, machine) => total + machine.scratchBytes, 0),
      release: () => machines.forEach((machine) => machine.release()),
      run: (from, to) => machines.forEach((machine) => machine.run(from, to)),
    };
  }

  return {
    id: `wasm/${name}.${algorithm.name}`,
    op,
    dtypes: ['float32'],
    fast: true,
    supports(problem) {
      const able = hasParts(windowAxes(problem), gathers(problem, to));
      return able === true ? algorithm.supports(extents(problem), problem) : able;
    },
    cost: (problem) => 100_000 + sum(problem, algorithm.cost),
    preparation: (problem) => sum(problem, algorithm.preparation),
    // One output's own sum does not tell; `bounds` does, and no difference is within NaN.
    bound: () => Number.NaN,
    bounds(problem, inputs) {
      const bounds = new Float64Array(sizeOf(convShapes(problem)[to]));
      const side = sideOf(problem, inputs, to);
      for (const part of partsWith(side, problem)) algorithm.bounds(part, inputs[from]!.data, side.bias, bounds);
      return bounds;
    },
    ...preparing<ConvProblem>(
      (problem, fixed) => machineOf(problem, sideOf(problem, fixed, to)),
      () => [from],
      to === 'y' ? writtenNumbers : undefined,
    ),
  };
}

/** The kernels of an algorithm: of the convolution, and of the gradient of its input. */
export const byParts = (algorithm: PartAlgorithm) => ({
  y: kernel(algorithm, 'conv', conv.y, 'y'),
  x: kernel(algorithm, 'conv.x', conv.x, 'x'),
});

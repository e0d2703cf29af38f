// Windows with stride 1, and the stride phases of transposed ones, by Winograd's F(m, r): fewer products for the same
// outputs.
import { conv } from '../../ops/conv.ts';
import type { Operator } from '../../ops/operator.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import type { Kernel } from '../kernel.ts';
import { because, type Reason } from '../reason.ts';
import { windowAxes } from './blocks/geometry.ts';
import { preparing, type Machine } from './blocks/preparing.ts';
import { gathers, sideOf, writtenNumbers, type Side } from './blocks/sides.ts';
import { partBounds } from './blocks/winograd/bound.ts';
import { tilingsOf } from './blocks/winograd/choose.ts';
import { costOf, weightCostOf } from './blocks/winograd/cost.ts';
import { winogradMachine } from './blocks/winograd/machine.ts';
import { hasParts, partsOf, type WinogradPart } from './blocks/winograd/parts.ts';

function prepareWinograd(side: Side, gathering: boolean): Machine {
  const machines = partsOf(side, gathering).map((part) => winogradMachine(part, tilingsOf(part), side.bias));
  return {
    scratchBytes: machines.reduce((sum, machine) => sum + machine.scratchBytes, 0),
    release: () => machines.forEach((machine) => machine.release()),
    run: (from, to) => machines.forEach((machine) => machine.run(from, to)),
  };
}

const noWeights = { w: { shape: [], data: new Float32Array(0) } };

function kernel(name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> {
  const from = to === 'y' ? 'x' : 'y';
  /** What is planned does not depend on the weights. */
  const extents = (problem: ConvProblem): WinogradPart[] =>
    partsOf(sideOf(problem, noWeights, to), gathers(problem, to));

  function supports(problem: ConvProblem): true | Reason {
    const able = hasParts(windowAxes(problem), gathers(problem, to));
    if (able !== true) return able;
    const saves = extents(problem).some((part) => tilingsOf(part).some(({ scheme }) => scheme.size > 1));
    if (saves) return true;
    return because('taps', { taps: problem.axes.map(({ taps }) => taps), least: 2, most: Infinity });
  }

  return {
    id: `wasm/${name}.winograd`,
    op,
    dtypes: ['float32'],
    fast: true,
    supports,
    cost: (problem) => extents(problem).reduce((sum, part) => sum + costOf(part, tilingsOf(part)), 100_000),
    preparation: (problem) => extents(problem).reduce((sum, part) => sum + weightCostOf(part, tilingsOf(part)), 0),
    // One output's own sum does not tell; `bounds` does, and no difference is within NaN.
    bound: () => Number.NaN,
    bounds(problem, inputs) {
      const bounds = new Float64Array(convShapes(problem)[to].reduce((product, length) => product * length, 1));
      const side = sideOf(problem, inputs, to);
      for (const part of partsOf(side, gathers(problem, to))) {
        partBounds(part, tilingsOf(part), inputs[from]!.data, side.bias, bounds);
      }
      return bounds;
    },
    ...preparing<ConvProblem>(
      (problem, fixed) => prepareWinograd(sideOf(problem, fixed, to), gathers(problem, to)),
      () => [from],
      to === 'y' ? writtenNumbers : undefined,
    ),
  };
}

export const convWinograd = kernel('conv', conv.y, 'y');
export const convInputWinograd = kernel('conv.x', conv.x, 'x');

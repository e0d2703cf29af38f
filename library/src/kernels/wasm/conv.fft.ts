// Windows with stride 1, and the stride phases of transposed ones, as products of spectra: the larger the window, the
// more it saves.
import { conv } from '../../ops/conv.ts';
import type { Operator } from '../../ops/operator.ts';
import { convShapes, type ConvProblem } from '../../ops/problem.ts';
import { sizeOf } from '../../tensor/shape.ts';
import type { Kernel } from '../kernel.ts';
import { because, type Reason } from '../reason.ts';
import { partBounds } from './blocks/fft/bound.ts';
import { fourierMachine } from './blocks/fft/machine.ts';
import { costOf, fourierTilingOf, windowCostOf } from './blocks/fft/tiling.ts';
import { windowAxes } from './blocks/geometry.ts';
import { preparing, type Machine } from './blocks/preparing.ts';
import { gathers, sideOf, writtenNumbers, type Side } from './blocks/sides.ts';
import { hasParts, partsOf, type WinogradPart } from './blocks/winograd/parts.ts';

function prepareFourier(side: Side, gathering: boolean): Machine {
  const machines = partsOf(side, gathering).map((part) => fourierMachine(part, fourierTilingOf(part)!, side.bias));
  return {
    scratchBytes: machines.reduce((sum, machine) => sum + machine.scratchBytes, 0),
    release: () => machines.forEach((machine) => machine.release()),
    run: (from, to) => machines.forEach((machine) => machine.run(from, to)),
  };
}

const noWeights = { w: { shape: [], data: new Float32Array(0) } };

function kernel(name: string, op: Operator<ConvProblem>, to: 'x' | 'y'): Kernel<ConvProblem> {
  const from = to === 'y' ? 'x' : 'y';
  const extents = (problem: ConvProblem): WinogradPart[] =>
    partsOf(sideOf(problem, noWeights, to), gathers(problem, to));

  function supports(problem: ConvProblem): true | Reason {
    const able = hasParts(windowAxes(problem), gathers(problem, to));
    if (able !== true) return able;
    const parts = extents(problem);
    const { inChannels } = parts[0]!;
    if (inChannels === 0) return because('channels', { channels: inChannels, least: 1, most: Infinity });
    return parts.every((part) => fourierTilingOf(part)) || because('spectra', {});
  }

  return {
    id: `wasm/${name}.fft`,
    op,
    dtypes: ['float32'],
    fast: true,
    supports,
    cost: (problem) => extents(problem).reduce((sum, part) => sum + costOf(part, fourierTilingOf(part)!), 100_000),
    preparation: (problem) =>
      extents(problem).reduce((sum, part) => sum + windowCostOf(part, fourierTilingOf(part)!), 0),
    // What is lost depends on everything in an output's tile: `bounds` counts it, and no difference is within NaN.
    bound: () => Number.NaN,
    bounds(problem, inputs) {
      const bounds = new Float64Array(sizeOf(convShapes(problem)[to]));
      const side = sideOf(problem, inputs, to);
      for (const part of partsOf(side, gathers(problem, to))) {
        partBounds(part, fourierTilingOf(part)!, inputs[from]!.data, side.bias, bounds);
      }
      return bounds;
    },
    ...preparing<ConvProblem>(
      (problem, fixed) => prepareFourier(sideOf(problem, fixed, to), gathers(problem, to)),
      () => [from],
      to === 'y' ? writtenNumbers : undefined,
    ),
  };
}

export const convFourier = kernel('conv', conv.y, 'y');
export const convInputFourier = kernel('conv.x', conv.x, 'x');

// Windows with stride 1, and the stride phases of transposed ones, by Winograd's F(m, r): fewer products for the same
// outputs.
import { because } from '../reason.ts';
import { byParts } from './blocks/byParts.ts';
import { partBounds } from './blocks/winograd/bound.ts';
import { tilingsOf } from './blocks/winograd/choose.ts';
import { costOf, weightCostOf } from './blocks/winograd/cost.ts';
import { winogradMachine } from './blocks/winograd/machine.ts';

const kernels = byParts({
  name: 'winograd',
  supports(parts, problem) {
    const saves = parts.some((part) => tilingsOf(part).some(({ scheme }) => scheme.size > 1));
    return saves || because('taps', { taps: problem.axes.map(({ taps }) => taps), least: 2, most: Infinity });
  },
  cost: (part) => costOf(part, tilingsOf(part)),
  preparation: (part) => weightCostOf(part, tilingsOf(part)),
  bounds: (part, x, bias, bounds) => partBounds(part, tilingsOf(part), x, bias, bounds),
  machine: (part, bias) => winogradMachine(part, tilingsOf(part), bias),
});

export const convWinograd = kernels.y;
export const convInputWinograd = kernels.x;

// Windows with stride 1, and the stride phases of transposed ones, as products of spectra: the larger the window, the
// more it saves.
import { because } from '../reason.ts';
import { byParts } from './blocks/byParts.ts';
import { partBounds } from './blocks/fft/bound.ts';
import { fourierMachine } from './blocks/fft/machine.ts';
import { costOf, fourierTilingOf, windowCostOf } from './blocks/fft/tiling.ts';

// Every part has a tiling where `supports` says so. What is lost depends on everything in an output's tile.
const kernels = byParts({
  name: 'fft',
  supports(parts) {
    const { inChannels } = parts[0]!;
    if (inChannels === 0) return because('channels', { channels: inChannels, least: 1, most: Infinity });
    return parts.every((part) => fourierTilingOf(part)) || because('spectra', {});
  },
  cost: (part) => costOf(part, fourierTilingOf(part)!),
  preparation: (part) => windowCostOf(part, fourierTilingOf(part)!),
  bounds: (part, x, bias, bounds) => partBounds(part, fourierTilingOf(part)!, x, bias, bounds),
  machine: (part, bias) => fourierMachine(part, fourierTilingOf(part)!, bias),
});

export const convFourier = kernels.y;
export const convInputFourier = kernels.x;

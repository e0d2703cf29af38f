// The adjoint as matrix products: one for the stride phases that read the same samples.
import { sizeOf } from '../../../tensor/shape.ts';
import { gatherProduct, type Product } from './gatherProduct.ts';
import { folding } from './fold.ts';
import { geometryOf } from './geometry.ts';
import { phasesOf, type Phase } from './phases.ts';
import { placing } from './placing.ts';
import type { Machine } from './preparing.ts';
import { runtime } from './runtime.ts';
import type { Side } from './sides.ts';

export const scatterProduct = (side: Side): Machine => folding(side, plainProduct);

function plainProduct(shape: Side): Machine {
  const lengths = shape.axes.map(({ length }) => length);
  const parts = alikeOf(phasesOf(shape.axes)).map((phases) => phasesPart(shape, phases, lengths));
  return {
    scratchBytes: parts.reduce((sum, part) => sum + part.scratchBytes, 0),
    release: () => parts.forEach((part) => part.release()),
    run: (x, y) => parts.forEach((part) => part.run(x, y)),
  };
}

/**
 * Phases that read the same samples, as all of them do where the windows of neighbours do not overlap: one product
 * computes them together, and packs what it reads once.
 */
export function alikeOf(phases: readonly Phase[]): Phase[][] {
  const alike = new Map<string, Phase[]>();
  for (const phase of phases) {
    const key = phase.taps.length > 0 ? JSON.stringify(phase.axes) : `nothing ${phase.first.join()}`;
    const list = alike.get(key);
    if (list) list.push(phase);
    else alike.set(key, [phase]);
  }
  return [...alike.values()];
}

function phasesPart(shape: Side, phases: readonly Phase[], lengths: readonly number[]): Machine {
  const { batch, groups, axes } = shape;
  const { heap } = runtime();
  const [{ axes: windows, taps }] = phases as [Phase];
  const product = taps.length > 0 ? productOf(shape, phases) : undefined;
  const alone = axes.every(({ stride }, d) => stride === 1 || lengths[d] === 1);
  if (product && alone) return product;

  const cells = sizeOf(windows.map(({ positions }) => positions));
  const channels = groups * shape.outChannels;
  const result = heap.take(4 * batch * phases.length * channels * cells);
  if (!product) {
    const values = heap.floats(result, batch * channels * cells);
    for (let c = 0; c < batch * channels; c++) {
      values.fill(shape.bias?.[c % channels] ?? 0, c * cells, (c + 1) * cells);
    }
  }
  const places = placing(phases, axes, lengths, shape.outChannels);
  return {
    scratchBytes: (product?.scratchBytes ?? 0) + result.bytes,
    release() {
      product?.release();
      places.release();
      heap.give(result);
    },
    run(x, y) {
      product?.run(x, result.at);
      places.run(batch * groups, result.at, y);
    },
  };
}

/** The channels of every phase, one phase behind the other in each group. */
function productOf(shape: Side, phases: readonly Phase[]): Product {
  const { batch, groups, inChannels, outChannels, axes, bias } = shape;
  const channels = phases.length * outChannels;
  return gatherProduct({
    batch,
    groups,
    inChannels,
    outChannels: channels,
    geometry: geometryOf(phases[0]!.axes),
    sourcePlane: sizeOf(axes.map(({ positions }) => positions)),
    weight: (g, m, k, tap) => shape.weight(g, m % outChannels, k, phases[Math.floor(m / outChannels)]!.taps[tap]!),
    bias:
      bias &&
      Array.from({ length: groups * channels }, (_, m) => {
        const group = Math.floor(m / channels);
        return bias[group * outChannels + (m % outChannels)]!;
      }),
  });
}

// The layers whose windows are products of smaller ones.
import { depthwiseSeparable, flattened, spatiallySeparable } from '../ops/composites.ts';
import type { Variable } from '../grad/variable.ts';
import { alongAxis, Composite, type CompositeOptions } from './composite.ts';

/**
 * A depthwise convolution, then a pointwise one: `w[o,c,k] = p[o,c] · d[c,k]`. Everything spatial happens in the first;
 * groups and the bias belong to the second.
 *
 * @throws {ShapeError} `groups-divide`; when it is called, what `conv` refuses
 *
 * @example 27 + 384 weights where the standard convolution has 3,456
 * const layer = new DepthwiseSeparable({ inChannels: 3, outChannels: 128, taps: [3, 3], bias: false });
 * layer.parameters.map((each) => each.data.length); // 27, 384
 */
export class DepthwiseSeparable extends Composite {
  constructor(options: CompositeOptions) {
    const { inChannels, outChannels, taps, groups = 1 } = options;
    super(depthwiseSeparable, options, [
      { inChannels, outChannels: inChannels, groups: inChannels, taps },
      { inChannels, outChannels, groups, taps: taps.map(() => 1) },
    ]);
  }

  /** `[inChannels, 1, …taps]`. */
  get depthwise(): Variable {
    return this.weights[0]!;
  }

  /** `[outChannels, inChannels / groups, 1, …]`. */
  get pointwise(): Variable {
    return this.weights[1]!;
  }
}

/**
 * One axis after another: `w[o,c,u,v] = a[o,c,u] · b[o,v]`. The first stage has the taps of the first axis and mixes
 * the channels, the others are depthwise; the bias belongs to the last.
 *
 * @throws {ShapeError} `groups-divide`; when it is called, what `conv` refuses
 *
 * @example
 * const layer = new SpatiallySeparable({ inChannels: 1, outChannels: 1, taps: [3, 3], bias: false });
 * layer.perAxis.map((each) => each.shape.join('x')); // '1x1x3x1', '1x1x1x3'
 */
export class SpatiallySeparable extends Composite {
  constructor(options: CompositeOptions) {
    const { inChannels, outChannels, taps, groups = 1 } = options;
    const depthwise = { inChannels: outChannels, outChannels, groups: outChannels };
    const parts = taps.map((_, axis) => ({
      ...(axis === 0 ? { inChannels, outChannels, groups } : depthwise),
      taps: alongAxis(taps, axis),
    }));
    super(spatiallySeparable, options, parts);
  }

  /** The weights of each axis in turn. */
  get perAxis(): readonly Variable[] {
    return this.weights;
  }
}

/**
 * Channels, then one axis after another: `w[o,c,v,h] = α[o,c] · β[o,v] · γ[o,h]`. First pointwise with the groups, then
 * depthwise along each axis; the bias belongs to the last stage.
 *
 * @throws {ShapeError} `groups-divide`; when it is called, what `conv` refuses
 *
 * @example
 * const layer = new Flattened({ inChannels: 3, outChannels: 128, taps: [3, 3], bias: false });
 * layer.parameters.map((each) => each.data.length); // 384, 384, 384
 */
export class Flattened extends Composite {
  constructor(options: CompositeOptions) {
    const { inChannels, outChannels, taps, groups = 1 } = options;
    const pointwise = { inChannels, outChannels, groups, taps: taps.map(() => 1) };
    const axes = taps.map((_, axis) => ({
      inChannels: outChannels,
      outChannels,
      groups: outChannels,
      taps: alongAxis(taps, axis),
    }));
    super(flattened, options, [pointwise, ...axes]);
  }

  /** The mixture of channels, `[outChannels, inChannels / groups, 1, …]`. */
  get lateral(): Variable {
    return this.weights[0]!;
  }

  /** The weights of each axis in turn, `[outChannels, 1, …]`. */
  get perAxis(): readonly Variable[] {
    return this.weights.slice(1);
  }
}

// A bank of filters and the closest depthwise and pointwise weights, and what both make of a picture.
import { tensor, type Tensor } from 'faltung';
import { depthwiseSplit, type DepthwiseSplit } from 'faltung/analysis';
import { compute } from 'faltung/engine';
import { conv, convProblem } from 'faltung/ops';
import type { Pixels } from '../../one-channel/picture/pixels.ts';
import { colours, filters, taps, type BankState } from './model.ts';

const area = taps * taps;

export interface Split {
  readonly split: DepthwiseSplit;
  /** The weights of the bank, and those that two stages come closest with: `[4, 3, 3, 3]`. */
  readonly bank: Tensor;
  readonly closest: Tensor;
  /** What is missing of the whole bank, relative to it. */
  readonly missing: number;
}

export function splitOf({ w }: Pick<BankState, 'w'>): Split {
  const bank = tensor([filters, colours, taps, taps], w.flat(), 'float64');
  const split = depthwiseSplit(bank);
  const closest = Float64Array.from(bank.data, (value, at) => {
    const { rank, window, mix } = split.channels[Math.floor(at / area) % colours]!;
    // What can be split exactly is shown exactly, without the rounding of singular values.
    return rank <= 1 ? value : mix[Math.floor(at / (area * colours))]! * window[at % area]!;
  });
  const size = Math.hypot(...bank.data);
  const lost = Math.hypot(...bank.data.map((value, at) => value - closest[at]!));
  return { split, bank, closest: tensor(bank.shape, closest, 'float64'), missing: size === 0 ? 0 : lost / size };
}

export interface Views {
  readonly full: Pixels;
  readonly split: Pixels;
  readonly lost: Pixels;
}

/**
 * One output channel as a grey picture: filters that cancel out are shown without sign, others divided by
 * their sum.
 */
export function viewsOf({ width, height, data }: Pixels, { bank, closest }: Split, filter: number): Views {
  const pixels = width * height;
  const planes = new Float32Array(colours * pixels);
  for (let at = 0; at < pixels; at++) for (let c = 0; c < colours; c++) planes[c * pixels + at] = data[4 * at + c]!;
  const x = { shape: [1, colours, height, width], data: planes };
  const problem = convProblem(x.shape, [1, colours, taps, taps], { padding: 'same', boundary: 'reflect' });
  const through = ({ data }: Tensor): ArrayLike<number> => {
    const own = data.slice((filter - 1) * colours * area, filter * colours * area);
    return compute(conv.y, problem, { x, w: { shape: [1, colours, taps, taps], data: Float32Array.from(own) } }).data;
  };
  const own = bank.data.slice((filter - 1) * colours * area, filter * colours * area);
  const sum = Array.from(own).reduce((total, value) => total + value, 0);
  // A difference of three colours is three times as large as that of one.
  const divisor = sum > 0 ? sum : colours;
  const [full, split] = [through(bank), through(closest)];
  const picture = (value: (at: number) => number): Pixels => {
    const out = new Uint8ClampedArray(4 * pixels);
    for (let at = 0; at < pixels; at++) {
      const grey = sum > 0 ? value(at) : Math.abs(value(at));
      out.set([grey, grey, grey, data[4 * at + 3]!], 4 * at);
    }
    return { width, height, data: out };
  };
  return {
    full: picture((at) => full[at]! / divisor),
    split: picture((at) => split[at]! / divisor),
    lost: picture((at) => Math.abs(full[at]! - split[at]!) / divisor),
  };
}

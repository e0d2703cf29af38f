// A window over a picture, band by band: each colour channel by itself, alpha carried along as it is.
import { open, type Engine } from 'faltung/engine';
import { spanOf, type ConvAxis, type ConvProblem } from 'faltung/ops';
import { ShapeError, type Tensor } from 'faltung';
import { canBeBanded, computeBand } from './band.ts';
import { colours, hasAlpha, whiteOf, type Picture } from './picture.ts';
import { valueMap, type Range, type ValueMap, type ValueMode } from './values.ts';

export interface FilterSettings {
  readonly mode: ValueMode;
  /** Whether the result has 16 bits a sample. */
  readonly wide: boolean;
  /** Whether the result keeps an alpha channel. */
  readonly alpha: boolean;
  /** Rows of the result at once; what they need in memory, not what comes out, depends on it. */
  readonly bandRows?: number;
  /** Is told how much is done, from 0 to 1, after every band. */
  readonly progress?: (done: number) => void;
}

export interface Filtered extends Picture {
  /** The part of the numbers that lay beyond black or white and were cut off. */
  readonly clipped: number;
}

/** Float32 numbers of a band, input and output each: 16 MiB. */
const bandNumbers = 2 ** 22;

/** Products from which on all threads are worth the third of a second that it takes to start them. */
const worthThreads = 1e9;

export async function filter(
  picture: Picture,
  problem: ConvProblem,
  window: Tensor,
  settings: FilterSettings,
): Promise<Filtered> {
  const products = problem.axes.reduce((product, { output, taps }) => product * output * taps, problem.inChannels);
  // Where threads may not start, one is enough.
  const alone = { threads: 1 };
  const engine = products < worthThreads ? await open(alone) : await open().catch(() => open(alone));
  try {
    return await filterBy(engine, picture, problem, window, settings);
  } finally {
    engine.close();
  }
}

async function filterBy(
  engine: Engine,
  picture: Picture,
  problem: ConvProblem,
  window: Tensor,
  settings: FilterSettings,
): Promise<Filtered> {
  const { mode, wide, alpha, progress = () => {} } = settings;
  const [height, width] = problem.axes.map((axis) => axis.output) as [number, number];
  const channels = (colours(picture) + (alpha && hasAlpha(picture) ? 1 : 0)) as Picture['channels'];
  const size = height * width * channels;
  const samples = samplesFor(size, wide);
  const target = { width, height, channels, samples };
  const passes = mode === 'normalise' ? 2 : 1;

  const eachBand = async (pass: number, use: (numbers: Tensor, from: number, rows: number) => void) => {
    const step = canBeBanded(problem) ? (settings.bandRows ?? bandRowsFor(problem)) : height;
    for (let from = 0; from < height; from += step) {
      const rows = Math.min(step, height - from);
      use(await computeBand(engine, problem, picture, window, [from, from + rows]), from, rows);
      progress((pass + (from + rows) / height) / passes);
      // Signals and the progress bar get their turn.
      await new Promise(setImmediate);
    }
  };

  let range: Range = { least: 0, most: 0 };
  if (mode === 'normalise') {
    range = { least: Infinity, most: -Infinity };
    await eachBand(0, ({ data }) => (range = widened(range, data)));
  }
  const map = valueMap(mode, whiteOf(picture.samples), whiteOf(samples), range);
  let clipped = 0;
  await eachBand(passes - 1, ({ data }, from, rows) => {
    clipped += writeBand(data, map, target, from, rows);
  });
  if (hasAlpha(target)) carryAlpha(picture, target, problem.axes[0]!, problem.axes[1]!, problem.op);
  return { ...target, clipped: clipped / (height * width * colours(target)) };
}

/** Room for the samples of the result, all zero. */
function samplesFor(size: number, wide: boolean): Picture['samples'] {
  const Samples = wide ? Uint16Array : Uint8Array;
  try {
    return new Samples(size);
  } catch {
    throw new ShapeError('memory-full', { bytes: size * Samples.BYTES_PER_ELEMENT });
  }
}

function bandRowsFor({ axes, inChannels }: ConvProblem): number {
  const [rows, columns] = [axes[0]!, axes[1]!];
  const perRow = inChannels * Math.max(columns.input * rows.stride, columns.output);
  return Math.max(1, Math.floor(bandNumbers / perRow));
}

function widened({ least, most }: Range, numbers: Tensor['data']): Range {
  for (let at = 0; at < numbers.length; at++) {
    if (numbers[at]! < least) least = numbers[at]!;
    if (numbers[at]! > most) most = numbers[at]!;
  }
  return { least, most };
}

/** Writes planes of numbers as interleaved samples; gives how many were cut off. */
function writeBand(numbers: Tensor['data'], map: ValueMap, target: Picture, from: number, rows: number): number {
  const { width, channels, samples } = target;
  const white = whiteOf(samples);
  const plane = rows * width;
  let clipped = 0;
  for (let channel = 0; channel < colours(target); channel++) {
    let to = from * width * channels + channel;
    for (let at = channel * plane; at < (channel + 1) * plane; at++, to += channels) {
      const number = map.absolute ? Math.abs(numbers[at]!) : numbers[at]!;
      // Halves go up.
      const value = Math.floor(number * map.scale + map.shift + 0.5);
      if (value >= 0 && value <= white) samples[to] = value;
      else {
        samples[to] = value < 0 ? 0 : white;
        clipped++;
      }
    }
  }
  return clipped;
}

/** Each result takes the alpha of the sample in the middle of what it reads. */
function carryAlpha(picture: Picture, target: Picture, rows: ConvAxis, columns: ConvAxis, op: ConvProblem['op']): void {
  const scale = whiteOf(target.samples) / whiteOf(picture.samples);
  const [fromRow, fromColumn] = [middles(rows, op), middles(columns, op)];
  const source = colours(picture);
  let to = colours(target);
  for (const row of fromRow) {
    for (const column of fromColumn) {
      const alpha = picture.samples[(row * picture.width + column) * picture.channels + source]!;
      target.samples[to] = Math.round(alpha * scale);
      to += target.channels;
    }
  }
}

/** For every output position of an axis, the input sample under the middle of its window, or the nearest there is. */
function middles(axis: ConvAxis, op: ConvProblem['op']): Int32Array {
  const middle = Math.floor((spanOf(axis) - 1) / 2);
  return Int32Array.from({ length: axis.output }, (_, at) => {
    const under =
      op === 'conv' ? at * axis.stride + middle - axis.before : Math.round((at + axis.before - middle) / axis.stride);
    return Math.min(axis.input - 1, Math.max(0, under));
  });
}

// One part, eight signals at a time: tiles of one channel where windows are shared, channels of one tile where every
// channel has a window of its own.
import { sizeOf } from '../../../../tensor/shape.ts';
import { hasFused } from '../engineFeatures.ts';
import { geometryOf } from '../geometry.ts';
import type { Block } from '../memory.ts';
import { scratchOf } from '../parts.ts';
import { planesOf } from '../planesOf.ts';
import type { Machine } from '../preparing.ts';
import { runtime } from '../runtime.ts';
import type { Triple, UnitStridePart } from '../unitStride.ts';
import { complexBytes } from './complex.ts';
import { functionsOf, inStretches, outputBlocks, turnTables } from './functions.ts';
import { together } from './gather.ts';
import { entryWords, roomFloats } from './scatter.ts';
import { eightsOf, mirrorsOf, packSpectra } from './spectra.ts';
import { isDepthwise, spectraBytes, tileOrigins, type FourierTiling } from './tiling.ts';

export function fourierMachine(
  part: UnitStridePart,
  tiling: FourierTiling,
  bias: ArrayLike<number> | undefined,
): Machine {
  const { batch, groups, inChannels, outChannels, outputs, first, step } = part;
  const { axes, row, plane, bytes } = tiling;
  if (batch * groups * outChannels * tiling.tiles === 0) {
    return { scratchBytes: 0, release: () => undefined, run: () => undefined };
  }
  const [depth, height, width] = axes;
  const depthwise = isDepthwise(part, tiling);
  const { heap, share } = runtime();
  const taken: Block[] = [];
  const keep = (numbers: Int32Array | Float32Array): number => {
    const block = heap.take(numbers.byteLength);
    taken.push(block);
    if (numbers instanceof Int32Array) heap.integers(block, numbers.length).set(numbers);
    else heap.floats(block, numbers.length).set(numbers);
    return block.at;
  };

  const source = sizeOf(part.axes.map(({ length }) => length));
  const geometry = geometryOf(part.axes.map((axis, d) => ({ ...axis, positions: axes[d]!.tiles * axes[d]!.outputs })));
  const eights = eightsOf(groups);
  const signals = Math.min(together, groups); // where each is a channel
  const planes = planesOf(geometry, depthwise ? signals : inChannels, source, depthwise);
  const [, planeRows, pitch] = planes.shape as [number, number, number];
  const planeBytes = 4 * sizeOf(planes.shape);
  const functions = functionsOf(part, tiling, pitch, hasFused());
  const tables = turnTables(tiling);
  const turned = keep(tables.numbers);
  const [deepTurns, highTurns, wideTurns] = tables.starts.map((start) => turned + 4 * start) as [
    number,
    number,
    number,
  ];
  const turns = { width: wideTurns, height: highTurns, depth: deepTurns };
  const packed = packSpectra(part, tiling, functions, turns);
  const weights = keep(packed.data);
  const biasOf = (group: number, out: number): number => bias?.[group * outChannels + out] ?? 0;
  const eight = Array.from({ length: together }, (_, i) => i);

  const origins = tileOrigins(tiling);
  const cellOf = ([z, y, x]: Triple<number>): number => 4 * ((z * planeRows + y) * pitch + x);
  const outArea = 4 * sizeOf(outputs);
  /** A signal's entry: where its tile goes behind `channel` channels; nothing of it for a signal that is no signal. */
  const entryOf = (origin: Triple<number> | undefined, channel: number): number[] => {
    if (!origin) return Array.from({ length: entryWords }, () => 0);
    const [z, y, x] = origin.map((at, d) => first[d]! + step[d]! * at) as [number, number, number];
    const left = origin.map((at, d) => Math.min(axes[d]!.outputs, part.axes[d]!.positions - at));
    return [channel * outArea + 4 * ((z * outputs[1] + y) * outputs[2] + x), left[2]!, left[1]!, left[0]!];
  };

  const spectra = scratchOf(spectraBytes(part, tiling), true);
  const results = scratchOf(bytes * (depthwise ? 1 : outputBlocks(outChannels)[0]!), true);
  const room = scratchOf(4 * roomFloats(width.outputs), true);

  /** Eight signals from their planes to their spectra. */
  const there = (from: number, starts: number, to: number): void => {
    for (let z = 0; z < depth.size; z++) {
      const at = from + 4 * z * planeRows * pitch;
      inStretches(height.size, (y, count) =>
        functions.gather(at + 4 * y * pitch, starts, to + z * plane + y * row, count),
      );
      functions.rows(to + z * plane, turns.width, height.size);
    }
    functions.columns(to, turns, depth.size);
  };
  /** Eight signals from their spectra to the output. */
  const back = (at: number, y: number, table: number, added: number): void => {
    functions.columns(at, turns, depth.outputs, true);
    for (let z = 0; z < depth.outputs; z++) {
      functions.rows(at + z * plane, turns.width, height.outputs, true);
      const to = y + 4 * z * step[0] * outputs[1] * outputs[2];
      inStretches(height.outputs, (i, count) =>
        functions.scatter(at + z * plane + i * row, to, table, added, room.at, i, count, z),
      );
    }
  };
  /** Calls `work` for every row of frequencies: where it lies in a tile, and where in the weights. */
  const eachRow = (work: (z: number, y: number, index: number) => void): void => {
    for (let z = 0; z < depth.size; z++) {
      for (let y = 0; y < height.size; y++) work(z, y, z * height.size + y);
    }
  };

  const runs = Math.ceil(origins.length / together);
  function shared(): (x: number, y: number) => void {
    const slots = Array.from({ length: together * runs }, (_, i) => origins[i]);
    const last = origins.at(-1)!;
    const starts = keep(Int32Array.from(slots, (origin) => cellOf(origin ?? last)));
    const entries = keep(Int32Array.from(slots.flatMap((origin) => entryOf(origin, 0))));
    const biases: number[] = [];
    for (let g = 0; g < groups; g++)
      for (let m = 0; m < outChannels; m++) eight.forEach(() => biases.push(biasOf(g, m)));
    const added = keep(Float32Array.from(biases));
    const blocks = outputBlocks(outChannels);
    return (x, y) => {
      for (let image = 0; image < batch * groups; image++) {
        const group = image % groups;
        const from = planes.write(x + 4 * image * inChannels * source);
        share(runs, (run) => {
          for (let c = 0; c < inChannels; c++) {
            there(from + c * planeBytes, starts + 4 * together * run, spectra.at + c * bytes);
          }
          let out = 0;
          blocks.forEach((count, block) => {
            const w = weights + 4 * packed.offset(group, block);
            const rowWeights = 8 * width.size * inChannels * count;
            eachRow((z, i, index) => {
              const at = z * plane + i * row;
              functions.sum(count)(spectra.at + at, w + index * rowWeights, results.at + at);
            });
            for (let m = 0; m < count; m++, out++) {
              const to = y + (image * outChannels + out) * outArea;
              const table = entries + 4 * entryWords * together * run;
              back(results.at + m * bytes, to, table, added + 4 * together * (group * outChannels + out));
            }
          });
        });
      }
    };
  }

  function own(): (x: number, y: number) => void {
    const starts = keep(Int32Array.from(eight, (signal) => Math.min(signal, signals - 1) * planeBytes));
    const entries = keep(
      Int32Array.from(
        origins.flatMap((origin) =>
          eight.flatMap((signal) => entryOf(signal < signals ? origin : undefined, signal * outChannels)),
        ),
      ),
    );
    const biases = eights.flatMap((group) =>
      Array.from({ length: outChannels }, (_, m) =>
        eight.map((signal) => biasOf(Math.min(group + signal, groups - 1), m)),
      ),
    );
    const added = keep(Float32Array.from(biases.flat()));
    const [deep, high, wide] = mirrorsOf(tiling);
    const mirror = keep(Int32Array.from(wide, (x) => complexBytes * x));
    const rowWeights = 64 * width.size;
    return (x, y) => {
      share(batch * eights.length, (index) => {
        const [image, e] = [Math.floor(index / eights.length), index % eights.length];
        const channel = image * groups + eights[e]!;
        const from = planes.write(x + 4 * channel * source);
        origins.forEach((origin, tile) => {
          there(from + cellOf(origin), starts, spectra.at);
          for (let m = 0; m < outChannels; m++) {
            const w = weights + 4 * packed.offset(e, m);
            eachRow((z, i, at) =>
              functions.own(
                spectra.at + z * plane + i * row,
                spectra.at + deep[z]! * plane + high[i]! * row,
                w + at * rowWeights,
                results.at + z * plane + i * row,
                mirror,
              ),
            );
            const to = y + (channel * outChannels + m) * outArea;
            const table = entries + 4 * entryWords * together * tile;
            back(results.at, to, table, added + 4 * together * (e * outChannels + m));
          }
        });
      });
    };
  }

  const run = depthwise ? own() : shared();
  return {
    scratchBytes: planes.bytes + spectra.bytes + results.bytes + room.bytes,
    release() {
      planes.release();
      for (const scratch of [spectra, results, room]) scratch.release();
      for (const block of taken) heap.give(block);
    },
    run,
  };
}

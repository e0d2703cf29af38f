// Convolution as a matrix product that gathers: y[m][p] = bias[m] + Σ_(c,t) w[m][c,t] · plane[c][position[p] + tap[t]].
// Weights are packed once; of the input only the block at hand is ever packed.
import { sizeOf } from '../../../tensor/shape.ts';
import type { Geometry } from './geometry.ts';
import { hasFused } from './engineFeatures.ts';
import type { Block } from './memory.ts';
import { multiplyText } from './multiply.ts';
import { packText, quadsOf } from './pack.ts';
import { packWeights } from './packWeights.ts';
import { partsOf, singly } from './parts.ts';
import { planesOf } from './planesOf.ts';
import { tileOf } from './tileShape.ts';
import { runtime } from './runtime.ts';

export interface ProductShape {
  readonly batch: number;
  readonly groups: number;
  readonly inChannels: number; // of one group
  readonly outChannels: number; // of one group
  readonly geometry: Geometry;
  /** Cells of one channel of the input as the tensor has it. */
  readonly sourcePlane: number;
  readonly weight: (group: number, out: number, channel: number, tap: number) => number;
  readonly bias?: ArrayLike<number> | undefined;
}

export interface Product {
  /** Computes from the input at an address to an output `[batch, channels, positions]` at an address. */
  run(x: number, y: number): void;
  readonly scratchBytes: number;
  release(): void;
}

/** Bytes of packed input at a time: half of a second-level cache of 512 KiB. */
const packedBytes = 262_144;

export function gatherProduct(shape: ProductShape): Product {
  const { batch, groups, inChannels, outChannels, geometry, sourcePlane } = shape;
  const { heap, make, own, planes: copyPlanes, share, threads } = runtime();
  const fused = hasFused();
  const columns = 4 * tileOf(fused).vectors;
  const depth = inChannels * geometry.tap.length;
  const positions = geometry.position.length;
  const planeCells = sizeOf(geometry.plane);
  const pitchColumns = Math.max(positions, columns);
  const each = singly(batch * groups, outChannels * depth * positions);
  const planes = planesOf(geometry, inChannels, sourcePlane, each);

  const taken: Block[] = [];
  const take = (bytes: number): Block => {
    const block = heap.take(bytes);
    taken.push(block);
    return block;
  };

  const packed = { groups, rows: outChannels, channels: inChannels, taps: geometry.tap.length, fused };
  const weights = packWeights(packed, shape.weight, shape.bias);
  const a = take(weights.length * 4);
  heap.floats(a, weights.length).set(weights);
  const groupBytes = (weights.length / groups) * 4;

  // Whole panels, then one that ends with the last position: what it overlaps is computed twice, to the same bits.
  const whole = Math.floor(positions / columns);
  const rest = positions % columns > 0;
  const listed = new Int32Array((whole + (rest ? 1 : 0)) * columns);
  listed.set(geometry.position.subarray(0, whole * columns));
  for (let i = whole * columns; i < listed.length; i++) {
    const last = Math.max(0, positions - columns) + (i - whole * columns);
    listed[i] = geometry.position[Math.min(last, positions - 1)]!;
  }
  const entries = quadsOf(listed);
  const quads = take(entries.byteLength);
  heap.integers(quads, entries.length).set(entries);
  const tapTable = take(geometry.tap.byteLength);
  heap.integers(tapTable, geometry.tap.length).set(geometry.tap.map((offset) => 4 * offset));
  const panelBytes = 4 * columns * depth;
  const panelsAtOnce = Math.max(1, Math.min(Math.floor(packedBytes / panelBytes), panelsOfPart(whole, threads)));
  const stretches = Math.ceil(whole / panelsAtOnce);
  const b = own(panelsAtOnce * panelBytes);
  const narrow = positions < columns ? own(outChannels * columns * 4) : undefined;
  const line = take(12);
  heap.integers(line, 3).set([0, 0, positions]);

  const functions = make([
    packText({ channels: inChannels, plane: 4 * planeCells, tap: geometry.tap, vectors: columns / 4 }),
    multiplyText({ rows: outChannels, depth, pitch: 4 * pitchColumns, fused, adds: false }),
  ]);
  const [pack, multiply] = [functions['pack']!, functions['multiply']!];
  const quadBytes = 20 * (columns / 4);

  /** One stretch of panels of one image and group, from its planes to its outputs. */
  const panels = (index: number, source: number, target: number, packed: number): void => {
    if (index < stretches) {
      const panel = index * panelsAtOnce;
      const count = Math.min(panelsAtOnce, whole - panel);
      pack(source, quads.at + panel * quadBytes, (count * columns) / 4, b.at, tapTable.at);
      multiply(packed, b.at, target + 4 * columns * panel, count);
      return;
    }
    pack(source, quads.at + whole * quadBytes, columns / 4, b.at, tapTable.at);
    if (!narrow) return multiply(packed, b.at, target + 4 * (positions - columns), 1);
    multiply(packed, b.at, narrow.at, 1);
    copyPlanes(narrow.at, target, 4 * columns, 4 * positions, outChannels, line.at, 1, 0, 0);
  };
  const group = (index: number, x: number, y: number): void => {
    const source = planes.write(x + 4 * index * inChannels * sourcePlane);
    const target = y + 4 * index * outChannels * positions;
    const packed = a.at + (index % groups) * groupBytes;
    share(stretches + (rest ? 1 : 0), (part) => panels(part, source, target, packed));
  };

  return {
    scratchBytes: planes.bytes + b.bytes + (narrow?.bytes ?? 0),
    release() {
      planes.release();
      b.release();
      narrow?.release();
      taken.forEach((block) => heap.give(block));
    },
    run(x, y) {
      if (each) return share(batch * groups, (index) => group(index, x, y));
      for (let index = 0; index < batch * groups; index++) group(index, x, y);
    },
  };
}

/** Panels packed together: few enough that every thread has its share of parts, but four to reuse the weights. */
const panelsOfPart = (whole: number, threads: number): number =>
  threads === 1 ? Math.max(1, whole) : Math.max(4, Math.ceil(whole / partsOf(threads)));

// One output after another: where it stands, and where each of its taps reads.
import type { Windows } from './windows.ts';

/** Walks over the outputs of a phase in row-major order. */
export interface WindowColumns {
  /** The place of the output in its plane. */
  readonly target: number;
  /** For each tap the place in the plane that is read, or -1 for a zero. */
  readonly offsets: Int32Array;
  /** Goes on to the next output; after the last one it starts again. */
  next(): void;
}

/** `from` and `to` are the sizes of the plane that is read and of the one that is written. */
export function windowColumns({ axes }: Windows, from: readonly number[], to: readonly number[]): WindowColumns {
  const rank = axes.length;
  // Before axis d is counted in: the place of the output and of each tap along the axes in front of it.
  const reached = [Int32Array.of(0)];
  for (const { taps } of axes) reached.push(new Int32Array(reached.at(-1)!.length * taps.length));
  const targets = new Int32Array(rank + 1);
  const index = new Int32Array(rank);

  const settle = (first: number): void => {
    for (let d = first; d < rank; d++) {
      const { targets: places, taps, sources } = axes[d]!;
      const [outer, inner] = [reached[d]!, reached[d + 1]!];
      const [at, row, size] = [index[d]!, index[d]! * taps.length, from[d]!];
      targets[d + 1] = targets[d]! * to[d]! + places[at]!;
      for (let m = 0, i = 0; m < outer.length; m++) {
        const place = outer[m]!;
        for (let k = 0; k < taps.length; k++, i++) {
          const source = sources[row + k]!;
          inner[i] = place < 0 || source < 0 ? -1 : place * size + source;
        }
      }
    }
  };
  settle(0);
  return {
    get target() {
      return targets[rank]!;
    },
    offsets: reached[rank]!,
    next() {
      let d = rank - 1;
      while (d > 0 && index[d]! + 1 === axes[d]!.targets.length) index[d--] = 0;
      index[d] = (index[d]! + 1) % axes[d]!.targets.length;
      settle(d);
    },
  };
}

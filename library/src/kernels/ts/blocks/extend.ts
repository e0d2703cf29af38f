// Boundaries other than zeros: the large side is written out with its border first, and gradients are folded back
// through the same map, so that the convolution in between knows no boundary.
import type { Numbers } from '../../../tensor/tensor.ts';

/** The offset in the plain plane for each row of the extended plane, or -1 where the row is zeros. */
function rowStarts(extension: readonly Int32Array[], sizes: readonly number[]): Int32Array {
  let rows = Int32Array.of(0);
  for (let d = 0; d < extension.length - 1; d++) {
    const map = extension[d]!;
    const next = new Int32Array(rows.length * map.length);
    for (let r = 0; r < rows.length; r++) {
      for (let i = 0; i < map.length; i++) {
        next[r * map.length + i] = rows[r]! < 0 || map[i]! < 0 ? -1 : rows[r]! * sizes[d]! + map[i]!;
      }
    }
    rows = next;
  }
  const width = sizes.at(-1)!;
  return rows.map((row) => (row < 0 ? -1 : row * width));
}

/** Copies planes with their border and back. */
export interface Extension {
  readonly cells: number; // of an extended plane
  /** Writes one plane that starts at `from` as an extended plane that starts at `to`. */
  write(plain: Numbers, from: number, extended: Numbers, to: number): void;
  /** Adds an extended plane back onto the plain one: the adjoint of `write`. */
  fold(extended: Numbers, from: number, plain: Numbers, to: number): void;
}

export function extensionOf(extension: readonly Int32Array[], sizes: readonly number[]): Extension {
  const starts = rowStarts(extension, sizes);
  const columns = extension.at(-1)!;
  const width = columns.length;
  return {
    cells: starts.length * width,
    write(plain, from, extended, to) {
      for (let r = 0; r < starts.length; r++) {
        const [source, target] = [from + starts[r]!, to + r * width];
        if (starts[r]! < 0) extended.fill(0, target, target + width);
        else for (let i = 0; i < width; i++) extended[target + i] = columns[i]! < 0 ? 0 : plain[source + columns[i]!]!;
      }
    },
    fold(extended, from, plain, to) {
      for (let r = 0; r < starts.length; r++) {
        if (starts[r]! < 0) continue;
        const [source, target] = [from + r * width, to + starts[r]!];
        for (let i = 0; i < width; i++) {
          if (columns[i]! >= 0) plain[target + columns[i]!]! += extended[source + i]!;
        }
      }
    },
  };
}

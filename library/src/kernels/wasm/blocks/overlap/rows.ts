// The rows of the large side, each with the rows of products that are added up to it.
import { indices } from '../../../../tensor/shape.ts';
import { giving, type OverlapExtent, type Slots } from './extent.ts';

export interface RowTable {
  /** For every row how many there are and where each begins, in bytes from the first slot; all entries equally long. */
  readonly words: Int32Array;
  readonly wordsOfRow: number;
}

/** @param rows of a slot: taps of all outputs */
export function rowTable(extent: OverlapExtent, slots: Slots, rows: number): RowTable {
  const { axes, row } = extent;
  const leading = axes.slice(0, -1);
  const columns = axes.at(-1)!.taps;
  const choices = leading.map((axis) => Array.from({ length: axis.length }, (_, at) => giving(axis, at)));
  const most = choices.reduce((product, lists) => product * Math.max(0, ...lists.map(({ length }) => length)), 1);
  const wordsOfRow = 1 + most;
  const words = new Int32Array(choices.reduce((product, { length }) => product * length, wordsOfRow));
  let at = 0;
  for (const index of indices(choices.map(({ length }) => length))) {
    const lists = index.map((sample, d) => choices[d]![sample]!);
    let count = 0;
    for (const choice of indices(lists.map(({ length }) => length))) {
      let [tap, position] = [0, 0];
      choice.forEach((which, d) => {
        const chosen = lists[d]![which]!;
        tap = tap * leading[d]!.taps + chosen.tap;
        // Along the first axis the position within its slot.
        position = position * leading[d]!.positions + (d === 0 ? chosen.position % slots.slices : chosen.position);
      });
      const slot = Math.floor(lists[0]![choice[0]!]!.position / slots.slices) % slots.count;
      count++;
      words[at + count] = 4 * ((slot * rows + tap * columns) * slots.pitch + position * row);
    }
    words[at] = count;
    at += wordsOfRow;
  }
  return { words, wordsOfRow };
}

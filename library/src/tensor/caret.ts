const widest = 72;

/** How many columns of a terminal a character takes: two from Hangul on, where most scripts are wide. */
const columns = (character: string): number => (character.codePointAt(0)! >= 0x1100 ? 2 : 1);

/** A text with a caret below one of its positions, on two lines; a long text is cut around the caret. */
export function pointAt(text: string, at: number): string {
  const from = at <= widest - 12 ? 0 : at - 40;
  const shown = text.slice(from, from + widest);
  const head = from > 0 ? '…' : '';
  const tail = from + widest < text.length ? '…' : '';
  // A tab or a line break would put the caret under the wrong character.
  const plain = (piece: string): string => piece.replaceAll(/\s|\p{Cc}/gu, ' ');
  const before = head + plain(shown.slice(0, at - from));
  const width = Array.from(before, columns).reduce((sum, count) => sum + count, 0);
  return `  ${head}${plain(shown)}${tail}\n  ${' '.repeat(width)}^`;
}

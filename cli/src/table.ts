// Columns and paragraphs for terminals, where a Hangul syllable is two columns wide.
import stringWidth from 'string-width';

/** Rows with their columns aligned, two spaces apart; the columns named in `right` end together. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, stringWidth(cell))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const blank = ' '.repeat(widths[at]! - stringWidth(cell));
        return right.includes(at) ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A paragraph broken at blanks, so that no line is wider than `width` unless one word is. */
export function wrap(paragraph: string, width: number): string {
  return paragraph
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && stringWidth(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

// On standard error, so that a run tells what it is doing and its table can be piped away.
import { cursorTo, clearLine } from 'node:readline';
import type { Row } from './suite.ts';

export type Say = (at: number | undefined, doing: string) => void;

/** One line that is written over on a terminal, a line a row elsewhere. */
export function progress(rows: readonly Row[], screen: NodeJS.WriteStream = process.stderr): Say {
  let last = '';
  return (at, doing) => {
    const place = at === undefined ? '' : `[${at + 1}/${rows.length}] ${rows[at]!.text}: `;
    if (screen.isTTY) {
      cursorTo(screen, 0);
      clearLine(screen, 0);
      screen.write(`${place}${doing}`.slice(0, (screen.columns || 80) - 1));
      return;
    }
    const line = place || doing;
    if (line !== '' && line !== last) screen.write(`${line}\n`);
    last = line;
  };
}

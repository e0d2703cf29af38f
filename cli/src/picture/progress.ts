// A bar for work that takes over a second, on terminals alone.
import { SingleBar } from 'cli-progress';

const quietMilliseconds = 1000;

export interface Progress {
  /** Tells how much is done, from 0 to 1, and in a word what is being done. */
  report(done: number, doing: string): void;
  stop(): void;
}

export function progress(): Progress {
  const started = Date.now();
  let bar: SingleBar | undefined;
  return {
    report(done, doing) {
      if (!process.stderr.isTTY || Date.now() - started < quietMilliseconds) return;
      if (!bar) {
        bar = new SingleBar({ format: '{doing} {bar} {percentage} %', barsize: 40, stream: process.stderr });
        bar.start(100, 0, { doing });
      }
      bar.update(Math.floor(done * 100), { doing });
    },
    stop: () => bar?.stop(),
  };
}

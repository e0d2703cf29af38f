// How long a program waits that has just been started: import, then the first result.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sentenceOf } from './sentence.ts';
import { median } from './statistics.ts';

export interface ColdStart {
  /** Milliseconds from the import to the first result, without the start of Node itself. */
  readonly total: number;
  /** The part of it that loads and compiles the package. */
  readonly importing: number;
}

/** The median of some processes on the built package (no condition leads to its sources), or why there is none. */
export function measureColdStart(processes = 9): ColdStart | string {
  const script = fileURLToPath(new URL('./firstResult.ts', import.meta.url));
  try {
    const starts = Array.from({ length: processes }, (): ColdStart => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
      if (status !== 0) throw new Error(/^\w*Error.*$/m.exec(stderr)?.[0] ?? `it ended with code ${status}`);
      return JSON.parse(stdout) as ColdStart;
    });
    const of = (part: keyof ColdStart): number => median(starts.map((start) => start[part]));
    return { total: of('total'), importing: of('importing') };
  } catch (error) {
    return sentenceOf(error);
  }
}

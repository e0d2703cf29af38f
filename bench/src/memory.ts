// How large the process is after many problems and many runs: what an engine keeps must not grow with what it has done.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process does again and again, and after how many times it is looked at. */
export const memoryCourses = {
  problems: [1000, 10_000],
  runs: [1000, 100_000],
} as const;

export interface Resident {
  readonly count: number;
  readonly bytes: number;
}

/**
 * V8 lets its young generation grow to some hundred MiB, most of it free, and gives nothing back while a program is
 * busy: the size of the process would say more about that than about what is kept.
 */
const youngSpace = '--max-semi-space-size=4';

/** Resident sizes of one process, after each count; its garbage is collected before. */
export function measureMemory(what: keyof typeof memoryCourses, counts: readonly number[]): Resident[] {
  const script = fileURLToPath(new URL('./memoryRun.ts', import.meta.url));
  const words = ['--conditions=faltung', '--expose-gc', youngSpace, script, what, ...counts.map(String)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(/^\w*Error.*$/m.exec(stderr)?.[0] ?? `it ended with code ${status}`);
  return JSON.parse(stdout) as Resident[];
}

/** The size at the end, relative to that at the first look. */
export const growth = (sizes: readonly Resident[]): number => sizes.at(-1)!.bytes / sizes[0]!.bytes - 1;

/** What may be added between the first look and the last, relative to the first. */
const mostGrowth = 0.1;

/** A line of what was found, and whether it is within what may be. */
export function memoryLine(what: string, sizes: readonly Resident[]): { text: string; within: boolean } {
  const looks = sizes.map(({ count, bytes }) => {
    return `${(bytes / 1_048_576).toFixed(1)} MiB after ${count.toLocaleString('en')}`;
  });
  const grown = growth(sizes);
  const within = grown <= mostGrowth;
  const sign = grown < 0 ? '−' : '+';
  const text = `${what.padEnd(9)}${looks.join(', ')}: ${sign}${(100 * Math.abs(grown)).toFixed(1)} %`;
  return { text: within ? text : `${text}, more than ${100 * mostGrowth} %`, within };
}

/** Measures and prints both courses; 1 where one of them grows. */
export function runMemory(): number {
  console.log(`Resident size, ${process.version}, a process of its own for each line`);
  const names = Object.keys(memoryCourses) as (keyof typeof memoryCourses)[];
  const lines = names.map((what) => memoryLine(what, measureMemory(what, memoryCourses[what])));
  for (const { text } of lines) console.log(text);
  return lines.every(({ within }) => within) ? 0 : 1;
}

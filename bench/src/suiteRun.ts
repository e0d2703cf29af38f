// A whole run: the rows one after the other.
import { open as openEngine } from 'faltung/engine';
import { CeilingWatch, type Ceilings } from './ceilings.ts';
import { usualPace } from './clock.ts';
import type { Peer } from './peers/peer.ts';
import type { RowResult } from './result.ts';
import { runRow, type Contestant } from './row.ts';
import { sentenceOf } from './sentence.ts';
import type { Row } from './suite.ts';

export interface RunOptions {
  readonly threads: number;
  readonly gradients: boolean;
  /** Is told the row (from 0; undefined outside rows) and what is being done. */
  readonly say: (at: number | undefined, doing: string) => void;
}

export interface RunResult {
  readonly ceilings: Ceilings;
  readonly rows: readonly RowResult[];
  /** Peers that have fewer threads than were asked for, or could not be loaded. */
  readonly remarks: readonly string[];
}

export async function runSuite(rows: readonly Row[], peers: readonly Peer[], options: RunOptions): Promise<RunResult> {
  const { threads, gradients, say } = options;
  say(undefined, 'measuring the ceilings');
  const ceilings = new CeilingWatch();
  ceilings.look();
  const remarks: string[] = [];
  const engine = threads > 1 ? await openEngine({ threads }) : undefined;
  if (engine?.alone) remarks.push(`Faltung runs on one thread here: ${engine.alone}.`);
  const contestants: Contestant[] = [];
  for (const peer of peers) {
    say(undefined, `loading ${peer.name}`);
    const contestant = await open(peer, threads);
    contestants.push(contestant);
    const { opened } = contestant;
    if (typeof opened === 'string') remarks.push(`${peer.name} could not be loaded: ${opened}`);
    else if (opened.threads !== threads) remarks.push(`${peer.name} runs on ${opened.threads} thread(s) here.`);
  }

  const plain = peers.some((peer) => peer.plain);
  // Runtimes are slow on the first thing they ever do: the first row is run once without counting.
  const first = rows.find(({ problem }) => typeof problem !== 'string');
  if (first) {
    const pace = { ...usualPace, budget: 0, turns: 1 };
    await runRow(first, contestants, {
      plain,
      engine,
      gradients: false,
      pace,
      say: () => say(undefined, 'warming up'),
    });
  }
  const results: RowResult[] = [];
  for (const [at, row] of rows.entries()) {
    results.push(await runRow(row, contestants, { plain, engine, gradients, say: (doing) => say(at, doing) }));
    ceilings.look();
  }
  engine?.close();
  return { ceilings: ceilings.best, rows: results, remarks };
}

async function open(peer: Peer, threads: number): Promise<Contestant> {
  try {
    return { name: peer.name, opened: await peer.open(threads) };
  } catch (error) {
    return { name: peer.name, opened: sentenceOf(error) };
  }
}

// The run as JSON, for other programs.
import type { ColdStart } from './coldStart.ts';
import { contestantsOf, gflopsOf, type Outcome, type RowResult } from './result.ts';
import type { RunResult } from './suiteRun.ts';

export interface About {
  /** The version of Node, or of the browser. */
  readonly node: string;
  readonly threads: number;
  readonly turbo: boolean;
  /** Undefined in a browser. */
  readonly coldStart?: ColdStart | string | undefined;
}

const entry = ({ name, milliseconds }: Outcome): [string, number | null] => [name, milliseconds];

function detail({ name, quartiles, runs, reason, error, wrong }: Outcome): [string, object] {
  return [name, { quartiles, runs, reason, error, wrong }];
}

const rowOf = (row: RowResult): object => ({
  problem: row.text,
  kernel: row.ours.kernel,
  milliseconds: row.ours.milliseconds,
  gflops: row.ours.milliseconds === null ? null : gflopsOf(row, row.ours.milliseconds),
  scratchBytes: row.ours.scratchBytes,
  peers: Object.fromEntries(row.peers.map(entry)),
  ...(row.plain && { plain: row.plain.milliseconds }),
  ...(row.oneThread && { oneThread: row.oneThread.milliseconds }),
  ...(row.gradients && { gradients: Object.fromEntries(row.gradients.map(entry)) }),
  /** Spread, errors and reasons, of everyone by name. */
  details: Object.fromEntries([...contestantsOf(row), ...(row.gradients ?? [])].map(detail)),
});

export const jsonOf = ({ node, threads, turbo, coldStart }: About, { ceilings, rows }: RunResult): object => ({
  node,
  threads,
  turbo,
  ceilings,
  ...(typeof coldStart === 'object' && { coldStart }),
  rows: rows.map(rowOf),
});

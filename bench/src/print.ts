import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import type { ColdStart } from './coldStart.ts';
import type { About } from './json.ts';
import type { Peer } from './peers/peer.ts';
import type { RunResult } from './suiteRun.ts';
import { bytes, digits, gradientsTable, means, notes, reachedTable, timesTable, type Field } from './table.ts';

export function print(
  { node, threads, turbo, coldStart }: About,
  { ceilings, rows, remarks }: RunResult,
  peers: readonly Peer[],
) {
  const named = (keep: (peer: Peer) => boolean) => peers.filter(keep).map(({ name }) => name);
  const field: Field = {
    browsers: named((peer) => peer.runs === 'in browsers' && !peer.plain),
    native: named((peer) => peer.runs === 'native'),
    plain: named((peer) => peer.plain === true),
  };
  const { peakGflops, peakTile, copyGigabytes } = ceilings;
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'} (${vectors()}), ${availableParallelism()} cores`;
  const peak = `micro-kernel ${digits(peakGflops)} GFLOP/s (tile ${peakTile.join('x')})`;
  const lines = [
    `${node}, ${threads} thread(s)${turbo ? ', 256-bit vectors (turbo)' : ''}, ${machine}`,
    `ceilings: ${peak}, copying ${digits(copyGigabytes)} GB/s`,
    ...(coldStart === undefined ? [] : [`cold start: ${sayColdStart(coldStart)}`]),
    ...remarks,
    ...part('Faltung, and how many times faster than the best peer in browsers and than the native one', [
      ...reachedTable(rows, ceilings, field),
    ]),
    ...part('Medians in milliseconds, ± half the distance between the quartiles', timesTable(rows)),
    ...part('Gradients in milliseconds, beside the strict forward pass', gradientsTable(rows)),
    ...part('Remarks', notes(rows)),
    ...part('Geometric means: how many times faster', means(rows, field)),
    '',
    `most scratch: ${bytes(Math.max(0, ...rows.map(({ ours }) => ours.scratchBytes ?? 0)))}`,
  ];
  console.log(lines.join('\n'));
}

/** The widest vectors the native runtime finds: its speed depends on them more than ours does. */
function vectors(): string {
  try {
    const flags = readFileSync('/proc/cpuinfo', 'utf8');
    return flags.includes('avx512f') ? 'AVX-512' : flags.includes('avx2') ? 'AVX2' : 'no AVX2';
  } catch {
    return 'vectors unknown';
  }
}

const sayColdStart = (start: ColdStart | string): string =>
  typeof start === 'string'
    ? `not measured, ${start}`
    : `${digits(start.total)} ms from import to first 3x3, of which ${digits(start.importing)} ms load the package`;

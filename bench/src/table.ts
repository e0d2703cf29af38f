// The run as text: what each row reached, everyone's times, and the means.
import type { Ceilings } from './ceilings.ts';
import { contestantsOf, counted, gflopsOf, ratioTo, strictForward, type Outcome, type RowResult } from './result.ts';
import { geometricMean } from './statistics.ts';

/** Which peers a comparison is with. */
export interface Field {
  readonly browsers: readonly string[];
  readonly native: readonly string[];
  readonly plain: readonly string[];
}

/** Three digits that count. */
export function digits(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '-';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

const percent = (share: number | undefined): string => (share === undefined ? '-' : `${(100 * share).toFixed(0)}%`);
const times = (ratio: number | undefined): string => (ratio === undefined ? '-' : `${digits(ratio)}x`);

export function bytes(count: number | null): string {
  if (count === null) return '-';
  if (count < 1024) return `${count} B`;
  return count < 2 ** 20 ? `${digits(count / 1024)} KiB` : `${digits(count / 2 ** 20)} MiB`;
}

/** Columns aligned, two spaces apart: the first `left` of them to the left, the others to the right. */
export function align(rows: readonly (readonly string[])[], left: readonly number[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const cell = (text: string, at: number) =>
    left.includes(at) ? text.padEnd(widths[at]!) : text.padStart(widths[at]!);
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

/** The main table. */
export function reachedTable(rows: readonly RowResult[], ceilings: Ceilings, field: Field): string[] {
  const head = [
    '',
    'problem',
    'ms',
    'GFLOP/s',
    'of peak',
    'of copy',
    'browser',
    'native',
    'scratch',
    'error',
    'kernel',
  ];
  const lines = rows.map((row, at) => {
    const { milliseconds, kernel, scratchBytes, error, wrong } = row.ours;
    const rate = milliseconds === null ? undefined : gflopsOf(row, milliseconds);
    const copied = milliseconds === null ? undefined : row.bytes / milliseconds / 1e6 / ceilings.copyGigabytes;
    return [
      String(at + 1),
      row.text,
      digits(milliseconds),
      digits(rate),
      percent(rate === undefined ? undefined : rate / ceilings.peakGflops),
      percent(copied),
      times(ratioTo(row, field.browsers)),
      times(ratioTo(row, field.native)),
      bytes(scratchBytes),
      wrong ? 'WRONG' : (error?.toExponential(1) ?? '-'),
      kernel?.replace('wasm/', '') ?? (row.products > 0 ? row.ours.reason : undefined) ?? '-',
    ];
  });
  return align([head, ...lines], [1, 10]);
}

/** Everyone's medians in milliseconds, each with half the distance between its quartiles in percent. */
export function timesTable(rows: readonly RowResult[]): string[] {
  const names = [...new Set(rows.flatMap((row) => contestantsOf(row).map(({ name }) => name)))];
  const lines = rows.map((row, at) => [
    String(at + 1),
    ...names.map((name) => spread(contestantsOf(row).find((outcome) => outcome.name === name))),
  ]);
  return align([['', ...names], ...lines], []);
}

function spread(outcome: Outcome | undefined): string {
  if (!outcome || outcome.milliseconds === null) return '-';
  const [first, third] = outcome.quartiles ?? [NaN, NaN];
  const half = ((third - first) / 2 / outcome.milliseconds) * 100;
  return `${outcome.wrong ? 'WRONG ' : ''}${digits(outcome.milliseconds)} ±${half.toFixed(0)}%`;
}

const strictOf = (row: RowResult): Outcome | undefined => row.gradients?.find(({ name }) => name === strictForward);

/** Gradients: their rates, and what that is of the strict forward pass. */
export function gradientsTable(rows: readonly RowResult[]): string[] {
  const names = [...new Set(rows.flatMap((row) => (row.gradients ?? []).map(({ name }) => name)))];
  if (names.length === 0) return [];
  const head = [
    '',
    'problem',
    ...names.flatMap((name) => [name, 'GFLOP/s', ...(name === strictForward ? [] : ['of it'])]),
  ];
  const lines = rows.map((row, at) => [
    String(at + 1),
    row.text,
    ...names.flatMap((name) => {
      const outcome = row.gradients?.find((gradient) => gradient.name === name);
      const milliseconds = outcome?.milliseconds ?? undefined;
      const forward = strictOf(row)?.milliseconds ?? undefined;
      const share = milliseconds === undefined || forward === undefined ? undefined : forward / milliseconds;
      return [
        `${outcome?.wrong ? 'WRONG ' : ''}${digits(milliseconds)}`,
        digits(milliseconds === undefined ? undefined : gflopsOf(row, milliseconds)),
        ...(name === strictForward ? [] : [percent(share)]),
      ];
    }),
  ]);
  return align([head, ...lines], [1]);
}

/** Why a contestant has no time in a row, or a wrong result; equal reasons of several rows together. */
export function notes(rows: readonly RowResult[]): string[] {
  const told = new Map<string, number[]>();
  rows.forEach((row, at) => {
    for (const outcome of [...contestantsOf(row), ...(row.gradients ?? [])]) {
      const sentence = outcome.wrong ?? outcome.reason;
      // An unreadable line is told once.
      if (sentence === undefined || (row.products === 0 && outcome !== row.ours)) continue;
      const key = `${outcome.name}: ${sentence}`;
      told.set(key, [...(told.get(key) ?? []), at + 1]);
    }
  });
  return [...told].map(([sentence, at]) => `row ${at.join(', ')}: ${sentence}`);
}

const line = (words: string, ratios: readonly number[]): string[] =>
  ratios.length === 0
    ? []
    : [`${words}: ${digits(geometricMean(ratios))} over ${ratios.length} rows, least ${digits(Math.min(...ratios))}`];

/** Milliseconds on one thread from which on several are compared with it. */
const worthThreads = 2;

/** Geometric means of how many times faster we are, over the rows that both do. */
export function means(rows: readonly RowResult[], field: Field): string[] {
  const ours = (names: readonly string[]) => rows.flatMap((row) => ratioTo(row, names) ?? []);
  const plainly = rows.flatMap((row) => {
    const [plain, theirs] = [counted(row.plain), counted(row.peers.find(({ name }) => field.plain.includes(name)))];
    return plain === undefined || theirs === undefined ? [] : [theirs / plain];
  });
  const each = [...field.browsers, ...field.native];
  const threads = rows.flatMap((row) => {
    const [several, one] = [counted(row.ours), counted(row.oneThread)];
    return several === undefined || one === undefined || one < worthThreads ? [] : [one / several];
  });
  return [
    ...line(`several threads against one, rows over ${worthThreads} ms`, threads),
    ...line('against the best of the browser peers', ours(field.browsers)),
    ...(each.length > 1 ? each : field.native).flatMap((name) => line(`against ${name}`, ours([name]))),
    ...line(`plain back end against ${field.plain.join(', ')}`, plainly),
    ...gradientMeans(rows),
  ];
}

/** A gradient's rate per multiplication as a share of the forward pass's. */
function gradientMeans(rows: readonly RowResult[]): string[] {
  const names = new Set(rows.flatMap((row) => (row.gradients ?? []).map(({ name }) => name)));
  names.delete(strictForward);
  return [...names].flatMap((name) => {
    const shares = rows.flatMap((row) => {
      const [forward, gradient] = [
        counted(strictOf(row)),
        counted(row.gradients?.find((outcome) => outcome.name === name)),
      ];
      return forward === undefined || gradient === undefined ? [] : [forward / gradient];
    });
    return line(`${name} per multiplication, beside the strict forward pass`, shares);
  });
}

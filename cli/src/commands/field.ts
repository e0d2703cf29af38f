import { inputsOf, receptiveField, type AxisField, type InputSet, type ReceptiveField } from 'faltung/analysis';
import { chainShapes, readStages, writeShape, writeStage, type Stages } from 'faltung/ops';
import { ShapeError } from 'faltung';
import { UsageError, type Call, type Command } from '../command.ts';
import { table } from '../table.ts';

export const field: Command = {
  name: 'field',
  words: '<stage...>',
  example: 'field "conv2d 1x3x32x32 * 8x3x3x3 padding=1 stride=2" "conv2d 1x8x16x16 * 8x8x3x3 padding=1"',
  options: [{ flags: '--at <position>', text: ({ field }) => field.options.at }],
  more: ({ field }) => field.about,

  run(call) {
    const { words, json, print } = call;
    const route = readStages(words.join(' | '));
    const position = positionOf(route, call);
    const exact = inputsOf(route, { position });
    const rule = ruleOf(route);
    if (json) print(JSON.stringify({ field: rule, output: position, exact }, undefined, 2));
    else {
      if (rule) printRule(route, rule, call);
      else print(call.text.field.noRule);
      printExact(route, exact, position, call);
    }
    return 0;
  },
};

/** The field by its rule; undefined where outputs read differently, as those of a transposed convolution do. */
function ruleOf(route: Stages): ReceptiveField | undefined {
  try {
    return receptiveField(route);
  } catch (error) {
    if (error instanceof ShapeError && error.code === 'field-undefined') return undefined;
    throw error;
  }
}

/** The output that is asked for, else the one in the middle. */
function positionOf(route: Stages, { options, text }: Call): number[] {
  const sizes = chainShapes(route).y.slice(2);
  const asked = options['at'] as string | undefined;
  if (asked === undefined) return sizes.map((length) => Math.floor(length / 2));
  if (!/^\d{1,9}(,\d{1,9})*$/.test(asked)) throw new UsageError(text.field.atUnreadable(asked, sizes.length));
  return asked.split(',').map(Number);
}

function printRule(route: Stages, { stages, axes }: ReceptiveField, { text, print }: Call): void {
  const listed = [...route.stages, ...(route.after ?? [])];
  const rows = stages.map((fields, at) => [String(at + 1), ...columnsOf(fields), writeStage(listed[at]!)]);
  const whole = route.shortcut ? [['', ...columnsOf(axes), text.field.joined]] : [];
  for (const line of table([['', ...text.field.columns], ...rows, ...whole], [0, 1, 2, 3])) print(line);
}

const columnsOf = (axes: readonly AxisField[]): string[] => [
  axes.map(({ size }) => size).join('x'),
  axes.map(({ jump }) => jump).join('x'),
  axes.map(({ start }) => start).join(','),
];

function printExact(route: Stages, { axes, channels, cells }: InputSet, position: readonly number[], call: Call): void {
  const { text, print, language } = call;
  const { x } = chainShapes(route);
  print('');
  print(text.field.reads(position.join(','), cells.toLocaleString(language), writeShape(x)));
  print(`  ${text.field.channels(runs(channels))}`);
  axes.forEach((positions, d) => print(`  ${text.shape.axis(axes.length, d)}: ${runs(positions)}`));
}

/** Whole numbers in order as runs: `0–4, 6, 8–9`. */
function runs(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const value of numbers) {
    const last = found.at(-1);
    if (last && value === last[1] + 1) last[1] = value;
    else found.push([value, value]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ') || '–';
}

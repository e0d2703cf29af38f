// The notation both ways: what is written is read back the same, and what is read is written canonically.
import { expect, test } from 'vitest';
import type { ConvProblem } from '../../src/ops/problem.ts';
import { readProblem, readStages } from '../../src/ops/read.ts';
import type { Stages } from '../../src/ops/stages.ts';
import { write } from '../../src/ops/write.ts';
import { writeStages } from '../../src/ops/writeStages.ts';
import { randomFrom } from '../../src/tensor/random.ts';
import { randomProblem } from '../contract/randomProblem.ts';
import { randomStages } from '../contract/randomStages.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** What of a problem is not its default: every name has to occur. */
function remarkable({ op, batch, groups, flip, bias, inChannels, outChannels, axes }: ConvProblem): string[] {
  const some = (mark: (axis: ConvProblem['axes'][number]) => boolean): boolean => axes.some(mark);
  const marks: Record<string, boolean> = {
    convTranspose: op === 'convTranspose',
    'batch 0': batch === 0,
    'batch above 1': batch > 1,
    groups: groups > 1,
    'input channels': inChannels > 1,
    'output channels': outChannels > 1,
    flip,
    bias,
    [`${axes.length} axes`]: true,
    'more than one tap': some((axis) => axis.taps > 1),
    stride: some((axis) => axis.stride > 1),
    'stride by axis': some((axis) => axis.stride !== axes[0]!.stride),
    dilation: some((axis) => axis.dilation > 1),
    'dilation by axis': some((axis) => axis.dilation !== axes[0]!.dilation),
    before: some((axis) => axis.before > 0),
    after: some((axis) => axis.after > 0),
    'crop before': some((axis) => axis.before < 0),
    'crop after': some((axis) => axis.after < 0),
    'unequal padding': some((axis) => axis.before !== axis.after),
    'output padding': some((axis) => axis.outputPadding > 0),
    'boundary by axis': some((axis) => axis.boundary !== axes[0]!.boundary),
    ...Object.fromEntries(axes.map((axis) => [axis.boundary, true])),
  };
  return Object.keys(marks).filter((name) => marks[name]);
}

const counts = (names: Iterable<string>): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
};

test('10,000 random problems are read back as they were written', () => {
  const random = randomFrom(seed);
  const names: string[] = [];
  for (let i = 0; i < 10_000; i++) {
    const problem = randomProblem(random);
    const text = write(problem);
    expect(readProblem(text), `SEED=${seed}: ${text}`).toStrictEqual(problem);
    names.push(...remarkable(problem));
  }
  const found = counts(names);
  console.log(`10,000 problems from SEED=${seed}, how many have\n${tableOf(found)}`);
  // 20 marks of single problems, 4 numbers of axes and 5 boundaries.
  expect(Object.keys(found)).toHaveLength(29);
});

test('10,000 random lists of stages are read back as they were written', () => {
  const random = randomFrom(seed);
  const names: string[] = [];
  for (let i = 0; i < 10_000; i++) {
    const stages = randomStages(random);
    const text = writeStages(stages);
    expect(readStages(text), `SEED=${seed}: ${text}`).toStrictEqual(stages);
    names.push(...namesOf(stages), ...(text.match(/\w+(?==)/g) ?? []));
  }
  const found = counts(names);
  console.log(`10,000 lists of stages from SEED=${seed}, how many have\n${tableOf(found)}`);
  const wanted =
    'averagePool maxPool resize pixelShuffle channelShuffle relu relu6 leakyRelu sigmoid tanh hardSwish conv convTranspose ' +
    'depthwiseSeparable spatiallySeparable flattened shuffledGrouped shuffleNetUnit ' +
    'taps ceil countPadding size mode alignCorners factor slope firstGrouped';
  for (const name of wanted.split(' ')) expect(found[name], name).toBeGreaterThan(50);
});

const namesOf = ({ kind, stages }: Stages): string[] => (kind ? [kind] : [...new Set(stages.map((stage) => stage.op))]);

const tableOf = (found: Record<string, number>): string =>
  Object.entries(found)
    .map(([name, count]) => `${String(count).padStart(6)}  ${name}`)
    .sort()
    .join('\n');

import { conventions, costs, type Cost, type Costs } from 'faltung/analysis';
import { allStages, write, writeStage, writeStages, type Stages } from 'faltung/ops';
import { nameOfConvention, sayCostReason } from 'faltung/text';
import type { Call, Command, ExitCode } from '../command.ts';
import { listOption, placeOf, readProblems } from '../notation.ts';
import { table } from '../table.ts';

export const cost: Command = {
  name: 'cost',
  words: '[notation...]',
  example: 'cost "depthwiseSeparable2d 1x3x7x7 * 128x3x3x3"',
  options: [listOption],
  more: ({ cost }) => cost.about,

  async run(call): Promise<ExitCode> {
    const problems = await readProblems(call);
    if (call.json) call.print(JSON.stringify(problems.map(dataOf), undefined, 2));
    else problems.forEach((problem, at) => printProblem(problem, call, at > 0));
    return 0;
  },
};

function dataOf(route: Stages) {
  const { stages, total, standard, ratio } = costs(route);
  const spelt = stages.map(({ stage, ...rest }) => ({ notation: writeStage(stage), ...rest }));
  const compared = standard && { ...standard, problem: write(standard.problem) };
  return { notation: writeStages(route), stages: spelt, total, standard: compared, ratio };
}

function printProblem(route: Stages, call: Call, again: boolean): void {
  const { print } = call;
  const counted = costs(route);
  if (again) print('');
  print(writeStages(route));
  const stages = allStages(route);
  if (stages.length > 1) {
    stages.forEach((stage, at) => {
      const place = placeOf(route, stage);
      print(`  ${at + 1}  ${writeStage(stage)}${place === 'stages' ? '' : `  (${call.text.places[place]})`}`);
    });
  }
  print('');
  for (const line of numbers(counted, call)) print(`  ${line}`);
  for (const line of reasons(counted, call)) print(line);
  const { standard } = counted;
  if (standard) print(`\n${call.text.cost.standard(write(standard.problem))}`);
}

/** One row for each way of counting; columns are the stages that cost anything, their sum, and the comparison. */
function numbers({ stages, total, standard, ratio }: Costs, { text, language }: Call): string[] {
  const say = (value: number) => value.toLocaleString(language);
  const costly = stages.map((stage, at) => ({ ...stage, number: at + 1 })).filter(({ weights }) => weights > 0);
  const columns: readonly Cost[] = [...(costly.length > 1 ? costly : []), total, ...(standard ? [standard] : [])];
  const heads = [
    ...(costly.length > 1 ? costly.map(({ number }) => String(number)) : []),
    text.cost.total,
    ...(standard && ratio ? [text.cost.standardColumn, text.cost.ratio] : []),
  ];
  const row = (name: string, of: (cost: Cost) => number, share?: number): string[] => [
    name,
    ...columns.map((column) => say(of(column))),
    ...(standard && ratio ? [share === undefined ? '' : share.toPrecision(3)] : []),
  ];
  const rows = [
    ['', ...heads],
    row(text.tensors.weights, ({ weights }) => weights, ratio?.weights),
    ...(total.biases > 0 ? [row(text.tensors.bias, ({ biases }) => biases)] : []),
    ...conventions.map((name) =>
      row(nameOfConvention(name, language), ({ counts }) => counts[name].count, ratio?.counts[name]),
    ),
    row(text.cost.bytes, ({ bytes: { x, w, b, y } }) => x + w + b + y),
  ];
  return table(
    rows,
    heads.map((_, at) => at + 1),
  );
}

/** Why conventions count more than what is done, for the sum of all stages; what several share is told once. */
function reasons({ total }: Costs, { text, language }: Call): string[] {
  const sharing = new Map<string, string[]>();
  for (const name of conventions) {
    for (const reason of total.counts[name].reasons) {
      const sentence = sayCostReason(reason, language);
      sharing.set(sentence, [...(sharing.get(sentence) ?? []), nameOfConvention(name, language)]);
    }
  }
  const told = [...sharing].map(([sentence, names]) => [`  ${names.join(', ')}`, sentence]);
  return told.length === 0 ? [] : ['', text.cost.reasons, ...table(told)];
}

import { inputsFor } from 'faltung/analysis';
import {
  allStages,
  chainShapes,
  isConv,
  sizeOf,
  spanOf,
  stageShapes,
  writeShape,
  writeStage,
  writeStages,
  type ConvAxis,
  type PoolAxis,
  type Stage,
  type Stages,
} from 'faltung/ops';
import type { Call, Command, ExitCode } from '../command.ts';
import { listOption, placeOf, readProblems } from '../notation.ts';
import { table } from '../table.ts';

export const shape: Command = {
  name: 'shape',
  words: '[notation...]',
  example: 'shape "conv2d 1x3x32x32 * 16x3x3x3 padding=1 stride=2"',
  options: [listOption],

  async run(call): Promise<ExitCode> {
    const problems = await readProblems(call);
    if (call.json) call.print(JSON.stringify(problems.map(dataOf), undefined, 2));
    else problems.forEach((problem, at) => printProblem(problem, call, at > 0));
    return 0;
  },
};

function dataOf(route: Stages) {
  const { x, y } = chainShapes(route);
  const stages = allStages(route).map((stage) => {
    const { x, y, parameters } = stageShapes(stage);
    const axes = 'axes' in stage ? stage.axes : undefined;
    return { notation: writeStage(stage), place: placeOf(route, stage), input: x, ...parameters, output: y, axes };
  });
  return { notation: writeStages(route), input: x, output: y, stages };
}

function printProblem(route: Stages, call: Call, again: boolean): void {
  const { text, print } = call;
  if (again) print('');
  const stages = allStages(route);
  if (stages.length > 1) {
    const { x, y } = chainShapes(route);
    print(writeStages(route));
    print(`  ${writeShape(x)} → ${writeShape(y)}`);
  }
  stages.forEach((stage, at) => {
    const place = placeOf(route, stage);
    if (stages.length > 1)
      print(`\n${at + 1}  ${writeStage(stage)}${place === 'stages' ? '' : `  (${text.places[place]})`}`);
    else print(writeStage(stage));
    for (const line of linesOf(stage, call)) print(`  ${line}`);
  });
}

function linesOf(stage: Stage, { text, language }: Call): string[] {
  const { x, y, parameters } = stageShapes(stage);
  const { input, weights, bias, output } = text.tensors;
  const tensors: (readonly [string, readonly number[] | undefined])[] = [
    [input, x],
    [weights, parameters.w],
    [bias, parameters.b],
    [output, y],
  ];
  const rows = tensors.flatMap(([name, shape]) =>
    shape ? [[name, writeShape(shape), sizeOf(shape).toLocaleString(language)]] : [],
  );
  return [...table(rows, [2]), ...formulas(stage, text)];
}

/** The formula of the sizes, then with the numbers of each axis. */
function formulas(stage: Stage, text: Call['text']): string[] {
  if (!isConv(stage) && stage.op !== 'averagePool' && stage.op !== 'maxPool') return [];
  const transposed = stage.op === 'convTranspose';
  const rows = stage.axes.map((axis, d) => {
    const formula = transposed ? stampFormula(axis as ConvAxis) : windowFormula(axis);
    const choice = { outputPadding: 0, ...axis };
    const inputs = isConv(stage) && !transposed ? inputsFor('conv', axis.output, choice) : [];
    const also = inputs.length > 1 ? text.shape.inputs(inputs[0]!, inputs.at(-1)!, axis.output) : '';
    return [text.shape.axis(stage.axes.length, d), `${formula} = ${axis.output}`, also];
  });
  return [transposed ? text.shape.transposedFormula : text.shape.formula, text.shape.spanFormula, ...table(rows)];
}

/** A pool may round up, so that its last window begins inside but ends outside. */
function windowFormula(axis: ConvAxis | PoolAxis): string {
  const { input, before, after, stride, output } = axis;
  const span = spanOf(axis);
  const down = Math.floor((input + before + after - span) / stride) + 1;
  const [open, close] = down === output ? ['⌊', '⌋'] : ['⌈', '⌉'];
  return `${open}(${input}${signed(before)}${signed(after)} − ${span}) / ${stride}${close} + 1`;
}

function stampFormula({ input, stride, before, after, outputPadding, ...window }: ConvAxis): string {
  return `(${input} − 1) · ${stride}${signed(-before)}${signed(-after)} + ${spanOf(window)} + ${outputPadding}`;
}

const signed = (value: number): string => (value < 0 || Object.is(value, -0) ? ` − ${-value}` : ` + ${value}`);

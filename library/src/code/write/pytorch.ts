// PyTorch: torch.nn.functional with the numbers in the script.
import { sampleAt } from '../../ops/boundary.ts';
import type { ConvProblem } from '../../ops/problem.ts';
import { dtypeOf, type Tensor } from '../../tensor/tensor.ts';
import { isEmpty, nestedLists, perAxis, tuple } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { CodeState } from '../state.ts';
import { settingsOf } from './settings.ts';
import { fillsZeros, inputSteps, isNothing, outputSteps, type Sides } from './steps.ts';

const modes = { zeros: undefined, reflect: 'reflect', replicate: 'replicate', circular: 'circular' } as const;

export function writePytorch({ problem, x, w, b }: CodeState, script: Script): void {
  script.add('import torch', 'import torch.nn.functional as F', '');
  script.add(tensorLine('x', x), tensorLine('w', w));
  if (b) script.add(tensorLine('b', b));
  script.add('');
  if (problem.flip) {
    script.remark('flip');
    script.add(`w = w.flip(${problem.axes.map((_, d) => d + 2).join(', ')})`);
  }
  if (problem.op === 'conv') writeConv(problem, script);
  else writeTransposed(problem, script);
  script.add('print(y)');
}

function tensorLine(name: string, tensor: Tensor): string {
  const dtype = `dtype=torch.${dtypeOf(tensor)}`;
  if (isEmpty(tensor.shape)) return `${name} = torch.zeros(${tuple(tensor.shape)}, ${dtype})`;
  const start = `${name} = torch.tensor(`;
  return `${start}${nestedLists(tensor, start.length)}, ${dtype})`;
}

function writeConv(problem: ConvProblem, script: Script): void {
  const { axes } = problem;
  const keeps = (axis: (typeof axes)[number]): boolean =>
    fillsZeros(axis) && axis.before === axis.after && axis.before >= 0;
  const { fills, crops, kept } = inputSteps(problem, keeps);
  for (const { boundary, sides } of fills) {
    if (boundary === 'symmetric') continue;
    script.remark(boundary === 'zeros' ? 'unequal-padding' : 'boundary');
    const mode = modes[boundary];
    script.add(`x = F.pad(x, ${padOf(sides)}${mode ? `, mode="${mode}"` : ''})`);
  }
  // An index does both: it repeats samples at the border and leaves out those that are cropped.
  const picked = axes.map((axis) => axis.boundary === 'symmetric' && !keeps(axis) && !fillsZeros(axis));
  axes.forEach(({ input, before, after }, d) => {
    if (!picked[d]) return;
    script.remark('symmetric-boundary');
    const places = Array.from({ length: input + before + after }, (_, i) => sampleAt.symmetric(i - before, input));
    script.add(`x = x.index_select(${d + 2}, torch.tensor([${places.join(', ')}]))`);
  });
  const cut = crops.map((sides, d): Sides => (picked[d] ? [0, 0] : [-sides[0], -sides[1]]));
  if (!isNothing(cut)) {
    script.remark('negative-padding');
    script.add(`x = F.pad(x, ${padOf(cut)})`);
  }
  const settings = settingsOf([
    ['stride', perAxis(axes.map(({ stride }) => stride)), '1'],
    ['padding', perAxis(kept.map(([before]) => before)), '0'],
    ['dilation', perAxis(axes.map(({ dilation }) => dilation)), '1'],
    ['groups', String(problem.groups), '1'],
  ]);
  script.add(`y = F.conv${axes.length}d(x, w${problem.bias ? ', b' : ''}${settings})`);
}

function writeTransposed(problem: ConvProblem, script: Script): void {
  const { axes, bias } = problem;
  const said = axes.every((axis) => fillsZeros(axis) && axis.before === axis.after && axis.before >= 0);
  const settings = settingsOf([
    ['stride', perAxis(axes.map(({ stride }) => stride)), '1'],
    ['padding', said ? perAxis(axes.map(({ before }) => before)) : '0', '0'],
    ['output_padding', said ? perAxis(axes.map(({ outputPadding }) => outputPadding)) : '0', '0'],
    ['groups', String(problem.groups), '1'],
    ['dilation', perAxis(axes.map(({ dilation }) => dilation)), '1'],
  ]);
  if (!said) script.remark('transposed-cells');
  script.add(`y = F.conv_transpose${axes.length}d(x, w${said && bias ? ', b' : ''}${settings})`);
  if (said) return;
  const steps = outputSteps(problem);
  const sides = steps.map((step): Sides => ('sides' in step ? step.sides : [0, 0]));
  if (!isNothing(sides)) script.add(`y = F.pad(y, ${padOf(sides)})`);
  steps.forEach((step, d) => {
    if ('sides' in step) return;
    script.remark('transposed-boundary');
    const size = tuple([
      '*y.shape[:' + (d + 2) + ']',
      step.length,
      ...(d + 1 < axes.length ? [`*y.shape[${d + 3}:]`] : []),
    ]);
    script.add(`inside = torch.tensor([${step.targets.join(', ')}])`);
    script.add(`y = torch.zeros(${size}, dtype=y.dtype).index_add(${d + 2}, inside, y)`);
  });
  if (bias) script.add(`y = y + b.reshape(1, -1${', 1'.repeat(axes.length)})`);
}

/** The pairs of F.pad begin with the last axis. */
const padOf = (sides: readonly Sides[]): string => tuple(sides.toReversed().flat());

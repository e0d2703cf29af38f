// Faltung itself, which can say everything.
import { nameOf } from '../../ops/problem.ts';
import { dtypeOf, type Tensor } from '../../tensor/tensor.ts';
import { flatList } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { CodeState } from '../state.ts';

export function writeFaltung({ problem, x, w, b }: CodeState, script: Script): void {
  const { axes, op } = problem;
  const name = axes.length <= 3 ? nameOf(problem) : op;
  script.add(`import { ${name}, tensor } from 'faltung';`, '');
  script.add(tensorLine('x', x), tensorLine('w', w));
  if (b) script.add(tensorLine('b', b));
  const each = <T>(values: readonly T[], say: (value: T) => string): string =>
    values.every((value) => value === values[0]) ? say(values[0]!) : `[${values.map(say).join(', ')}]`;
  const equal = axes.every(({ before, after }) => before === after);
  const options: (readonly [string, string, string])[] = [
    ['bias', b ? 'b' : '', ''],
    [
      'padding',
      equal
        ? each(
            axes.map(({ before }) => before),
            String,
          )
        : `[${axes.map(({ before, after }) => `[${before}, ${after}]`).join(', ')}]`,
      '0',
    ],
    [
      'stride',
      each(
        axes.map(({ stride }) => stride),
        String,
      ),
      '1',
    ],
    [
      'dilation',
      each(
        axes.map(({ dilation }) => dilation),
        String,
      ),
      '1',
    ],
    ['groups', String(problem.groups), '1'],
    [
      'outputPadding',
      each(
        axes.map(({ outputPadding }) => outputPadding),
        String,
      ),
      '0',
    ],
    [
      'boundary',
      each(
        axes.map(({ boundary }) => boundary),
        (boundary) => `'${boundary}'`,
      ),
      "'zeros'",
    ],
    ['flip', String(problem.flip), 'false'],
  ];
  const told = options.filter(([, value, standard]) => value !== standard);
  const record = told.map(([option, value]) => (option === 'bias' ? 'bias: b' : `${option}: ${value}`)).join(', ');
  script.add('', `const y = ${name}(x, w${record ? `, { ${record} }` : ''});`);
  script.add('console.log(y.shape, await y.data());');
}

function tensorLine(name: string, tensor: Tensor): string {
  const list = flatList(tensor, '');
  const numbers = dtypeOf(tensor) === 'float64' ? `new Float64Array(${list})` : list;
  return `const ${name} = tensor([${tensor.shape.join(', ')}], ${numbers});`;
}

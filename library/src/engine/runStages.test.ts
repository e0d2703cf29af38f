import { expect, test } from 'vitest';
import { activationProblem, activations } from '../ops/activation.ts';
import { conv } from '../ops/conv.ts';
import { chain, parameterShapes } from '../ops/chain.ts';
import { composites } from '../ops/composites.ts';
import { convProblem } from '../ops/convProblem.ts';
import { add, concat, joinOf, operatorOf, type Stage, type Stages } from '../ops/index.ts';
import { randomFrom } from '../tensor/random.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import { compute } from './compute.ts';
import type { StageParameters } from './followStages.ts';
import { runStages } from './runStages.ts';

const random = randomFrom(11);
const whole = (shape: Shape): Tensor => ({
  shape,
  data: Float32Array.from({ length: sizeOf(shape) }, () => Math.floor(random() * 5) - 2),
});
const parametersOf = (stages: Stages): StageParameters[] =>
  parameterShapes(stages).map(({ w, b }) => ({ w: whole(w!), ...(b && { b: whole(b) }) }));

/** The same list by the definitions alone. */
function defined(stages: Stages, x: Tensor, parameters: readonly StageParameters[]): Tensor {
  const rest = [...parameters];
  const step = (value: Tensor, stage: Stage): Tensor =>
    operatorOf(stage).reference(stage, { x: value, ...(stage.op === 'conv' && (rest.shift() as { w: Tensor })) });
  const a = stages.stages.reduce(step, x);
  const joined = joinOf(stages);
  if (!joined) return a;
  const b = stages.shortcut!.stages.reduce(step, x);
  const met = joined.op === 'add' ? add.y.reference(joined, { a, b }) : concat.y.reference(joined, { a, b });
  return (stages.after ?? []).reduce(step, met);
}

const lists: Record<string, Stages> = {
  'depthwise separable': composites.depthwiseSeparable(convProblem([2, 3, 6, 6], [4, 3, 3, 3], { padding: 1 }, [4])),
  'shuffled grouped': composites.shuffledGrouped(convProblem([1, 4, 5, 5], [6, 2, 3, 3], { groups: 2 })),
  'unit that adds': composites.shuffleNetUnit(convProblem([1, 8, 6, 6], [8, 4, 3, 3], { groups: 2, padding: 1 }, [8])),
  'unit over volumes': composites.shuffleNetUnit(
    convProblem([1, 4, 3, 4, 3], [8, 4, 3, 3, 3], { padding: 1, stride: [1, 2, 1] }),
  ),
};

test.each(Object.entries(lists))('%s', (_, stages) => {
  const parameters = parametersOf(stages);
  const standard = stages.standard!;
  const x = whole([standard.batch, standard.inChannels, ...standard.axes.map((axis) => axis.input)]);
  const y = runStages(stages, x, parameters);
  const expected = defined(stages, x, parameters);
  expect(y.shape).toEqual(expected.shape);
  // A mean of nine whole numbers rounds; everything else is exact.
  expect([...y.data]).toEqual([...expected.data].map((value) => expect.closeTo(value, 5)));
});

test('activations behind convolutions give the bits that they give alone', () => {
  const [first, second] = [
    convProblem([1, 2, 9, 9], [4, 2, 3, 3], { padding: 1 }),
    convProblem([1, 4, 9, 9], [2, 4, 1, 1], {}),
  ];
  for (const [one, two] of [
    ['relu', 'leakyRelu'],
    ['relu6', 'sigmoid'],
    ['tanh', 'hardSwish'],
  ] as const) {
    const [a, b] = [activationProblem(one, [1, 4, 9, 9]), activationProblem(two, [1, 2, 9, 9])];
    const list = chain({ stages: [first, a, second, b, b] });
    const [w, v] = parametersOf(list).map((parameters) => parameters.w) as [Tensor, Tensor];
    const x = whole([1, 2, 9, 9]);
    let alone = compute(conv.y, first, { x, w });
    alone = compute(activations[one].y, a, { x: alone });
    alone = compute(conv.y, second, { x: alone, w: v });
    for (let i = 0; i < 2; i++) alone = compute(activations[two].y, b, { x: alone });
    expect(runStages(list, x, [{ w }, { w: v }]).data).toEqual(alone.data);
  }
});

test('parameters that do not belong to the list are refused', () => {
  const stages = composites.depthwiseSeparable(convProblem([1, 2, 4], [2, 2, 3]));
  const [first, second] = parametersOf(stages);
  const x = whole([1, 2, 4]);
  const code = (code: string) => expect.objectContaining({ code });
  expect(() => runStages(stages, x, [first!])).toThrow(code('stage-parameters'));
  expect(() => runStages(stages, x, [second!, first!])).toThrow(code('shape-mismatch'));
  expect(() => runStages(stages, whole([1, 2, 5]), [first!, second!])).toThrow(code('shape-mismatch'));
  expect(() => runStages(stages, x, [{ ...first!, b: tensor([2], [1, 2]) }, second!])).toThrow(code('shape-mismatch'));
});

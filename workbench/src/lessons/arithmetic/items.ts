// What the reader predicts in this lesson, and the wrong rules that people answer by.
import { receptiveField } from 'faltung/analysis';
import { convProblem, convTransposeProblem, tensorflowConv } from 'faltung/ops';
import { tensor } from 'faltung';
import type { InBoth } from '../../figure/language.ts';
import type { NumberItem, WrongRule } from '../item.ts';
import { misconceptions, rightAnswer, type Question } from '../misconceptions.ts';
import type { Settings } from './relations.ts';

type Asked = Pick<Settings, 'input' | 'kernel' | 'stride' | 'padding' | 'dilation'>;

/** A question about the size of one axis, judged by the rules that all lessons share. */
const questionOf = ({ input, kernel, stride, padding, dilation }: Asked): Question => ({
  x: tensor([1, 1, input], new Float64Array(input), 'float64'),
  w: tensor([1, 1, kernel], new Float64Array(kernel), 'float64'),
  options: {
    ...(stride > 1 && { stride }),
    ...(padding > 0 && { padding }),
    ...(dilation > 1 && { dilation }),
  },
  ask: { kind: 'size', axis: 0 },
});
const sizeRules: readonly WrongRule<Asked>[] = misconceptions
  .filter(({ about }) => about === 'size')
  .map(({ id, answer, say }) => ({ id, say, answer: (asked) => answer(questionOf(asked)) }));

const sizeItem = (subject: Asked, ask: InBoth, because: InBoth): NumberItem<Asked> => ({
  subject,
  right: (asked) => rightAnswer(questionOf(asked)),
  wrong: sizeRules,
  ask,
  because,
});

interface Same {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
}
/** The cells that TensorFlow's SAME adds, both sides. */
const sameCells = ({ input, kernel, stride }: Same) =>
  tensorflowConv({ strides: stride, padding: 'SAME' }, { input: [1, input, 1], weights: [kernel, 1, 1] }).problem
    .axes[0]!;

export const sameRules: readonly WrongRule<Same>[] = [
  {
    id: 'same-symmetric',
    answer: ({ kernel }) => (kernel - 1) / 2,
    say: {
      ko: '커널의 절반을 앞에 붙였습니다. PyTorch에서는 그렇게 적지만, TensorFlow의 SAME은 스트라이드를 보고 모자라는 만큼만 붙이며 남는 한 칸은 뒤에 둡니다.',
      en:
        'Half of the kernel was put in front, as one writes it in PyTorch. SAME of TensorFlow looks at the stride, ' +
        'adds no more than is missing, and puts the odd cell behind.',
    },
  },
  {
    id: 'same-all-in-front',
    answer: (same) => sameCells(same).before + sameCells(same).after,
    say: {
      ko: '모자라는 칸을 모두 앞에 붙였습니다. 양쪽에 나누어 붙이고, 남는 한 칸이 뒤로 갑니다.',
      en: 'All missing cells were put in front. They are shared between both sides, and the odd one goes behind.',
    },
  },
  {
    id: 'same-forgot-stride',
    answer: ({ kernel }) => kernel - 1,
    say: {
      ko: '스트라이드가 1일 때 필요한 칸을 세었고, 그것도 양쪽을 합한 수입니다.',
      en: 'That is what stride 1 would need, and both sides together.',
    },
  },
];

type Stack = readonly (readonly [kernel: number, stride: number])[];

const fieldOf = (stack: Stack): number => {
  let size = 200;
  const stages = stack.map(([kernel, stride]) => {
    const stage = convProblem([1, 1, size], [1, 1, kernel], { stride });
    size = stage.axes[0]!.output;
    return stage;
  });
  return receptiveField(stages).axes[0]!.size;
};

export const fieldRules: readonly WrongRule<Stack>[] = [
  {
    id: 'field-last-layer',
    answer: (stack) => stack.at(-1)![0],
    say: {
      ko: '마지막 층의 커널만 세었습니다. 마지막 층은 앞 층의 출력을 읽고, 그 출력은 저마다 더 넓은 곳을 읽었습니다.',
      en: 'Only the last kernel was counted. What it reads are outputs, and each of those has read further itself.',
    },
  },
  {
    id: 'field-no-strides',
    answer: (stack) => fieldOf(stack.map(([kernel]) => [kernel, 1])),
    say: {
      ko: '스트라이드를 빠뜨렸습니다. 스트라이드를 지날 때마다 이웃한 출력 사이가 입력에서 그만큼 벌어집니다.',
      en: 'The strides were forgotten: each makes neighbouring outputs lie that much further apart in the input.',
    },
  },
  {
    id: 'field-sum-of-kernels',
    answer: (stack) => stack.reduce((sum, [kernel]) => sum + kernel, 0),
    say: {
      ko: '커널 크기를 모두 더했습니다. 층마다 k가 아니라 k − 1칸씩, 그것도 그 층의 간격만큼 곱해서 늘어납니다.',
      en: 'The kernels were added up. Each layer adds k − 1, not k, and that times the jump below it.',
    },
  },
  {
    id: 'field-product-of-kernels',
    answer: (stack) => stack.reduce((product, [kernel]) => product * kernel, 1),
    say: {
      ko: '커널 크기를 모두 곱했습니다. 창은 서로 겹치므로 그렇게 넓어지지 않습니다.',
      en: 'The kernels were multiplied. Windows overlap, so it does not grow that fast.',
    },
  },
  {
    id: 'field-own-stride',
    answer: (stack) => stack.reduce((size, [kernel, stride]) => size + (kernel - 1) * stride, 1),
    say: {
      ko: '층마다 자기 스트라이드를 곱했습니다. 곱해야 하는 것은 그 아래 층들이 만든 간격이고, 자기 스트라이드는 다음 층부터 나타납니다.',
      en:
        'Each layer was multiplied by its own stride. What counts is the jump made by the layers below; ' +
        'its own stride shows from the next layer on.',
    },
  },
];

interface Back {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

export const backRules: readonly WrongRule<Back>[] = [
  {
    id: 'reverse-times-stride',
    answer: ({ input, stride }) => input * stride,
    say: {
      ko: '입력에 스트라이드를 곱하기만 했습니다. 커널과 패딩도 크기를 바꿉니다.',
      en: 'The input was only multiplied by the stride. Kernel and padding change the size, too.',
    },
  },
  {
    id: 'reverse-padding-grows',
    answer: ({ input, kernel, stride, padding }) => (input - 1) * stride + kernel + 2 * padding,
    say: {
      ko: '패딩만큼 늘렸습니다. 전치 합성곱의 패딩은 출력을 그만큼 잘라 냅니다.',
      en: 'The padding was added. In a transposed convolution it cuts the output.',
    },
  },
  {
    id: 'reverse-forgot-padding',
    answer: ({ input, kernel, stride }) => (input - 1) * stride + kernel,
    say: {
      ko: '패딩을 빠뜨렸습니다. 양쪽에서 p칸씩 잘립니다.',
      en: 'The padding was forgotten: p cells are cut off on each side.',
    },
  },
  {
    id: 'reverse-forward',
    answer: ({ input, kernel, stride, padding }) => Math.floor((input + 2 * padding - kernel) / stride) + 1,
    say: {
      ko: '앞으로 가는 합성곱의 크기를 구했습니다. 전치 합성곱은 그 길을 거꾸로 갑니다.',
      en: 'That is the size of a convolution going forward. Its transpose goes the other way.',
    },
  },
];

export const items = {
  places: sizeItem(
    { input: 10, kernel: 7, stride: 2, padding: 1, dilation: 1 },
    {
      ko: '길이 10인 입력 양쪽에 패딩을 한 칸씩 붙이고, 길이 7인 커널을 스트라이드 2로 움직입니다. 출력은 몇 칸일까요?',
      en:
        'An input of 10 cells gets one cell of padding on each side, and a kernel of length 7 moves along it with ' +
        'stride 2. How many outputs are there?',
    },
    {
      ko: '⌊(10 + 2·1 − 7) / 2⌋ + 1 = ⌊2.5⌋ + 1 = 3. 마지막 한 칸은 어느 창에도 들지 못합니다.',
      en: '⌊(10 + 2·1 − 7) / 2⌋ + 1 = ⌊2.5⌋ + 1 = 3. The last cell fits into no window.',
    },
  ),
  spread: sizeItem(
    { input: 9, kernel: 3, stride: 1, padding: 0, dilation: 3 },
    {
      ko: '길이 9인 입력에 커널 크기 3, 팽창 3인 창을 움직입니다. 패딩은 없습니다. 출력은 몇 칸일까요?',
      en: 'A window of kernel size 3 and dilation 3 moves over 9 cells without padding. How many outputs are there?',
    },
    {
      ko: '창의 폭은 3·(3 − 1) + 1 = 7칸이므로 자리는 9 − 7 + 1 = 3입니다.',
      en: 'The window spans 3·(3 − 1) + 1 = 7 cells, so there are 9 − 7 + 1 = 3 places.',
    },
  ),
  front: {
    subject: { input: 224, kernel: 7, stride: 2 },
    right: (same: Same) => sameCells(same).before,
    wrong: sameRules,
    ask: {
      ko: "길이 224, 커널 7, 스트라이드 2에 TensorFlow의 padding='SAME'을 씁니다. 앞쪽에는 몇 칸이 붙을까요?",
      en: "224 cells, a kernel of 7, stride 2 and padding='SAME' in TensorFlow: how many cells are added in front?",
    },
    because: {
      ko: '출력은 ⌈224 / 2⌉ = 112칸이고, 그러려면 (112 − 1)·2 + 7 − 224 = 5칸이 모자랍니다. 절반을 버림하면 앞에 2, 나머지는 뒤에 붙습니다.',
      en:
        '⌈224 / 2⌉ = 112 outputs need (112 − 1)·2 + 7 − 224 = 5 more cells. Half of them, rounded down, ' +
        'is 2: those stand in front, the rest behind.',
    },
  } as NumberItem<Same>,
  stack: {
    subject: [
      [3, 2],
      [3, 2],
      [3, 1],
    ] as Stack,
    right: fieldOf,
    wrong: fieldRules,
    ask: {
      ko: '커널 크기 3인 층을 셋 쌓았습니다. 스트라이드는 차례로 2, 2, 1입니다. 마지막 층의 출력 하나는 입력 몇 칸을 볼까요?',
      en:
        'Three layers of kernel size 3 are stacked, with strides 2, 2 and 1. How many inputs does one output of the ' +
        'last layer see?',
    },
    because: {
      ko: '1 + 2·1 = 3, 3 + 2·2 = 7, 7 + 2·4 = 15. 스트라이드를 지날 때마다 한 걸음이 입력에서 두 배로 벌어집니다.',
      en: '1 + 2·1 = 3, 3 + 2·2 = 7, 7 + 2·4 = 15: with each stride of 2, one step is twice as wide in the input.',
    },
  } as NumberItem<Stack>,
  back: {
    subject: { input: 4, kernel: 3, stride: 2, padding: 1 },
    right: ({ input, kernel, stride, padding }: Back) =>
      convTransposeProblem([1, 1, input], [1, 1, kernel], { stride, padding }).axes[0]!.output,
    wrong: backRules,
    ask: {
      ko: '전치 합성곱에 4칸을 넣습니다. 커널 크기 3, 스트라이드 2, 패딩 1입니다. 출력은 몇 칸일까요?',
      en: 'A transposed convolution gets 4 cells: kernel size 3, stride 2, padding 1. How many outputs are there?',
    },
    because: {
      ko: '2·(4 − 1) + 3 − 2·1 = 7. 8을 되찾으려면 출력 패딩 1이 있어야 합니다.',
      en: '2·(4 − 1) + 3 − 2·1 = 7. To get 8 back it takes an output padding of 1.',
    },
  } as NumberItem<Back>,
} as const;

export type ItemName = keyof typeof items;

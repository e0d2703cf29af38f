// The words of the frameworks side by side.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Framework, FrameworkName, SameState } from './model.ts';

export const frameworkWords: Readonly<Record<FrameworkName, InBoth>> = {
  tensorflow: { ko: 'TensorFlow, Keras', en: 'TensorFlow, Keras' },
  onnxUpper: { ko: 'ONNX, 뒤쪽에 더', en: 'ONNX, more behind' },
  onnxLower: { ko: 'ONNX, 앞쪽에 더', en: 'ONNX, more in front' },
  pytorch: { ko: 'PyTorch, 숫자로', en: 'PyTorch, by number' },
  pytorchSame: { ko: 'PyTorch, 낱말로', en: 'PyTorch, by word' },
};

export const sameWords = {
  pads: { ko: '패딩 (앞, 뒤)', en: 'padding (front, back)' },
  size: { ko: '출력', en: 'output' },
  values: { ko: '값', en: 'values' },
  trials: { ko: '살펴볼 설정', en: 'Settings worth a look' },
  lane: {
    ko: (name: string, before: number, after: number, size: number) =>
      `${name}: 앞에 ${before}칸, 뒤에 ${after}칸, 출력 ${size}칸`,
    en: (name: string, before: number, after: number, size: number) =>
      `${name}: ${before} in front, ${after} behind, ${size} outputs`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

export const trials: readonly { readonly label: string; readonly part: SameState }[] = [
  { label: '6 / k3 / s2', part: { input: 6, kernel: 3, stride: 2, dilation: 1 } },
  { label: '224 / k7 / s2', part: { input: 224, kernel: 7, stride: 2, dilation: 1 } },
  { label: '7 / k3 / s2', part: { input: 7, kernel: 3, stride: 2, dilation: 1 } },
  { label: '5 / k4 / s1', part: { input: 5, kernel: 4, stride: 1, dilation: 1 } },
];

const named = (frameworks: readonly Framework[], name: FrameworkName) =>
  frameworks.find((framework) => framework.name === name)!;

/** What TensorFlow and symmetric padding make of it. */
function compare(frameworks: readonly Framework[]) {
  const [tensorflow, pytorch] = [named(frameworks, 'tensorflow'), named(frameworks, 'pytorch')];
  return {
    tensorflow,
    pytorch,
    sameSize: tensorflow.y.length === pytorch.y.length,
    same: tensorflow.y.join() === pytorch.y.join(),
  };
}

export const sameText: FigureText<SameState, readonly Framework[], 'input' | 'kernel' | 'stride' | 'dilation'> = {
  title: { ko: '같은 낱말, 다른 숫자: SAME', en: 'One word, other numbers: SAME' },
  hint: {
    ko: '입력은 1, 2, 3, … 이고 가중치는 1, 10, 100, … 입니다. 출력의 자릿수를 보면 어느 칸을 읽었는지 알 수 있습니다.',
    en: 'The input is 1, 2, 3, … and the weights are 1, 10, 100, …: the digits of an output tell which cells it read.',
  },
  describe: {
    ko(_, frameworks) {
      const { tensorflow: t, pytorch: p, sameSize, same } = compare(frameworks);
      const pads = `TensorFlow는 (${t.before}, ${t.after}), PyTorch의 대칭 패딩은 (${p.before}, ${p.after})를 붙입니다.`;
      if (same) return `${pads} 이 설정에서는 값까지 같습니다.`;
      return sameSize ? `${pads} 크기는 같은데 값이 다릅니다.` : `${pads} 크기부터 다릅니다.`;
    },
    en(_, frameworks) {
      const { tensorflow: t, pytorch: p, sameSize, same } = compare(frameworks);
      const pads = `TensorFlow pads (${t.before}, ${t.after}), symmetric padding in PyTorch (${p.before}, ${p.after}).`;
      if (same) return `${pads} Here even the numbers agree.`;
      return sameSize ? `${pads} The sizes agree, the numbers do not.` : `${pads} Not even the sizes agree.`;
    },
  },
  labels: {
    input: { ko: '입력', en: 'Input' },
    kernel: { ko: '커널 크기', en: 'Kernel size' },
    stride: { ko: '스트라이드', en: 'Stride' },
    dilation: { ko: '팽창', en: 'Dilation' },
  },
  codes: { kernel: 'kernel_size', stride: 'stride', dilation: 'dilation' },
};

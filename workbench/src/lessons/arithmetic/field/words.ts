// The words of the stack.
import { sayError } from 'faltung/text';
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { FieldScene, FieldState } from './model.ts';

export const fieldWords = {
  layer: { ko: '층', en: 'layer' },
  input: { ko: '입력', en: 'input' },
  kernel: { ko: '커널 크기', en: 'kernel size' },
  stride: { ko: '스트라이드', en: 'stride' },
  dilation: { ko: '팽창', en: 'dilation' },
  padding: { ko: '패딩', en: 'padding' },
  size: { ko: '수용 영역 r', en: 'field r' },
  jump: { ko: '간격 j', en: 'jump j' },
  start: { ko: '시작', en: 'start' },
  outputs: { ko: '출력', en: 'outputs' },
  add: { ko: '층 더하기', en: 'Add a layer' },
  remove: { ko: '마지막 층 빼기', en: 'Remove the last' },
  table: { ko: '층마다의 설정과 수용 영역', en: 'Each layer’s settings and field' },
  presets: { ko: '알려진 층 쌓기', en: 'Known stacks' },
  drawing: {
    ko: (levels: number, read: number) => `층 ${levels}개를 거슬러 내려가며 출력 하나가 읽는 입력 ${read}칸`,
    en: (levels: number, read: number) => `down through ${levels} layers, one output reads ${read} inputs`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

const said = (value: number): string => String(value).replace('-', '−');

/** The inputs that the output reads: from, to, how many, and how many holes between. */
function reach({ inputs, levels }: FieldScene) {
  const [first, last] = [inputs[0]! + 1, inputs.at(-1)! + 1];
  return { first, last, read: inputs.length, holes: last - first + 1 - inputs.length, size: levels.at(-1)!.field.size };
}

export const fieldText: FigureText<FieldState, FieldScene, 'length'> = {
  title: { ko: '쌓은 층이 보는 범위', en: 'What a stack of layers sees' },
  hint: {
    ko: '층을 더하고 설정을 바꾸며, 출력 하나가 입력의 어디까지 닿는지 보세요.',
    en: 'Add layers, change their settings, and watch how far one output reaches down to the input.',
  },
  describe: {
    ko(state, scene) {
      if (scene.refusal) return sayError(scene.refusal, 'ko');
      const { first, last, read, holes, size } = reach(scene);
      const outside = size - read - holes;
      return (
        `출력 ${state.step}의 수용 영역은 ${size}칸이고, 입력 ${first}–${last}에서 ${read}칸을 읽습니다.` +
        (holes > 0 ? ` 사이의 ${holes}칸은 빈틈입니다.` : '') +
        (outside > 0 ? ` ${outside}칸은 패딩에 놓입니다.` : '')
      );
    },
    en(state, scene) {
      if (scene.refusal) return sayError(scene.refusal, 'en');
      const { first, last, read, holes, size } = reach(scene);
      const outside = size - read - holes;
      return (
        `Output ${state.step} has a field of ${size} and reads ${read} inputs, ${first} to ${last}.` +
        (holes > 0 ? ` ${holes} in between ${holes === 1 ? 'is a hole' : 'are holes'}.` : '') +
        (outside > 0 ? ` ${outside} of the field ${outside === 1 ? 'lies' : 'lie'} in the padding.` : '')
      );
    },
  },
  labels: {
    length: { ko: '입력의 길이', en: 'Length of the input' },
  },
};

export { said };

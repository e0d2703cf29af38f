// The words of the lesson's main figure. Channels and pixels count from 1.
import { sayRefusal } from '../../figure/sayRefusal.ts';
import { spellNumber, spellProduct } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { weightTable } from '../grouped/model.ts';
import { inputTable, picture, type Blocks } from './model.ts';
import { cellsOf, spotOf, type Scene } from './scene.ts';

export const blockWords = {
  weight: { ko: '가중치 W', en: 'Weights W' },
  input: { ko: '입력 X', en: 'Input X' },
  output: { ko: '출력 Y', en: 'Output Y' },
  none: { ko: '가중치 없음', en: 'no weight' },
  note: {
    ko: '행은 채널이고, 열은 2×2 사진의 화소입니다.',
    en: 'A row for each channel, a column for each pixel of a 2×2 picture.',
  },
} as const satisfies Record<string, InBoth>;

const read = (scene: Scene, state: Blocks): readonly number[] =>
  cellsOf(scene, spotOf(state, null)).map(({ input }) => input + 1);

export const blockText: FigureText<Blocks, Scene, 'inputs' | 'outputs' | 'groups'> = {
  title: { ko: '블록으로 나뉜 행렬을 화소마다 곱하기', en: 'A matrix in blocks, multiplied by every pixel' },
  hint: {
    ko: '그룹 수를 바꾸고, ‘다음’을 누르거나 아무 칸이나 짚어 보세요. 숫자는 모두 고칠 수 있습니다.',
    en: 'Change the groups; press Next, or point at any cell. Every number can be changed.',
  },
  describe: {
    ko(state, scene) {
      if (scene.refusal) return sayRefusal(scene.refusal, 'ko');
      const { role, row, column } = spotOf(state, null);
      const cells = cellsOf(scene, spotOf(state, null));
      if (role === 'output') {
        const sum = spellProduct(scene.y[row * picture.pixels + column]!);
        const inputs = read(scene, state).join(', ');
        return `화소 ${column + 1}의 출력 채널 ${row + 1}: 입력 채널 ${inputs}에 W의 ${row + 1}행을 곱해 더하면 ${sum}입니다.`;
      }
      if (role === 'input')
        return `화소 ${column + 1}의 입력 채널 ${row + 1}은 출력 ${state.outputs}개 가운데 ${cells.length}개에 들어갑니다.`;
      return cells.length === 0
        ? `입력 ${column + 1}과 출력 ${row + 1}은 그룹이 달라서 가중치가 없습니다.`
        : `입력 ${column + 1}에서 출력 ${row + 1}으로 가는 가중치 ${spellNumber(state.w[row]![column]!)}: ` +
            `화소 ${cells.length}개에 똑같이 쓰입니다.`;
    },
    en(state, scene) {
      if (scene.refusal) return sayRefusal(scene.refusal, 'en');
      const { role, row, column } = spotOf(state, null);
      const cells = cellsOf(scene, spotOf(state, null));
      if (role === 'output') {
        const sum = spellProduct(scene.y[row * picture.pixels + column]!);
        const inputs = read(scene, state);
        return (
          `Pixel ${column + 1}, output channel ${row + 1}: row ${row + 1} of W times input ` +
          `${inputs.length === 1 ? 'channel' : 'channels'} ${inputs.join(', ')} adds up to ${sum}.`
        );
      }
      if (role === 'input')
        return `Input channel ${row + 1} of pixel ${column + 1} goes into ${cells.length} of ${state.outputs} outputs.`;
      return cells.length === 0
        ? `Input ${column + 1} and output ${row + 1} are in different groups: there is no weight.`
        : `The weight from input ${column + 1} to output ${row + 1}, ${spellNumber(state.w[row]![column]!)}, ` +
            `serves all ${cells.length} pixels.`;
    },
  },
  labels: {
    inputs: { ko: '입력 채널', en: 'Input channels' },
    outputs: { ko: '출력 채널', en: 'Output channels' },
    groups: { ko: '그룹', en: 'Groups' },
  },
  codes: { inputs: 'in_channels', outputs: 'out_channels', groups: 'groups' },
};

const trial = (inputs: number, outputs: number, groups: number): Partial<Blocks> => ({
  inputs,
  outputs,
  groups,
  x: inputTable(inputs),
  w: weightTable(outputs, inputs),
  step: 1,
  point: null,
});

/** The neighbours of the idea, one parameter apart. */
export const trials: readonly { readonly label: InBoth; readonly part: Partial<Blocks> }[] = [
  { label: { ko: '그룹 1개: 보통의 1×1', en: '1 group: the plain 1×1' }, part: trial(6, 6, 1) },
  {
    label: { ko: '그룹 = 채널: 채널마다 배율 하나', en: 'As many as channels: one factor each' },
    part: trial(6, 6, 6),
  },
  { label: { ko: '8채널을 4채널로, 그룹 2개', en: '8 channels to 4, in 2 groups' }, part: trial(8, 4, 2) },
  { label: { ko: '6채널을 그룹 4개로: 안 됨', en: '6 channels in 4 groups: refused' }, part: trial(6, 6, 4) },
];

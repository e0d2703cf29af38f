// The words of the figure that moves an input, each language in its own way.
import { spell } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { outputSide, type Move, type Moving } from './model.ts';
import type { Scene } from './scene.ts';

export const movingWords = {
  input: { ko: '입력 x', en: 'Input x' },
  kernel: { ko: '커널', en: 'Kernel' },
  first: { ko: '출력', en: 'Output' },
  moved: { ko: '옮긴 입력', en: 'Input, moved' },
  second: { ko: '옮겨서 합성곱', en: 'Moved, then convolved' },
  other: { ko: '합성곱해서 옮김', en: 'Convolved, then moved' },
  drag: { ko: '끌어서 옮기세요.', en: 'Drag it.' },
  differs: { ko: '다름', en: 'differs' },
  same: { ko: '같음', en: 'the same' },
  pool: { ko: '모두 하나로 모으면', en: 'Pooled over everything' },
  before: { ko: '옮기기 전', en: 'before the move' },
  after: { ko: '옮긴 뒤', en: 'after the move' },
  sum: { ko: '합', en: 'sum' },
  largest: { ko: '최댓값', en: 'largest' },
  stays: { ko: '그대로', en: 'stays' },
  changes: { ko: '바뀜', en: 'changes' },
  left: { ko: '왼쪽으로', en: 'Left' },
  right: { ko: '오른쪽으로', en: 'Right' },
  up: { ko: '위로', en: 'Up' },
  down: { ko: '아래로', en: 'Down' },
  arrows: { ko: '입력 옮기기', en: 'Move the input' },
} as const satisfies Record<string, InBoth>;

const koreanMove = ({ down, right }: Move): string => {
  const parts = [
    ...(right === 0 ? [] : [`${right > 0 ? '오른쪽' : '왼쪽'}으로 ${Math.abs(right)}칸`]),
    ...(down === 0 ? [] : [`${down > 0 ? '아래' : '위'}로 ${Math.abs(down)}칸`]),
  ];
  return parts.length === 0 ? '옮기지 않음' : parts.join(', ');
};
const englishMove = ({ down, right }: Move): string => {
  const parts = [
    ...(right === 0 ? [] : [`${Math.abs(right)} to the ${right > 0 ? 'right' : 'left'}`]),
    ...(down === 0 ? [] : [`${Math.abs(down)} ${down > 0 ? 'down' : 'up'}`]),
  ];
  return parts.length === 0 ? 'Not moved' : parts.join(', ').replace(/^/, 'Moved by ');
};

const korean = (state: Moving, { move, outputMove, differ }: Scene): string => {
  const cells = outputSide(state.stride) ** 2;
  const verdict =
    differ.size === 0
      ? `두 길의 출력이 ${cells}칸 모두 같습니다.`
      : `두 길의 출력이 ${cells}칸 가운데 ${differ.size}칸에서 다릅니다.`;
  const why =
    differ.size === 0
      ? ''
      : outputMove === undefined
        ? ` 스트라이드가 ${state.stride}이면 출력 한 칸은 입력 ${state.stride}칸입니다. 그 배수가 아니면 출력을 옮길 자리가 없습니다.`
        : ' 가장자리 밖이 0이라서 가장자리 둘레만 달라집니다.';
  return `${koreanMove(move)}: ${verdict}${why}`;
};

const english = (state: Moving, { move, outputMove, differ }: Scene): string => {
  const cells = outputSide(state.stride) ** 2;
  const verdict =
    differ.size === 0
      ? `both ways give the same in all ${cells} cells.`
      : `both ways differ in ${differ.size} of ${cells} cells.`;
  const why =
    differ.size === 0
      ? ''
      : outputMove === undefined
        ? ` With stride ${state.stride} one output cell is ${state.stride} input cells wide: other moves have no ` +
          'place to go to.'
        : ' Zeros lie beyond the edge, so only cells near it differ.';
  return `${englishMove(move)}: ${verdict}${why}`;
};

export const movingText: FigureText<Moving, Scene, 'ring' | 'stride'> = {
  title: { ko: '옮기고 합성곱하기, 합성곱하고 옮기기', en: 'Move and convolve, convolve and move' },
  hint: {
    ko: '아래쪽 입력을 끌거나 화살표로 옮겨 보세요. 색이 짙은 칸은 두 길의 숫자가 다른 곳입니다.',
    en: 'Drag the lower input, or use the arrows. Cells filled darkly are those in which both ways differ.',
  },
  describe: { ko: korean, en: english },
  labels: {
    ring: { ko: '마주 보는 가장자리를 잇기', en: 'Join opposite edges' },
    stride: { ko: '스트라이드', en: 'Stride' },
  },
  codes: { ring: "padding_mode='circular'", stride: 'stride' },
};

export const spell4 = (value: number): string => spell(value, 4);
export const spell2 = (value: number): string => spell(value, 2);

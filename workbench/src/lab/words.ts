// The words of the lab's page and of its figure.
import type { FigureText } from '../figure/defineFigure.tsx';
import type { InBoth } from '../figure/language.ts';
import { identityOf } from './index.ts';
import { stopOf, type Lab } from './model.ts';
import { resultOf, type Scene } from './scene.ts';

export const labWords = {
  title: { ko: '변신 실험실', en: 'The identity lab' },
  description: {
    ko: '이름이 다른 두 합성곱이 같은 계산이 되는 자리를 모았습니다. 양쪽을 숫자 하나까지 견주고, 무엇이 그것을 깨는지 봅니다.',
    en:
      'Where two kinds of convolution turn out to be one: both sides number by number, and the one ' +
      'setting that breaks it.',
  },
  lead: {
    ko:
      '합성곱의 종류는 많지만, 따로 떨어진 연산은 거의 없습니다. 가중치에 0을 끼우면 팽창이 되고, 행렬을 전치하면 전치 합성곱이 됩니다. 여기에서는 한 종류가 다른 종류로 변하는 ' +
      '자리를 모아, 같은 가중치를 두 가지 방법으로 계산해 견줍니다.',
    en:
      'There are many kinds of convolution and hardly two that have nothing to do with each other. Put ' +
      'zeros into the weights and you have a dilation; transpose the matrix and you have the transposed ' +
      'convolution. Here the places where one kind turns into another are gathered, and the same weights ' +
      'are computed both ways.',
  },
  how: {
    ko:
      '항등식을 하나 고르고 막대를 움직이면 왼쪽의 종류가 조금씩 오른쪽의 종류로 옮겨 갑니다. 그동안에도 양쪽의 출력은 칸마다 같고, 맨 아래의 차이는 모두 0입니다. 숫자는 모두 ' +
      '정수라서 반올림이 끼어들 틈이 없습니다. 파란 칸과 주황 칸의 숫자는 고칠 수 있고, 칸을 짚으면 그 수를 1 키웠을 때 바뀌는 칸이 양쪽에서 켜집니다.',
    en:
      'Choose an identity and move the slider, and one kind changes into the other step by step. All the ' +
      'while both outputs agree cell by cell, and the differences at the bottom are 0. All numbers are ' +
      'whole, so nothing hides in rounding. Blue and orange numbers can be changed, and pointing at one ' +
      'lights up, on both sides, whatever would change if it grew by 1.',
  },
  break: {
    ko: '그런 다음 스위치를 켜서 깨 보세요. 항등식마다 그것을 깨는 설정이 하나씩 있습니다. 무엇이 깨는지 알면 무엇이 받치고 있는지도 알게 됩니다.',
    en:
      'Then turn the switch on and break it. Each identity has one setting that does. What breaks it ' +
      'tells what holds it up.',
  },
  picture: {
    ko:
      '숫자 몇 개로만 맞는 것은 아닙니다. 아래에서는 위에서 고른 항등식을 같은 가중치로 사진 한 장에 돌립니다. ' +
      '화소도 정수이므로 수만 개의 수가 하나도 어긋나지 않습니다. 스위치를 켜면 어긋난 곳이 밝게 드러납니다.',
    en:
      'It does not only work out on a handful of numbers. Below, the identity chosen above runs over a whole picture ' +
      'with the same weights. Pixels are whole numbers too, so of tens of thousands not one is off. Turn the switch ' +
      'on, and whatever is off lights up.',
  },
  still: {
    ko: '맨드릴 사진에 블록만 남은 가중치로 합성곱한 결과',
    en: 'The mandrill after a convolution with weights in blocks',
  },
  list: { ko: '항등식 모두', en: 'All identities' },
  open: { ko: '실험실에서 열기', en: 'Open it above' },
  lesson: { ko: '수업', en: 'Lesson' },
  broken: { ko: '깨는 설정', en: 'What breaks it' },
} as const satisfies Record<string, InBoth>;

export const sideWords = {
  none: { ko: '숫자 없음', en: 'no number' },
  difference: { ko: '왼쪽 − 오른쪽', en: 'Left − right' },
  largest: { ko: '가장 큰 차이', en: 'Largest difference' },
  fresh: { ko: '새 숫자', en: 'Fresh numbers' },
  lesson: { ko: '이 이야기가 나오는 수업', en: 'The lesson about it' },
  left: { ko: '왼쪽', en: 'Left' },
  right: { ko: '오른쪽', en: 'Right' },
  identity: { ko: '항등식', en: 'Identity' },
} as const satisfies Record<string, InBoth>;

/** How many numbers of a result change with the number that is pointed at. */
const changed = ({ sides, nudged }: Scene, side: 'left' | 'right'): number => {
  const [now, then] = [resultOf(sides[side]).flat(), resultOf(nudged![side]).flat()];
  return now.filter((number, at) => number !== then[at]).length;
};

export const labText: FigureText<Lab, Scene, never> = {
  title: { ko: '두 가지 방법, 같은 출력', en: 'Two ways, one output' },
  hint: {
    ko: '항등식을 고르고 막대를 움직여 보세요. 스위치를 켜면 깨집니다.',
    en: 'Choose an identity and move the slider. The switch breaks it.',
  },
  describe: {
    ko(state, scene) {
      const { difference, holds } = scene.outcome;
      const stop = stopOf(state).name.ko;
      const point = state.point
        ? `짚은 수를 1 키우면 출력이 왼쪽에서 ${changed(scene, 'left')}칸, 오른쪽에서 ${changed(scene, 'right')}칸 바뀝니다. `
        : '';
      return holds
        ? `${point}${stop}: 양쪽이 같습니다. 가장 큰 차이는 0입니다.`
        : `${point}${stop}: 깨졌습니다. 가장 큰 차이는 ${difference}입니다. ${identityOf(state.identity).why.ko}`;
    },
    en(state, scene) {
      const { difference, holds } = scene.outcome;
      const stop = stopOf(state).name.en;
      const point = state.point
        ? `Raised by 1, this number changes ${changed(scene, 'left')} outputs on the left and ` +
          `${changed(scene, 'right')} on the right. `
        : '';
      return holds
        ? `${point}${stop}: both sides are the same. The largest difference is 0.`
        : `${point}${stop}: broken. The largest difference is ${difference}. ${identityOf(state.identity).why.en}`;
    },
  },
  labels: {},
};

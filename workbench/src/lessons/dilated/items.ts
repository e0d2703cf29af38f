// What the reader predicts in this lesson.
import type { NumberItem } from '../item.ts';
import * as wrong from './wrong.ts';

const reading: NumberItem<wrong.Reading> = {
  subject: { x: [1, 2, 3, 4, 5, 6, 7], w: [1, 3, 2], dilation: 2 },
  right: wrong.readingOf,
  wrong: wrong.readingRules,
  ask: {
    ko: '커널 [1 3 2]를 입력 왼쪽 끝에 놓되, 가중치를 두 칸 간격으로 벌려 놓습니다(팽창 2). 출력의 첫 칸에는 무엇이 올까요?',
    en:
      'The kernel [1 3 2] is laid on the left end of the input, its weights two cells apart (dilation ' +
      '2). What comes into the first cell of the output?',
  },
  because: {
    ko: '1·1 + 3·3 + 5·2 = 20. 사이에 있는 2와 4는 읽지 않습니다.',
    en: '1·1 + 3·3 + 5·2 = 20. The 2 and the 4 in between are not read.',
  },
};

const span: NumberItem<wrong.Window> = {
  subject: { taps: 3, dilation: 4 },
  right: wrong.spanOfWindow,
  wrong: wrong.spanRules,
  ask: {
    ko: '커널 크기가 3이고 팽창이 4인 층이 하나 있습니다. 창은 한 축에서 몇 칸에 걸칠까요?',
    en: 'A single layer has kernel size 3 and dilation 4. How many cells does its window span along an axis?',
  },
  because: {
    ko: '4·(3 − 1) + 1 = 9. 평면에서는 9×9입니다. 널리 알려진 15×15는 팽창 1, 2, 4를 쌓았을 때의 크기입니다.',
    en: '4·(3 − 1) + 1 = 9, so 9×9 on a plane. The well-known 15×15 is what a stack of 1, 2, 4 sees.',
  },
};

const field: NumberItem<wrong.Rates> = {
  subject: { rates: [1, 2, 4] },
  right: wrong.fieldOf,
  wrong: wrong.fieldRules,
  ask: {
    ko: '커널 크기 3인 층을 팽창 1, 2, 4로 쌓았습니다. 마지막 출력 한 칸은 한 축에서 입력 몇 칸에 걸쳐 볼까요?',
    en:
      'Three layers of kernel size 3 are stacked with dilations 1, 2, 4. Over how many cells of the ' +
      'input does one output of the last see, along an axis?',
  },
  because: {
    ko: '1 + 2·1 + 2·2 + 2·4 = 15. 층마다 2·팽창만큼 넓어집니다.',
    en: '1 + 2·1 + 2·2 + 2·4 = 15: every layer adds twice its dilation.',
  },
};

const weights: NumberItem<wrong.Rates> = {
  subject: { rates: [1, 2, 4] },
  right: wrong.weightsOf,
  wrong: wrong.weightRules,
  ask: {
    ko: '평면에서 3×3 커널을 같은 팽창 1, 2, 4로 쌓고 채널은 하나라고 합시다. 가중치는 모두 몇 개일까요?',
    en: 'On a plane, with 3×3 kernels, the same dilations 1, 2, 4 and one channel: how many weights are there in all?',
  },
  because: {
    ko: '9 + 9 + 9 = 27. 15×15를 한 번에 덮는 커널이라면 225개가 듭니다.',
    en: '9 + 9 + 9 = 27. One kernel that covers 15×15 at once would need 225.',
  },
};

const holes: NumberItem<wrong.Rates> = {
  subject: { rates: [2, 2, 2] },
  right: wrong.usedOf,
  wrong: wrong.usedRules,
  ask: {
    ko: '이번에는 팽창이 2, 2, 2입니다. 수용 영역은 한 축에서 13칸인데, 출력 한 칸이 실제로 읽는 입력은 그 가운데 몇 칸일까요?',
    en:
      'Now the dilations are 2, 2, 2, and the field is 13 cells wide. How many of those 13 does one ' +
      'output really read?',
  },
  because: {
    ko: '(13 + 1) / 2 = 7. 걸음이 모두 짝수이므로 한 칸씩 건너서만 닿습니다. 평면에서는 169칸 가운데 49칸입니다.',
    en: '(13 + 1) / 2 = 7. All steps are even, so only every second cell is reached; on a plane 49 of 169.',
  },
};

export const items = { reading, span, field, weights, holes } as const;
export type ItemName = keyof typeof items;

// Words for what is computed, and with what.
import type { TermGroup } from './term.ts';

export const operation: TermGroup = {
  id: 'operation',
  name: { ko: '연산', en: 'The operation' },
  terms: [
    {
      id: 'convolution',
      name: { ko: '합성곱', en: 'convolution' },
      meaning: {
        ko: '창을 움직이며 입력과 가중치를 곱해 더하는 연산입니다. 딥러닝에서는 가중치를 뒤집지 않으므로 수학에서 말하는 교차상관입니다.',
        en:
          'Moving a window over the input, multiplying by the weights and adding up. Deep learning does not ' +
          'flip the weights, so this is what mathematics calls cross-correlation.',
      },
      also: { ko: '컨볼루션', en: 'conv' },
    },
    {
      id: 'cross-correlation',
      name: { ko: '교차상관', en: 'cross-correlation' },
      meaning: {
        ko: '커널을 뒤집지 않고 곱해 더하는 연산입니다. 딥러닝 라이브러리가 합성곱이라고 부르는 것이 이것입니다.',
        en:
          'Multiplying and adding up without flipping the kernel. This is what deep learning libraries call ' +
          'convolution.',
      },
      formula: String.raw`y_i = \sum_k x_{i + k} \, w_k`,
    },
    {
      id: 'true-convolution',
      name: { ko: '뒤집는 합성곱', en: 'true convolution' },
      meaning: {
        ko: '수학에서 정의하는 합성곱입니다. 커널을 모든 공간 축에서 뒤집은 교차상관과 같습니다.',
        en:
          'Convolution as mathematics defines it: cross-correlation with the kernel flipped along every ' +
          'spatial axis.',
      },
      formula: String.raw`y_i = \sum_k x_{i - k} \, w_k`,
    },
    {
      id: 'flip',
      name: { ko: '뒤집기', en: 'flip' },
      meaning: {
        ko: '커널의 순서를 모든 공간 축에서 거꾸로 하는 일입니다. 평면에서는 반 바퀴 돌리는 것과 같고, 행렬의 전치와는 다릅니다.',
        en:
          'Reversing a kernel along every spatial axis. In the plane that is half a turn; it is not the ' +
          'transpose of a matrix.',
      },
    },
    {
      id: 'input',
      name: { ko: '입력', en: 'input' },
      meaning: {
        ko: '창이 읽는 값입니다. 그림에서는 파란색입니다.',
        en: 'The values the window reads. Blue in figures.',
      },
    },
    {
      id: 'output',
      name: { ko: '출력', en: 'output' },
      meaning: {
        ko: '창이 놓인 자리마다 하나씩 나오는 값입니다. 그림에서는 초록색입니다.',
        en: 'The values that come out, one for each place of the window. Green in figures.',
      },
    },
    {
      id: 'kernel',
      name: { ko: '커널', en: 'kernel' },
      meaning: {
        ko: '입력 채널 하나에 곱하는 가중치의 모임입니다. 그림에서는 주황색입니다.',
        en: 'The weights that one input channel is multiplied by. Orange in figures.',
      },
    },
    {
      id: 'filter',
      name: { ko: '필터', en: 'filter' },
      meaning: {
        ko: '출력 채널 하나를 만드는 커널의 묶음입니다. 커널이 입력 채널마다 하나씩 들어 있습니다. 커널과 같은 뜻으로 쓰는 책도 많습니다.',
        en:
          'The kernels that make one output channel, one for each input channel. Many books use kernel and ' +
          'filter for the same thing.',
      },
    },
    {
      id: 'weight',
      name: { ko: '가중치', en: 'weight' },
      meaning: {
        ko: '커널에 든 숫자 하나입니다. 학습이 정합니다.',
        en: 'One number of a kernel. Training decides it.',
      },
    },
    {
      id: 'bias',
      name: { ko: '편향', en: 'bias' },
      meaning: {
        ko: '출력 채널마다 마지막에 더하는 숫자 하나입니다.',
        en: 'One number for each output channel, added at the end.',
      },
    },
    {
      id: 'pooling',
      name: { ko: '풀링', en: 'pooling' },
      meaning: {
        ko: '창 안의 값에서 가장 큰 값이나 평균을 남기는 연산입니다. 가중치가 없고, 채널마다 따로 합니다.',
        en: 'Keeping the largest or the mean of each window. It has no weights and treats every channel by itself.',
      },
    },
    {
      id: 'gradient',
      name: { ko: '기울기', en: 'gradient' },
      meaning: {
        ko: '입력이나 가중치를 조금 바꿀 때 결과가 얼마나 바뀌는지 나타내는 값입니다. 합성곱의 기울기도 합성곱입니다.',
        en:
          'How much a result changes when an input or a weight changes a little. The gradients of a ' +
          'convolution are convolutions too.',
      },
    },
    {
      id: 'training',
      name: { ko: '학습', en: 'training' },
      meaning: {
        ko: '출력과 바라는 답의 오차가 줄어드는 쪽으로 가중치를 조금씩 되풀이해 고치는 일입니다.',
        en: 'Correcting the weights over and over, a little each time, until the output comes near what is wanted.',
      },
    },
    {
      id: 'impulse',
      name: { ko: '임펄스', en: 'impulse' },
      meaning: {
        ko: '한 칸만 1이고 나머지는 모두 0인 입력입니다. 뒤집는 합성곱에 넣으면 커널이 그대로 나옵니다.',
        en: 'An input with a single 1 and zeros everywhere else. True convolution answers it with the kernel itself.',
      },
    },
  ],
};

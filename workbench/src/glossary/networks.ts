// Words for what networks are built of, and for tables of channels.
import type { TermGroup } from './term.ts';

export const networks: TermGroup = {
  id: 'networks',
  name: { ko: '신경망의 부품', en: 'Parts of networks' },
  terms: [
    {
      id: 'network',
      name: { ko: '신경망', en: 'neural network' },
      meaning: {
        ko: '층을 차례로 이은 것입니다. 한 층이 낸 숫자를 다음 층이 읽습니다.',
        en: 'A chain of layers, each of which reads the numbers that the one before has given.',
      },
    },
    {
      id: 'layer',
      name: { ko: '층', en: 'layer' },
      meaning: {
        ko: '신경망의 한 단계입니다. 들어온 숫자로 새 숫자를 계산하며, 합성곱도 그 하나입니다.',
        en: 'One step of a network, which computes new numbers from those it is given. A convolution is one.',
      },
    },
    {
      id: 'block-diagonal',
      name: { ko: '블록 대각 행렬', en: 'block-diagonal matrix' },
      meaning: {
        ko: '대각선을 따라 놓인 네모난 덩어리 밖이 모두 0인 행렬입니다.',
        en: 'A matrix that is 0 everywhere but in rectangles along its diagonal.',
      },
    },
    {
      id: 'permutation',
      name: { ko: '순열', en: 'permutation' },
      meaning: {
        ko: '같은 것들을 다른 순서로 늘어놓는 일입니다. 하나도 빠지거나 되풀이되지 않습니다.',
        en: 'The same things in another order: nothing is lost and nothing comes twice.',
      },
    },
    {
      id: 'dependency-matrix',
      name: { ko: '의존 행렬', en: 'dependency matrix' },
      meaning: {
        ko: '출력 채널마다 한 행, 입력 채널마다 한 열이 있는 표입니다. 출력이 그 입력에 따라 바뀔 수 있으면 1입니다.',
        en:
          'A table with a row for each output channel and a column for each input channel: 1 where the input can ' +
          'change the output.',
      },
    },
    {
      id: 'cardinality',
      name: { ko: '갈래 수', en: 'cardinality' },
      meaning: {
        ko: 'ResNeXt 블록에 나란히 놓인 갈래의 수입니다. 그룹 합성곱으로 그리면 그룹의 수가 됩니다.',
        en: 'How many branches a block of ResNeXt has. Drawn as a grouped convolution, it is the number of groups.',
      },
    },
    {
      id: 'dense-layer',
      name: { ko: '완전 연결층', en: 'dense layer' },
      meaning: {
        ko: '모든 출력이 모든 입력에 가중치를 하나씩 가진 층입니다. 행렬 하나를 곱하는 것과 같습니다.',
        en: 'A layer in which every output has a weight for every input: multiplication by a matrix.',
      },
      also: { ko: '전결합층, FC', en: 'fully connected layer, linear layer' },
    },
    {
      id: 'relu',
      name: { ko: 'ReLU', en: 'ReLU' },
      meaning: {
        ko: '음수를 0으로 바꾸고 나머지는 그대로 두는 함수입니다. 층 사이에 두어 층들이 한 층으로 접히지 않게 합니다.',
        en: 'Sets negative numbers to 0 and leaves the others. Between layers, it keeps them from folding into one.',
      },
      formula: String.raw`y = \max(0, x)`,
      also: { ko: '정류 선형 함수', en: 'rectified linear unit' },
    },
    {
      id: 'bottleneck',
      name: { ko: '병목', en: 'bottleneck' },
      meaning: {
        ko: '1×1 합성곱으로 채널을 줄이고, 좁은 곳에서 계산한 다음 다시 늘리는 구조입니다.',
        en: 'Channels are narrowed by a 1×1 convolution, computed on where they are few, and widened again.',
      },
    },
    {
      id: 'shortcut',
      name: { ko: '지름길', en: 'shortcut' },
      meaning: {
        ko: '층을 건너뛰어 입력을 결과에 더하거나 이어 붙이는 길입니다.',
        en: 'A way round some layers, by which their input is added to the result or put beside it.',
      },
      also: { ko: '잔차 연결', en: 'skip connection, residual connection' },
    },
  ],
};

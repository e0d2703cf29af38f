// Words for making pictures larger, and for the patterns that it may leave.
import type { TermGroup } from './term.ts';

export const enlarging: TermGroup = {
  id: 'enlarging',
  name: { ko: '키우기와 무늬', en: 'Enlarging, and its patterns' },
  terms: [
    {
      id: 'overlap',
      name: { ko: '겹침', en: 'overlap' },
      meaning: {
        ko: '전치 합성곱에서 출력 한 칸에 모이는 곱의 수입니다. 칸마다 다르면 체커보드 무늬가 생기기 쉽습니다.',
        en:
          'How many products of a transposed convolution meet at an output. Where neighbours differ, a checkerboard ' +
          'is likely.',
      },
    },
    {
      id: 'phase',
      name: { ko: '위상', en: 'phase' },
      meaning: {
        ko: '출력의 자리를 스트라이드로 나눈 나머지입니다. 위상이 같은 출력에는 같은 가중치가 닿습니다.',
        en: 'The remainder of an output’s place, divided by the stride. Outputs of one phase get the same weights.',
      },
    },
    {
      id: 'phase-sum',
      name: { ko: '위상 합', en: 'phase sum' },
      meaning: {
        ko: '한 위상에 닿는 가중치의 합입니다. 위상 합이 모두 같으면 한결같은 입력이 한결같은 출력이 됩니다.',
        en:
          'The sum of the weights that reach a phase. Where all phase sums are equal, a constant input gives a ' +
          'constant output.',
      },
      formula: String.raw`S_r = \sum_{u \equiv r \, (\mathrm{mod}\, s)} w[u]`,
    },
    {
      id: 'spectrum',
      name: { ko: '스펙트럼', en: 'spectrum' },
      meaning: {
        ko: '신호를 여러 주기의 물결로 나누어, 주기마다 얼마나 센지 나타낸 것입니다.',
        en: 'A signal taken apart into waves: how strong each period is in it.',
      },
    },
    {
      id: 'interpolation',
      name: { ko: '보간', en: 'interpolation' },
      meaning: {
        ko: '아는 값들 사이의 칸을 이웃한 값으로 메우는 일입니다. 가장 가까운 값을 되풀이하거나, 선형으로 이어 메웁니다.',
        en:
          'Filling cells between known values from their neighbours: repeating the nearest, or going in a straight ' +
          'line from one to the next.',
      },
    },
    {
      id: 'pixel-shuffle',
      name: { ko: '픽셀 셔플', en: 'pixel shuffle' },
      meaning: {
        ko: '채널 r²개를 화소 r×r개로 번갈아 놓아, 채널을 줄이고 그림을 r배로 키우는 일입니다.',
        en: 'Letting r² channels take turns as r×r pixels: fewer channels, and a picture r times as large.',
      },
      also: { ko: '서브픽셀 합성곱, 깊이에서 공간으로', en: 'sub-pixel convolution, depth to space' },
    },
  ],
};

// Words for what follows from a convolution: its properties and its cost.
import type { TermGroup } from './term.ts';

export const properties: TermGroup = {
  id: 'properties',
  name: { ko: '성질과 비용', en: 'Properties and cost' },
  terms: [
    {
      id: 'weight-sharing',
      name: { ko: '가중치 공유', en: 'weight sharing' },
      meaning: {
        ko: '모든 자리에서 같은 가중치를 쓰는 일입니다.',
        en: 'Using the same weights at every place.',
      },
    },
    {
      id: 'equivariance',
      name: { ko: '등변성', en: 'equivariance' },
      meaning: {
        ko: '입력을 옮기면 출력도 그만큼 옮겨지는 성질입니다. 합성곱에는 이 성질이 있지만 가장자리와 스트라이드가 깨뜨립니다.',
        en: 'If the input moves, the output moves along. Convolution has this property; edges and strides break it.',
      },
    },
    {
      id: 'invariance',
      name: { ko: '불변성', en: 'invariance' },
      meaning: {
        ko: '입력을 옮겨도 출력이 그대로인 성질입니다. 합성곱만으로는 생기지 않고, 전체를 하나로 모으는 풀링이 있어야 합니다.',
        en: 'If the input moves, the output stays. Convolution alone does not have it; pooling over everything does.',
      },
    },
    {
      id: 'rank',
      name: { ko: '랭크', en: 'rank' },
      meaning: {
        ko: '행렬을 만드는 데 필요한 외적의 최소 개수입니다. 랭크가 1인 커널만 세로와 가로로 나뉩니다.',
        en: 'How many outer products it takes to make a matrix. Only kernels of rank 1 split into a column and a row.',
      },
      also: { ko: '계수(階數)', en: 'matrix rank' },
    },
    {
      id: 'outer-product',
      name: { ko: '외적', en: 'outer product' },
      meaning: {
        ko:
          '열과 행을 곱한 행렬입니다. 열의 숫자마다 행의 숫자를 하나씩 곱해서 칸을 채웁니다. ' +
          '목록이 셋이면 같은 방법으로 블록을 채웁니다.',
        en:
          'The matrix that a column and a row make: each number of one times each number of the other. Three lists ' +
          'fill a block in the same way.',
      },
      formula: String.raw`w[u, v] = a[u] \cdot b[v]`,
    },
    {
      id: 'singular-value',
      name: { ko: '특잇값', en: 'singular value' },
      meaning: {
        ko:
          '행렬을 외적의 합으로 풀었을 때 각 외적의 크기이며, 큰 것부터 셉니다. 0이 아닌 특잇값의 개수가 랭크이고, ' +
          '쓰지 않은 특잇값만큼 모자랍니다.',
        en:
          'How large each outer product is when a matrix is taken apart into them, largest first. Those that are ' +
          'not 0 are counted by the rank; what is left out is missing.',
      },
    },
    {
      id: 'alternating-least-squares',
      name: { ko: '교대 최소제곱법', en: 'alternating least squares' },
      meaning: {
        ko:
          '한 방향의 목록만 남기고 나머지를 붙들어 둔 채, 오차의 제곱이 가장 작아지도록 푸는 일을 방향을 바꾸어 가며 ' +
          '되풀이합니다. 외적의 합을 블록에 맞추는 방법이며, 가장 좋은 답에 닿는다는 보장은 없습니다.',
        en:
          'Solving for the lists of one direction with the least squared error while the others are held still, then ' +
          'for the next, over and over. It fits a sum of outer products to a block, and may stop short of the best.',
      },
      also: { ko: 'ALS, CP 분해', en: 'ALS, CP decomposition' },
    },
    {
      id: 'adjoint',
      name: { ko: '수반', en: 'adjoint' },
      meaning: {
        ko: '모든 x와 y에서 아래 식이 성립하는 연산 Cᵀ입니다. 합성곱의 수반은 전치 합성곱입니다.',
        en:
          'The operation Cᵀ for which this holds for all x and y. The adjoint of a convolution is its ' +
          'transposed convolution.',
      },
      formula: String.raw`\langle C x, \, y \rangle = \langle x, \, C^{\mathsf{T}} y \rangle`,
    },
    {
      id: 'mac',
      name: { ko: '곱셈 누산', en: 'multiply-accumulate' },
      meaning: {
        ko: '곱셈 한 번과 덧셈 한 번을 묶어 세는 단위입니다. 논문에서 FLOPs라고 적은 수가 실은 이것일 때가 많습니다.',
        en: 'One multiplication and one addition, counted together. Papers often write FLOPs and mean this.',
      },
      also: { ko: 'MAC', en: 'MAC' },
    },
  ],
};

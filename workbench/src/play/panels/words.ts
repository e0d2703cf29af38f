// The words of the panels below the main figure.
import type { InBoth } from '../../figure/language.ts';

export const panelWords = {
  title: { ko: '크기, 수용 영역, 비용, 계획', en: 'Size, receptive field, cost, plan' },
  none: { ko: '설정이 성립해야 계산할 수 있습니다.', en: 'There is something to count once the settings can be.' },
  size: { ko: '크기 공식', en: 'Size formula' },
  rest: {
    ko: (cells: number) => `나누고 남아 읽히지 않는 칸: 끝에서 ${cells}칸`,
    en: (cells: number) => `Dropped by the floor: ${cells} ${cells === 1 ? 'sample' : 'samples'} at the end`,
  },
  field: { ko: '수용 영역', en: 'Receptive field' },
  fieldSize: { ko: '크기', en: 'size' },
  jump: { ko: '간격', en: 'jump' },
  from: { ko: '시작', en: 'start' },
  used: { ko: '읽는 칸', en: 'read' },
  reads: {
    ko: (counts: string) => `출력 한 칸이 읽는 입력은 자리에 따라 ${counts}칸입니다.`,
    en: (counts: string) => `An output reads ${counts} inputs, depending on where it lies.`,
  },
  cost: { ko: '비용', en: 'Cost' },
  weights: { ko: '가중치', en: 'Weights' },
  biases: { ko: '편향', en: 'Biases' },
  memory: { ko: '메모리 (float32)', en: 'Memory (float32)' },
  share: { ko: '그룹 없는 합성곱에 견준 곱셈', en: 'Products against the ungrouped convolution' },
  convention: { ko: '세는 방법', en: 'Way of counting' },
  count: { ko: '값', en: 'Count' },
  why: { ko: '실제와 다른 까닭', en: 'Why it differs from what is done' },
  plan: { ko: '계획', en: 'Plan' },
  measure: { ko: '여기서 재기', en: 'Measure it here' },
  stop: { ko: '멈추기', en: 'Stop' },
  running: { ko: '재고 있습니다…', en: 'Measuring…' },
  chosen: { ko: '고른 커널', en: 'Kernel chosen' },
  expected: { ko: '예상', en: 'expected' },
  took: { ko: '여기서 걸린 시간', en: 'took here' },
  median: {
    ko: (runs: number) => (runs === 1 ? '한 번' : `${runs}번의 중앙값`),
    en: (runs: number) => (runs === 1 ? 'one run' : `median of ${runs} runs`),
  },
  passedOver: { ko: '고르지 않은 커널', en: 'Kernels passed over' },
  tooMuch: {
    ko: '여기서 돌리기에는 너무 큽니다. 계획만 세웁니다.',
    en: 'Too large to be run here; there is the plan alone.',
  },
  warnings: { ko: '살펴볼 점', en: 'To look out for' },
  fine: { ko: '체커보드도 격자 구멍도 없습니다.', en: 'Neither a checkerboard nor holes in the grid.' },
  checkerboard: {
    ko: (counts: string) =>
      `체커보드: 도장이 고르지 않게 겹칩니다(한 축에서 ${counts}번). ` +
      '커널 크기를 스트라이드의 배수로 하거나, 키운 뒤 합성곱을 하면 사라집니다.',
    en: (counts: string) =>
      `Checkerboard: stamps overlap unevenly (${counts} times along an axis). ` +
      'A kernel size that the stride divides, or a resize followed by a convolution, takes it away.',
  },
  backward: {
    ko: (counts: string) =>
      `기울기의 체커보드: 입력마다 읽히는 횟수가 다릅니다(한 축에서 ${counts}번). ` +
      '커널 크기가 스트라이드의 배수면 고릅니다.',
    en: (counts: string) =>
      `Checkerboard in the gradient: inputs are read unequally often (${counts} times along an axis). ` +
      'A kernel size that the stride divides evens it out.',
  },
  holes: {
    ko: (used: number, total: number) =>
      `격자 구멍: 수용 영역 ${total}칸 가운데 ${used}칸만 읽습니다. 같은 팽창을 거듭 쌓으면 구멍이 그대로 남습니다.`,
    en: (used: number, total: number) =>
      `Gridding: of ${total} positions in its field it reads ${used}. ` +
      'The same dilation stacked again leaves the same holes.',
  },
} as const satisfies Record<string, InBoth<unknown>>;

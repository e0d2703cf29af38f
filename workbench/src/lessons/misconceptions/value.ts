// Wrong rules for the number in an output cell.
import { offsetOf } from 'faltung/ops';
import { products, sum, valueOf, withOptions, withWeights, without, type Misconception } from './question.ts';

const value = (id: string, answer: Misconception['answer'], say: Misconception['say']): Misconception => ({
  id,
  about: 'value',
  answer,
  say,
});

export const valueMistakes: readonly Misconception[] = [
  value('turned-round', (q) => valueOf(withOptions(q, { flip: q.options.flip !== true })), {
    ko: '커널을 뒤집느냐 마느냐가 바뀌었습니다. 뒤집는 것은 수학의 합성곱이고, 딥러닝에서는 놓인 그대로 곱합니다.',
    en: 'The kernel was read the other way round. Mathematics turns it first; deep learning multiplies it as it lies.',
  }),
  value('forgot-padding', without('padding', 0, valueOf), {
    ko: '패딩을 빠뜨렸습니다. 패딩이 있으면 첫 창은 입력보다 바깥에서 시작합니다.',
    en: 'The padding was forgotten. With padding the first window starts outside of the input.',
  }),
  value(
    'repeated-edge',
    (q) => (q.options.padding === undefined ? undefined : valueOf(withOptions(q, { boundary: 'replicate' }))),
    {
      ko: '패딩 칸에 가장자리 값을 넣었습니다. 따로 말하지 않으면 패딩은 0입니다.',
      en: 'The padding was filled with the edge. Unless something else is said, padding is zero.',
    },
  ),
  value('forgot-stride', without('stride', 1, valueOf), {
    ko: '스트라이드를 빠뜨렸습니다. 창은 한 번에 스트라이드만큼 움직입니다.',
    en: 'The stride was forgotten: the window moves that many cells at a time.',
  }),
  value('forgot-dilation', without('dilation', 1, valueOf), {
    ko: '팽창을 빠뜨렸습니다. 이웃한 가중치는 팽창만큼 떨어진 칸을 읽습니다.',
    en: 'The dilation was forgotten: neighbouring weights read cells that far apart.',
  }),
  value('no-weights', (q) => sum(products(q).map(({ x }) => x)), {
    ko: '창 안의 숫자를 그냥 더했습니다. 더하기 전에 저마다 가중치를 곱해야 합니다.',
    en: 'The numbers in the window were added as they are. Each has to be multiplied by its weight first.',
  }),
  value('largest-product', (q) => Math.max(...products(q).map(({ x, w }) => x * w)), {
    ko: '가장 큰 곱을 골랐습니다. 합성곱은 고르지 않고 모두 더합니다.',
    en: 'The largest product was picked. A convolution picks nothing: it adds all of them.',
  }),
  value('largest-number', (q) => Math.max(...products(q).map(({ x }) => x)), {
    ko: '창에서 가장 큰 숫자를 골랐습니다. 그것은 최댓값 풀링이고, 합성곱은 곱해서 더합니다.',
    en: 'The largest number in the window was picked. That is max pooling; a convolution multiplies and adds.',
  }),
  value('average', (q) => valueOf(q) / products(q).length, {
    ko: '합을 칸 수로 나누었습니다. 나누지 않고 더한 그대로가 답입니다.',
    en: 'The sum was divided by the number of cells. The sum itself is the answer.',
  }),
  value(
    'centre-only',
    (q) =>
      valueOf(
        withWeights(q, (at, taps) =>
          at.every((k, d) => k === (taps[d]! - 1) / 2) ? q.w.data[offsetOf(taps, at)]! : 0,
        ),
      ),
    {
      ko: '가운데 칸만 곱했습니다. 창 안의 모든 칸이 곱해집니다.',
      en: 'Only the cell in the middle was multiplied. Every cell of the window is.',
    },
  ),
  value('first-only', (q) => valueOf(withWeights(q, (at) => (at.every((k) => k === 0) ? q.w.data[0]! : 0))), {
    ko: '첫 칸만 곱했습니다. 창 안의 모든 칸을 곱해 더합니다.',
    en: 'Only the first cell was multiplied. All cells of the window are, and the products are added.',
  }),
  value(
    'one-row',
    (q) =>
      q.w.shape.length < 4
        ? undefined
        : valueOf(withWeights(q, (at, taps) => (at[0] === 0 ? q.w.data[offsetOf(taps, at)]! : 0))),
    {
      ko: '창의 첫 행만 계산했습니다. 모든 행을 더해야 합니다.',
      en: 'Only the first row of the window was computed. All rows are added up.',
    },
  ),
  value(
    'transposed',
    (q) =>
      q.w.shape.length < 4 || q.w.shape[2] !== q.w.shape[3]
        ? undefined
        : valueOf(withWeights(q, (at, taps) => q.w.data[offsetOf(taps, [at[1]!, at[0]!])]!)),
    {
      ko: '커널의 행과 열을 바꾸어 곱했습니다. 커널은 전치하지 않고 그대로 놓습니다.',
      en: 'Rows and columns of the kernel were exchanged. The kernel is laid down as it is, not transposed.',
    },
  ),
  value(
    'other-place',
    (q) =>
      q.ask.kind !== 'value' || q.ask.at.length < 2
        ? undefined
        : valueOf({ ...q, ask: { kind: 'value', at: q.ask.at.toReversed() } }),
    {
      ko: '행과 열을 바꾸어 다른 칸을 계산했습니다.',
      en: 'Row and column were exchanged: that is another cell.',
    },
  ),
  value(
    'overlap-area',
    (q) => {
      const pairs = products(q);
      return pairs.some(({ x, w }) => x < 0 || w < 0) ? undefined : sum(pairs.map(({ x, w }) => Math.min(x, w)));
    },
    {
      ko: '두 모양이 겹친 넓이를 쟀습니다. 출력은 겹친 넓이가 아니라 곱의 넓이입니다.',
      en: 'That is the area where the two shapes overlap. The output is the area under their product.',
    },
  ),
];

// Wrong rules for the number of outputs along an axis.
import { parts, sizeOf, without, type Misconception } from './question.ts';

const size = (id: string, answer: Misconception['answer'], say: Misconception['say']): Misconception => ({
  id,
  about: 'size',
  answer,
  say,
});

export const sizeMistakes: readonly Misconception[] = [
  size('rounded-up', (q) => Math.ceil(parts(q).room / parts(q).stride) + 1, {
    ko: '나머지를 올림했습니다. 창이 끝까지 다 들어가지 않는 자리는 세지 않으므로 버림합니다.',
    en: 'The remainder was rounded up. A place where the window does not fit whole does not count, so round down.',
  }),
  size('forgot-one', (q) => Math.floor(parts(q).room / parts(q).stride), {
    ko: '처음 놓인 자리를 빠뜨렸습니다. 움직인 횟수에 1을 더해야 자리의 수가 됩니다.',
    en: 'The first place was not counted: the number of places is one more than the number of moves.',
  }),
  size('size-forgot-stride', without('stride', 1, sizeOf), {
    ko: '스트라이드를 빠뜨렸습니다. 창은 스트라이드만큼씩 건너뜁니다.',
    en: 'The stride was forgotten: the window skips places.',
  }),
  size('size-forgot-padding', without('padding', 0, sizeOf), {
    ko: '패딩을 빠뜨렸습니다. 패딩만큼 창이 놓일 자리가 늘어납니다.',
    en: 'The padding was forgotten: it makes room for more places.',
  }),
  size(
    'padded-one-side',
    (q) => (parts(q).after === 0 ? undefined : Math.floor((parts(q).room - parts(q).after) / parts(q).stride) + 1),
    {
      ko: '패딩을 한쪽에만 더했습니다. 패딩은 양쪽에 붙습니다.',
      en: 'The padding was added on one side only. It stands on both.',
    },
  ),
  size('size-forgot-dilation', without('dilation', 1, sizeOf), {
    ko: '팽창을 빠뜨렸습니다. 창의 폭은 d·(k − 1) + 1칸입니다.',
    en: 'The dilation was forgotten: the window spans d·(k − 1) + 1 cells.',
  }),
  size(
    'span-is-product',
    (q) =>
      parts(q).dilation === 1 ? undefined : Math.floor((parts(q).room + 1 - parts(q).dilation) / parts(q).stride) + 1,
    {
      ko: '창의 폭을 d·k로 보았습니다. 마지막 가중치 뒤에는 빈칸이 없으므로 d·(k − 1) + 1칸입니다.',
      en: 'The window was taken to span d·k cells. There is no gap behind the last weight: it spans d·(k − 1) + 1.',
    },
  ),
  size('same-size', (q) => parts(q).input, {
    ko: '출력이 입력만큼 크다고 보았습니다. 그렇게 되려면 알맞은 패딩이 있어야 합니다.',
    en: 'The output was taken to be as large as the input. That needs the right padding.',
  }),
  size('divided-only', (q) => Math.floor(parts(q).input / parts(q).stride), {
    ko: '입력을 스트라이드로 나누기만 했습니다. 창이 다 들어가야 하므로 창의 폭을 먼저 빼야 합니다.',
    en: 'The input was only divided by the stride. The window has to fit, so its span is subtracted first.',
  }),
];

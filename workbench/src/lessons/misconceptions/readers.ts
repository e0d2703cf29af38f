// Wrong rules for the number of outputs that read an input cell.
import { problemOf, readersOf, sum, withOptions, type Misconception } from './question.ts';

const readers = (id: string, answer: Misconception['answer'], say: Misconception['say']): Misconception => ({
  id,
  about: 'readers',
  answer,
  say,
});

export const readerMistakes: readonly Misconception[] = [
  readers('one-reader', () => 1, {
    ko: '출력 하나만 읽는다고 보았습니다. 창은 겹치며 움직이므로 같은 칸을 여러 창이 읽습니다.',
    en: 'One output was counted. Windows overlap, so several of them read the same cell.',
  }),
  readers('every-weight', (q) => sum(q.w.data.length === 0 ? [] : [q.w.data.length]), {
    ko: '가중치마다 한 번씩 읽힌다고 보았습니다. 안쪽 칸은 그렇지만, 가장자리에서는 창이 입력 밖으로 나갈 수 없습니다.',
    en: 'One reader for each weight was counted. That holds inside; at the edge the window cannot leave the input.',
  }),
  readers('every-output', (q) => problemOf(q).axes.reduce((product, axis) => product * axis.output, 1), {
    ko: '모든 출력이 읽는다고 보았습니다. 출력은 저마다 자기 창 안만 읽습니다.',
    en: 'All outputs were counted. Each reads only its own window.',
  }),
  readers(
    'as-if-padded',
    (q) => (q.options.padding === undefined ? readersOf(withOptions(q, { padding: 'same' })) : undefined),
    {
      ko: '입력 밖으로 걸친 창까지 세었습니다. 패딩이 없으면 창은 입력 안에만 놓입니다.',
      en: 'Windows that hang over the edge were counted too. Without padding the window stays inside.',
    },
  ),
];

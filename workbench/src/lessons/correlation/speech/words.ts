// The words of the figure with speech.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { SpeechState } from './model.ts';

export const speechWords = {
  input: { ko: '입력: 말소리', en: 'Input: speech' },
  output: { ko: '출력', en: 'Output' },
  kernel: { ko: '커널', en: 'Kernel' },
  apart: {
    ko: (samples: number) => `숫자 사이의 거리 ${samples}칸`,
    en: (samples: number) => `its numbers lie ${samples} samples apart`,
  },
  playInput: { ko: '입력 듣기', en: 'Play the input' },
  playOutput: { ko: '출력 듣기', en: 'Play the output' },
  stop: { ko: '멈춤', en: 'Stop' },
  seconds: { ko: '초', en: 's' },
  noSound: { ko: '소리를 읽지 못했습니다. 새로 고침해 주세요.', en: 'The sound could not be read. Reload the page.' },
} as const satisfies Record<string, InBoth<unknown>>;

const seconds = (delay: number): string => `${delay / 100}`;

export const speechText: FigureText<SpeechState, undefined, 'effect' | 'flip' | 'delay'> = {
  title: { ko: '말소리에 메아리 넣기', en: 'An echo in speech' },
  hint: {
    ko: '출력을 듣고, 뒤집기를 끈 다음 다시 들어 보세요.',
    en: 'Play the output, then switch the flip off and play it again.',
  },
  describe: {
    ko: ({ effect, flip, delay }) =>
      ({
        echo: flip
          ? `합성곱입니다. 말소리가 먼저 나오고, ${seconds(delay)}초 뒤에 메아리가 따라옵니다.`
          : `교차상관입니다. 메아리가 말소리보다 ${seconds(delay)}초 먼저 나옵니다. 현실에는 없는 메아리입니다.`,
        smooth:
          '이웃한 표본 아홉 개의 평균입니다. 앞뒤로 같은 커널이라 뒤집어도 똑같이 들리고, 높은 소리가 무뎌집니다.',
        difference:
          '이웃한 표본의 차이입니다. 뒤집으면 부호만 바뀌는데, 귀는 부호를 듣지 못합니다. 높은 소리만 남습니다.',
      })[effect],
    en: ({ effect, flip, delay }) =>
      ({
        echo: flip
          ? `Convolution: the speech comes first, and its echo follows ${seconds(delay)} seconds later.`
          : `Cross-correlation: the echo comes ${seconds(delay)} seconds before the speech, as no echo ` +
            `in the world does.`,
        smooth:
          'The average of nine neighbouring samples. It reads the same from both ends, so the flip ' +
          'changes nothing; high tones get dull.',
        difference:
          'The difference of neighbouring samples. The flip changes its sign only, which ears do not ' +
          'hear; high tones remain.',
      })[effect],
  },
  labels: {
    effect: { ko: '커널', en: 'Kernel' },
    flip: { ko: '커널을 뒤집기 (합성곱)', en: 'Flip the kernel (convolution)' },
    delay: { ko: '메아리까지의 시간 (1/100초)', en: 'Time to the echo (hundredths of a second)' },
  },
  options: {
    effect: {
      echo: { ko: '메아리 [5 3] ÷ 5', en: 'echo [5 3] ÷ 5' },
      smooth: { ko: '아홉 칸 평균', en: 'average of nine' },
      difference: { ko: '차이 [−1 1]', en: 'difference [−1 1]' },
    },
  },
};

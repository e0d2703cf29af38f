// The sample of speech that one-dimensional figures start from; build/sample-speech.ts makes it.
import type { Text } from '../site/language.ts';

export const speech = {
  /** Samples a second. */
  rate: 8820,
  /** 1.62 seconds: up to the pause after the phrase. */
  samples: 14_288,
  credit: {
    ko: '소리: npm 패키지 audio-lena(MIT)에 든 시험용 녹음의 한 구절',
    en: 'Sound: a phrase of the test recording in the npm package audio-lena (MIT)',
  } satisfies Text,
} as const;

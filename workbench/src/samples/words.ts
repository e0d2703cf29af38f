// What is said where a reader's picture comes from: a sample, a file, the clipboard or a camera.
import type { InBoth } from '../figure/language.ts';

export const sourceWords = {
  sample: { ko: '준비된 사진', en: 'A sample' },
  own: { ko: '내 사진', en: 'your own' },
  ownAlt: { ko: '내가 연 사진', en: 'The picture you opened' },
  file: { ko: '내 사진 열기', en: 'Open your picture' },
  drop: { ko: '사진을 여기로 끌어오거나 붙여넣어도 됩니다.', en: 'You can also drop or paste one here.' },
  private: { ko: '사진은 이 컴퓨터를 떠나지 않습니다.', en: 'Pictures do not leave your computer.' },
  camera: { ko: '카메라 켜기', en: 'Start the camera' },
  stop: { ko: '카메라 끄기', en: 'Stop the camera' },
  opened: { ko: '사진을 열었습니다.', en: 'Picture opened.' },
  noPicture: {
    ko: '이 파일은 브라우저가 읽을 수 있는 사진이 아닙니다. PNG, JPEG, WebP 사진을 열어 주세요.',
    en: 'The browser cannot read this file as a picture. Open a PNG, JPEG or WebP.',
  },
  broken: {
    ko: '이 사진은 망가졌거나, 브라우저가 다루기에 너무 큽니다. 다른 사진을 열어 주세요.',
    en: 'This picture is damaged, or too large for the browser. Open another one.',
  },
  noCamera: {
    ko: '카메라를 찾을 수 없습니다. 카메라를 연결하거나 사진을 열어 주세요.',
    en: 'There is no camera. Connect one, or open a picture.',
  },
  refused: {
    ko: '카메라를 쓰도록 허락받지 못했습니다. 브라우저의 주소 표시줄에서 카메라를 허용한 다음 다시 켜 주세요.',
    en: 'The camera may not be used. Allow it beside the address of this page, and start it again.',
  },
  busy: {
    ko: '카메라를 켤 수 없습니다. 다른 프로그램이 쓰고 있는지 확인해 주세요.',
    en: 'The camera does not start. Check whether another program uses it.',
  },
} as const satisfies Record<string, InBoth>;

export type SourceWord = keyof typeof sourceWords;

/** Said of a picture that is larger than a figure filters while you watch. */
export const shrunkWords: InBoth<(from: readonly [number, number], to: readonly [number, number]) => string> = {
  ko: ([width, height], to) =>
    `${width}×${height}화소 사진을 열고, 바로바로 계산할 수 있게 ${to[0]}×${to[1]}로 줄였습니다.`,
  en: ([width, height], to) =>
    `Opened ${width}×${height} pixels, made smaller to ${to[0]}×${to[1]} so that the figure can keep up.`,
};

const cameraFaults: Readonly<Record<string, SourceWord>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'noCamera',
  OverconstrainedError: 'noCamera',
  // Where a page may not ask at all, there is nothing to ask.
  TypeError: 'noCamera',
};

/** What to say where a camera did not start. */
export const cameraFault = (error: unknown): SourceWord => cameraFaults[(error as Error).name] ?? 'busy';

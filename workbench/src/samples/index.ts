// The pictures a reader can start from. Each comes out of an installed package while the site is built; the recipes are
// in build/sample-pictures.ts, and addresses.ts tells where the made files lie.
import type { Text } from '../site/language.ts';

export interface Sample {
  readonly id: 'mandrill' | 'relief' | 'coast' | 'night';
  readonly name: Text;
  /** What is to be seen, for those who do not see it. */
  readonly alt: Text;
  readonly width: number;
  readonly height: number;
  readonly credit: Text;
}

const nasa: Text = {
  ko: '사진: NASA (퍼블릭 도메인), npm 패키지 three-globe에서 가져옴',
  en: 'Picture: NASA (public domain), from the npm package three-globe',
};

export const samples: readonly Sample[] = [
  {
    id: 'mandrill',
    name: { ko: '맨드릴', en: 'Mandrill' },
    alt: {
      ko: '정면을 보는 맨드릴의 얼굴. 붉은 코와 푸른 뺨, 가는 수염과 털이 보입니다.',
      en: 'The face of a mandrill from the front: red nose, blue cheeks, fine whiskers and fur.',
    },
    width: 128,
    height: 128,
    credit: {
      ko: '사진: USC-SIPI의 시험용 사진 4.2.03, npm 패키지 baboon-image-uri(MIT)에서 가져옴',
      en: 'Picture: test picture 4.2.03 of USC-SIPI, from the npm package baboon-image-uri (MIT)',
    },
  },
  {
    id: 'relief',
    name: { ko: '땅의 높낮이', en: 'Relief' },
    alt: {
      ko: '아라비아반도에서 티베트고원까지 땅의 높이. 높을수록 밝고 바다는 검습니다.',
      en: 'Heights of the land from Arabia to Tibet: the higher the brighter, and the sea black.',
    },
    width: 300,
    height: 200,
    credit: nasa,
  },
  {
    id: 'coast',
    name: { ko: '해안선', en: 'Coast' },
    alt: {
      ko: '우주에서 본 아라비아해와 인도. 갈색 땅, 눈 덮인 산맥, 짙푸른 바다가 맞닿아 있습니다.',
      en: 'The Arabian Sea and India from space: brown land, snowy mountains and a deep blue sea.',
    },
    width: 300,
    height: 200,
    credit: nasa,
  },
  {
    id: 'night',
    name: { ko: '밤의 불빛', en: 'Night' },
    alt: {
      ko: '밤의 한반도와 일본. 어두운 바다 위로 도시의 불빛이 점점이 빛납니다.',
      en: 'Korea and Japan at night: the lights of cities scattered over a dark sea.',
    },
    width: 300,
    height: 200,
    credit: nasa,
  },
];

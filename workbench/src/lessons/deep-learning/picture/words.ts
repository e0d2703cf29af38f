// The words of the figure with a bank of filters on a picture.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { bank, type PictureState } from './model.ts';

export const bankWords = {
  source: { ko: '입력 사진 (끌어서 옮기기)', en: 'Input picture: drag it' },
  map: { ko: (n: number) => `맵 ${n}`, en: (n: number) => `Map ${n}` },
  differing: {
    ko: (count: number, all: number) =>
      count === 0
        ? `맵을 옮긴 것과 ${all.toLocaleString('ko')}화소 모두 같음`
        : `맵을 옮긴 것과 ${count.toLocaleString('ko')}화소에서 다름`,
    en: (count: number, all: number) =>
      count === 0
        ? `equals the moved map in all ${all.toLocaleString('en')} pixels`
        : `differs from the moved map in ${count.toLocaleString('en')} pixels`,
  },
} as const satisfies Record<string, InBoth<unknown>>;

export const bankText: FigureText<PictureState, undefined, 'right' | 'down' | 'ring'> = {
  title: { ko: '내 사진 위의 필터 묶음', en: 'A bank of filters on your picture' },
  hint: {
    ko: '사진을 끌어 옮기면 맵도 따라 움직입니다. 맵마다 필터를 바꿀 수 있습니다.',
    en: 'Drag the picture and the maps come along. Each map’s filter can be changed.',
  },
  describe: {
    ko: ({ right, down, ring }) =>
      right === 0 && down === 0
        ? `필터 ${bank.length}개가 같은 사진에서 저마다 다른 것을 찾습니다.`
        : `사진을 가로로 ${right}, 세로로 ${down}화소 옮겼습니다. ` +
          (ring
            ? '가장자리를 이었으므로 맵도 꼭 그만큼 움직입니다.'
            : '가장자리에서만 다릅니다. 가장자리를 이어 보세요.'),
    en: ({ right, down, ring }) =>
      right === 0 && down === 0
        ? `${bank.length} filters look for ${bank.length} things in the same picture.`
        : `The picture is moved by ${right} across and ${down} down. ` +
          (ring
            ? 'With its edges joined, the maps move by exactly as much.'
            : 'Maps differ at the edges only: try joining them.'),
  },
  labels: {
    right: { ko: '오른쪽으로 옮긴 화소', en: 'Moved to the right, pixels' },
    down: { ko: '아래로 옮긴 화소', en: 'Moved down, pixels' },
    ring: { ko: '마주 보는 가장자리를 잇기', en: 'Join opposite edges' },
  },
};

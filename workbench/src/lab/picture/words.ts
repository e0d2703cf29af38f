// The words of the lab's figure with a real picture.
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { identityOf } from '../index.ts';
import { stopOf, type Lab } from '../model.ts';
import type { Data } from './data.ts';

export const pictureWords = {
  before: { ko: '사진', en: 'Picture' },
  slices: { ko: '단면들', en: 'Slices' },
  difference: { ko: '차이', en: 'Difference' },
  black: { ko: '같은 곳은 검정', en: 'black where both are the same' },
  noVolume: {
    ko: '영상을 받아 오지 못했습니다. 연결을 확인하고 페이지를 다시 열어 주세요.',
    en: 'The scan could not be loaded. Check the connection and open the page again.',
  },
} as const satisfies Record<string, InBoth>;

/** The least width and height, in pixels: every window of every identity finds room. */
export const smallest = 16;

export const tooSmall: InBoth<(width: number, height: number) => string> = {
  ko: (width, height) =>
    `이 사진은 ${width}×${height}화소라서 너무 작습니다. 가로세로 ${smallest}화소 이상인 사진을 열어 주세요.`,
  en: (width, height) =>
    `This picture has ${width}×${height} pixels, too few for the windows. Open one of ${smallest}×${smallest} or more.`,
};

/** How many numbers were compared, and how many of them differ. */
export const comparedWords: InBoth<(numbers: number, apart: number) => string> = {
  ko: (numbers, apart) => `수 ${numbers.toLocaleString('ko')}개 가운데 다른 것 ${apart.toLocaleString('ko')}개`,
  en: (numbers, apart) => `${apart.toLocaleString('en')} of ${numbers.toLocaleString('en')} numbers differ`,
};

const channelNames = { ko: ['빨강', '초록', '파랑', '투명도'], en: ['red', 'green', 'blue', 'transparency'] } as const;

/** How the data become the input. */
const dataWords: InBoth<(data: Data) => string> = {
  ko(data) {
    switch (data.kind) {
      case 'colours':
        return '빨강, 초록, 파랑을 따로 계산합니다.';
      case 'rows':
        return '사진의 행 하나하나가 1차원 입력입니다.';
      case 'runs':
        return `한 행에서 이웃한 화소 ${data.pixels}개가 채널 ${data.pixels}개입니다.`;
      case 'channels':
        return `채널은 ${channelNames.ko.slice(0, data.count).join(', ')}입니다.${
          data.count > 3 ? ' 그림에는 출력의 앞 세 채널만 보입니다.' : ''
        }`;
      case 'tiles':
        return `사진을 ${data.side}×${data.side}칸씩 잘라, 조각마다 입력 하나로 삼습니다. 출력이 둘이라 사진도 두 장입니다.`;
      case 'slices':
    }
    return `깊이가 있어야 하므로 사진 대신 머리의 MR 영상에서 가운데 단면 ${data.count}장을 씁니다.`;
  },
  en(data) {
    switch (data.kind) {
      case 'colours':
        return 'Red, green and blue are computed each by itself.';
      case 'rows':
        return 'Every row of the picture is an input of one dimension.';
      case 'runs':
        return `Every ${data.pixels} neighbouring pixels of a row are the ${data.pixels} channels.`;
      case 'channels':
        return `The channels are ${channelNames.en.slice(0, data.count).join(', ')}.${
          data.count > 3 ? ' Only the first three outputs are drawn.' : ''
        }`;
      case 'tiles':
        return (
          `The picture is cut into squares of ${data.side}×${data.side}, every one an input of its own. Two outputs ` +
          'make two pictures.'
        );
      case 'slices':
    }
    return `It takes depth, so ${data.count} slices from the middle of an MR scan of a head stand in for the picture.`;
  },
};

export const pictureText: FigureText<Lab, undefined, never> = {
  title: { ko: '진짜 사진에서도', en: 'On a real picture' },
  hint: {
    ko: '같은 가중치로 사진 전체를 계산합니다. 스위치를 켜면 어디가 깨지는지 보입니다.',
    en: 'The same weights, on a whole picture. Turn the switch on and see where it breaks.',
  },
  describe: {
    ko(state) {
      const stop = stopOf(state);
      const why = state.broken ? ` ${identityOf(state.identity).why.ko}` : '';
      return `${stop.name.ko}. ${dataWords.ko(stop.data)}${why}`;
    },
    en(state) {
      const stop = stopOf(state);
      const why = state.broken ? ` ${identityOf(state.identity).why.en}` : '';
      return `${stop.name.en}. ${dataWords.en(stop.data)}${why}`;
    },
  },
  labels: {},
};

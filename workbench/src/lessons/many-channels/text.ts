// The words of the channel mixer, each language in its own way. Channels, filters, rows and columns count from 1.
import { spell, spellNumber } from '../../figure/decimal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import { channels, filters, places, type Mixer } from './model.ts';
import { litIn, type Lit, type Scene } from './scene.ts';

export const colourWords = { ko: ['빨강', '초록', '파랑'], en: ['red', 'green', 'blue'] } as const;

export const mixerWords = {
  input: { ko: (c: number) => `입력: ${colourWords.ko[c]}`, en: (c: number) => `Input: ${colourWords.en[c]}` },
  kernel: { ko: (c: number) => `커널: ${colourWords.ko[c]}`, en: (c: number) => `Kernel: ${colourWords.en[c]}` },
  map: { ko: (c: number) => `맵: ${colourWords.ko[c]}`, en: (c: number) => `Map: ${colourWords.en[c]}` },
  bias: { ko: '편향', en: 'Bias' },
  output: { ko: (f: number) => `출력 채널 ${f + 1}`, en: (f: number) => `Output channel ${f + 1}` },
  oneOutput: { ko: '출력', en: 'Output' },
  apart: {
    ko: (f: number) => `필터 ${f + 1}: 채널마다 따로`,
    en: (f: number) => `Filter ${f + 1}: each channel by itself`,
  },
  together: { ko: '한 필터의 맵을 모두 더하기', en: 'A filter’s maps, added up' },
  kept: {
    ko: '더하지 않으면 출력 채널이 없습니다. 필터마다 맵 3장이 그대로 남습니다.',
    en: 'Nothing is added, so there is no output channel: each filter leaves its 3 maps.',
  },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  sums: { ko: '이 자리의 계산', en: 'The arithmetic of this place' },
  notAdded: { ko: '더하지 않음', en: 'not added' },
  chosen: { ko: (f: number) => `필터 ${f + 1} 보기`, en: (f: number) => `Look at filter ${f + 1}` },
} as const satisfies Record<string, InBoth<unknown>>;

const area = places ** 2;
const rowOf = (at: number) => Math.floor((at % area) / places) + 1;
const columnOf = (at: number) => (at % places) + 1;

const korean = (state: Mixer, scene: Scene, { spot, cells }: Lit): string => {
  const place = `${rowOf(spot.at)}행 ${columnOf(spot.at)}열`;
  const map = Math.floor(spot.at / area);
  switch (spot.role) {
    case 'map':
      return (
        `필터 ${Math.floor(map / channels) + 1}의 ${colourWords.ko[map % channels]} 맵, ${place}: ` +
        `${spell(scene.maps[spot.at]!, 4)}. ${colourWords.ko[map % channels]} 채널만 읽었습니다.`
      );
    case 'output':
      return state.sum
        ? `출력 채널 ${map + 1}의 ${place}: 맵 ${channels}장의 같은 자리와 편향을 더해 ${spell(scene.y[spot.at]!, 4)}입니다.`
        : `${place}의 숫자 ${channels}개를 더하지 않고 따로 둡니다. 출력 채널 하나 대신 맵 ${channels}장이 남습니다.`;
    case 'input':
      return `이 입력은 필터 ${filters}개가 저마다 자기 맵에서 읽어, 맵의 숫자 ${cells.map.size}개에 들어갑니다.`;
    case 'kernel':
      return `이 가중치는 자기 채널의 모든 자리에서 쓰입니다. 모두 ${cells.map.size}번이고, 다른 채널은 읽지 않습니다.`;
    default:
      return `편향 ${spellNumber(state.b[0]![spot.at]!)}은 출력 채널 ${spot.at + 1}의 모든 자리에 한 번씩 더해집니다.`;
  }
};

const english = (state: Mixer, scene: Scene, { spot, cells }: Lit): string => {
  const place = `row ${rowOf(spot.at)}, column ${columnOf(spot.at)}`;
  const map = Math.floor(spot.at / area);
  switch (spot.role) {
    case 'map':
      return (
        `Filter ${Math.floor(map / channels) + 1}, ${colourWords.en[map % channels]} map, ${place}: ` +
        `${spell(scene.maps[spot.at]!, 4)}. It was read from the ${colourWords.en[map % channels]} channel alone.`
      );
    case 'output':
      return state.sum
        ? `Output channel ${map + 1}, ${place}: the ${channels} maps there and the bias add up to ` +
            `${spell(scene.y[spot.at]!, 4)}.`
        : `The ${channels} numbers at ${place} stay apart. Instead of one output channel there are ${channels} maps.`;
    case 'input':
      return `Both of the ${filters} filters read this input, each for its own map: ${cells.map.size} numbers use it.`;
    case 'kernel':
      return `This weight is used at every place of its own channel, ${cells.map.size} times, and in no other channel.`;
    default:
      return `The bias ${spellNumber(state.b[0]![spot.at]!)} is added at every place of output channel ${spot.at + 1}.`;
  }
};

export const mixerText: FigureText<Mixer, Scene, 'sum'> = {
  title: { ko: '따로 곱하고, 모두 더하기', en: 'Multiplied apart, added together' },
  hint: {
    ko: '‘다음’으로 채널을 하나씩 지나 보고, 더하기를 꺼 보세요. 칸을 다시 누르면 숫자를 고칠 수 있습니다.',
    en: 'Step through the channels one by one, then switch the sum off. Press a cell again to change its number.',
  },
  describe: {
    ko: (state, scene) => korean(state, scene, litIn(state, null)),
    en: (state, scene) => english(state, scene, litIn(state, null)),
  },
  labels: { sum: { ko: '채널을 모두 더하기', en: 'Add the channels up' } },
};

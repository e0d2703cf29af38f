// The words of the figure with layers.
import { convShapes, isConv, nameOf, writeStage, type Stage } from 'faltung/ops';
import { sayError } from 'faltung/text';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import type { SignalFault } from '../files/readSignal.ts';
import type { Layers } from './model.ts';
import type { Scene } from './scene.ts';

export const layerWords = {
  text: { ko: '층의 목록', en: 'The layers' },
  help: {
    ko: '층을 | 로 잇습니다. 첫 층의 입력은 사진이고, 그다음부터는 앞 층의 출력입니다.',
    en: 'Layers are joined by |. The first takes the picture, each other what the one before it gives.',
  },
  take: { ko: '위의 합성곱 가져오기', en: 'Take the convolution above' },
  add: { ko: '층 더하기', en: 'Add a layer' },
  remove: { ko: '마지막 층 빼기', en: 'Take the last one away' },
  picture: { ko: '사진', en: 'Picture' },
  map: {
    ko: (stage: number, channel: number) => `${stage}층의 맵 ${channel}`,
    en: (stage: number, channel: number) => `Layer ${stage}, map ${channel}`,
  },
  maps: { ko: '모든 층의 맵', en: 'The maps of every layer' },
  stage: { ko: '층', en: 'Layer' },
  output: { ko: '출력 모양', en: 'Output' },
  field: { ko: '수용 영역', en: 'Field' },
  products: { ko: '곱셈', en: 'Products' },
  time: { ko: '시간', en: 'Time' },
  table: { ko: '층마다', en: 'Layer by layer' },
  magnifier: { ko: '돋보기: 가리킨 칸의 계산', en: 'Magnifier: how the pixel pointed at is computed' },
  value: { ko: '값', en: 'value' },
  more: {
    ko: (count: number) => `곱 ${count}개 가운데 앞의 것만 보입니다.`,
    en: (count: number) => `The first of ${count} products are shown.`,
  },
  frame: {
    ko: (milliseconds: string) => `이 사진 한 장을 계산하는 데 ${milliseconds} 걸렸습니다.`,
    en: (milliseconds: string) => `Computing this picture took ${milliseconds}.`,
  },
  slice: { ko: '단면', en: 'Slice' },
  files: { ko: 'npy, NIfTI, 소리 파일 열기', en: 'Open npy, NIfTI or sound' },
  speech: { ko: '준비된 소리', en: 'A sample of speech' },
  volume: { ko: '준비된 부피', en: 'A sample volume' },
  linkNote: {
    ko: '링크에는 층과 설정이 담기고, 연 파일은 담기지 않습니다.',
    en: 'A link holds layers and settings, not the file you opened.',
  },
} as const satisfies Record<string, InBoth<unknown>>;

/** Why a file is not taken. */
export const signalFaults: Readonly<Record<SignalFault, InBoth>> = {
  unknown: { ko: '읽을 수 있는 파일이 아닙니다.', en: 'This is no file that can be read here.' },
  broken: { ko: '파일이 깨져 있어 읽을 수 없습니다.', en: 'The file is broken and cannot be read.' },
  axes: { ko: '축은 하나에서 셋까지 쓸 수 있습니다.', en: 'One to three axes can be used.' },
  type: {
    ko: '정수나 실수가 아닌 숫자, NaN, 무한대가 들어 있습니다.',
    en: 'It holds NaN, an infinity, or numbers that are neither whole nor real.',
  },
  large: {
    ko: '너무 큽니다. 100 MB, 숫자 3,200만 개까지 열 수 있습니다.',
    en: 'It is too large: at most 100 MB and 32 million numbers.',
  },
  empty: { ko: '숫자가 하나도 없습니다.', en: 'There is not a single number in it.' },
};

/** A stage by its name and what is set about it, without its shapes. */
export const shortOf = (stage: Stage): string => {
  const [name, ...rest] = writeStage(stage).split(' ');
  const settings = rest.filter((word) => word.includes('='));
  const taps = isConv(stage) ? [convShapes(stage).w.join('×')] : [];
  return [isConv(stage) ? nameOf(stage) : name, ...taps, ...settings].join(' ');
};

export const layersText: FigureText<Layers, Scene, 'weights'> = {
  title: { ko: '사진에 층 쌓기', en: 'Layers on a picture' },
  hint: {
    ko: '층을 더하고 빼면서 맵과 수용 영역과 비용이 어떻게 자라는지 보세요. 내 사진이나 카메라도 됩니다.',
    en: 'Add and remove layers and watch maps, receptive field and cost grow; your own picture or camera will do.',
  },
  describe: {
    ko({ step }, { outcome, stages, fields }) {
      if (outcome.refusal) return sayError(outcome.refusal, 'ko');
      const at = Math.min(step, stages.length);
      const stage = stages[at - 1]!;
      const field = fields?.[at - 1]?.map(({ size }) => size).join('×');
      return `${at}층 ${shortOf(stage)}${field ? `: 한 칸이 사진의 ${field}칸을 봅니다.` : '.'}`;
    },
    en({ step }, { outcome, stages, fields }) {
      if (outcome.refusal) return sayError(outcome.refusal, 'en');
      const at = Math.min(step, stages.length);
      const stage = stages[at - 1]!;
      const field = fields?.[at - 1]?.map(({ size }) => size).join('×');
      return `Layer ${at}, ${shortOf(stage)}${field ? `: one number sees ${field} pixels.` : '.'}`;
    },
  },
  labels: { weights: { ko: '가중치', en: 'Weights' } },
  options: {
    weights: {
      filters: { ko: '필터 갤러리', en: 'filter gallery' },
      random: { ko: '무작위 (He)', en: 'random (He)' },
      above: { ko: '위의 가중치', en: 'those above' },
    },
  },
};

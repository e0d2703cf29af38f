// The words of the lesson's main figure. Channels count from 1.
import { sayRefusal } from '../../figure/sayRefusal.ts';
import type { FigureText } from '../../figure/defineFigure.tsx';
import type { InBoth } from '../../figure/language.ts';
import type { Shuffled } from './model.ts';
import type { levelNames, Scene } from './trace.ts';

export const levelWords: Readonly<Record<(typeof levelNames)[number], InBoth>> = {
  input: { ko: '입력', en: 'Input' },
  first: { ko: '첫째 층을 지난 뒤', en: 'After the first layer' },
  shuffled: { ko: '셔플을 지난 뒤', en: 'After the shuffle' },
  second: { ko: '출력: 둘째 층을 지난 뒤', en: 'Output: after the second layer' },
};

export const traceWords = {
  cell: {
    ko: (channel: number, text: string) => `채널 ${channel}: ${text}`,
    en: (channel: number, text: string) => `channel ${channel}: ${text}`,
  },
  unknown: { ko: '아직 계산하지 않음', en: 'not computed yet' },
  without: { ko: '셔플이 없을 때', en: 'Without shuffle' },
  with: { ko: '셔플이 있을 때', en: 'With shuffle' },
  dependsOn: {
    ko: (full: boolean) => (full ? '모든 출력이 모든 입력에 의존합니다' : '의존하지 않는 입력이 있습니다'),
    en: (full: boolean) => (full ? 'every output depends on every input' : 'some outputs do not depend on some inputs'),
  },
  rule: { ko: '모두 섞이는 조건', en: 'All is mixed when' },
} as const satisfies Record<string, InBoth<unknown>>;

/** What the lines between two levels show. */
export const linkWords: readonly InBoth[] = [
  { ko: '첫째 층의 연결: 그룹 안에서만', en: 'Connections of the first layer, inside its groups' },
  { ko: '셔플이 채널을 옮기는 자리', en: 'Where the shuffle moves each channel' },
  { ko: '둘째 층의 연결: 그룹 안에서만', en: 'Connections of the second layer, inside its groups' },
];

const count = (row: readonly number[]): number => row.reduce((sum, entry) => sum + entry, 0);

function korean({ channels, point, step, shuffle }: Shuffled, scene: Scene): string {
  if (scene.refusal) return sayRefusal(scene.refusal, 'ko');
  if (point?.role === 'input') {
    const reached = scene.behind[3]!.filter((row) => row[point.column] === 1).length;
    return `입력 채널 ${point.column + 1}은 출력 ${channels}개 가운데 ${reached}개에 닿습니다.`;
  }
  if (point) {
    const reads = count(scene.behind[3]![point.column]!);
    return `출력 채널 ${point.column + 1}은 입력 ${channels}개 가운데 ${reads}개에서 왔습니다.`;
  }
  if (step === 1) return '채널마다 어느 그룹에서 왔는지 글자와 색으로 표시합니다.';
  if (step === 2) return '첫째 층은 그룹 안에서만 섞습니다. 글자가 그대로입니다.';
  if (step === 3)
    return shuffle ? '셔플은 그룹마다 하나씩 번갈아 뽑아 순서를 바꿉니다.' : '셔플이 없으면 채널은 제자리를 지킵니다.';
  return scene.full
    ? '둘째 층을 지나면 모든 출력에 모든 그룹이 섞여 있습니다.'
    : `출력 채널 1은 입력 ${channels}개 가운데 ${count(scene.behind[3]![0]!)}개만 압니다.`;
}

function english({ channels, point, step, shuffle }: Shuffled, scene: Scene): string {
  if (scene.refusal) return sayRefusal(scene.refusal, 'en');
  if (point?.role === 'input') {
    const reached = scene.behind[3]!.filter((row) => row[point.column] === 1).length;
    return `Input channel ${point.column + 1} reaches ${reached} of the ${channels} outputs.`;
  }
  if (point) {
    const reads = count(scene.behind[3]![point.column]!);
    return `Output channel ${point.column + 1} comes from ${reads} of the ${channels} inputs.`;
  }
  if (step === 1) return 'A letter and a colour say which group each channel is from.';
  if (step === 2) return 'The first layer mixes inside its groups alone: the letters stay.';
  if (step === 3)
    return shuffle
      ? 'The shuffle takes one channel from each group in turn.'
      : 'Without a shuffle the channels keep their places.';
  return scene.full
    ? 'After the second layer every output has something of every group.'
    : `Output channel 1 knows of ${count(scene.behind[3]![0]!)} of the ${channels} inputs.`;
}

export const traceText: FigureText<Shuffled, Scene, 'channels' | 'first' | 'second' | 'shuffle'> = {
  title: { ko: '두 층을 지나는 채널', en: 'Channels on their way through two layers' },
  hint: {
    ko: '셔플을 켜고 끄며 맨 아래 글자를 견주어 보세요. 채널을 짚으면 그 길이 보입니다.',
    en: 'Turn the shuffle on and off and compare the letters at the bottom. Point at a channel to see its way.',
  },
  describe: { ko: korean, en: english },
  labels: {
    shuffle: { ko: '사이에서 채널 셔플', en: 'Shuffle channels in between' },
    channels: { ko: '채널', en: 'Channels' },
    first: { ko: '첫째 층의 그룹 g', en: 'Groups of the first layer, g' },
    second: { ko: '둘째 층의 그룹 g′', en: 'Groups of the second layer, g′' },
  },
};

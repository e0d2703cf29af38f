// What the reader builds at the end of this lesson, and how it is judged: by counting and by following channels.
import { channelDependency } from 'faltung/analysis';
import { sayError } from 'faltung/text';
import { choice, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { defineModel } from '../../../figure/state.ts';
import { layer } from '../../grouped/channels.ts';
import { productsOf } from '../budget/budget.ts';
import { countsOf, refusalOf, sum } from '../layers.ts';
import { unitOf } from '../unit/model.ts';

export const taskNames = ['wide', 'share', 'mix'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly wideChannels: number;
  readonly wideGroups: number;
  readonly shareGroups: number;
  readonly mixGroups: number;
}

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'wide', wideChannels: 36, wideGroups: 1, shareGroups: 1, mixGroups: 1 },
  fields: {
    task: choice(...taskNames),
    wideChannels: whole(1, 100), // quarters: the unit's middle
    wideGroups: whole(1, 8),
    shareGroups: whole(1, 64),
    mixGroups: whole(1, 12),
  },
});

export const budget = { most: 10_700, channels: 300 } as const;
export const block = { channels: 256, middle: 128, part: 0.9 } as const;
/** Channels of the unit that has to mix; its middle has a quarter of them. */
export const mixing = { channels: 48, middle: 12 } as const;

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}

const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });
const written = (count: number): string => count.toLocaleString('en');

function gradeWide({ wideChannels: middle, wideGroups: groups }: BuildState): Grade {
  const channels = 4 * middle;
  const { refusal } = layer(channels, middle, groups);
  if (refusal) return grade(false, sayError(refusal, 'ko'), sayError(refusal, 'en'));
  const products = productsOf(channels, groups);
  if (products > budget.most)
    return grade(
      false,
      `채널 ${channels}개에 곱셈 ${written(products)}번: ${written(products - budget.most)}번이 많습니다.`,
      `${channels} channels take ${written(products)} products: ${written(products - budget.most)} too many.`,
    );
  return grade(
    channels >= budget.channels,
    channels >= budget.channels
      ? `채널 ${channels}개에 곱셈 ${written(products)}번. 그룹 없이는 이만큼 넓힐 수 없습니다.`
      : `곱셈 ${written(products)}번으로 예산에 맞지만, 채널이 ${channels}개뿐입니다.`,
    channels >= budget.channels
      ? `${channels} channels for ${written(products)} products. Without groups it could not be so wide.`
      : `${written(products)} products are within the budget, but there are only ${channels} channels.`,
  );
}

/** The part of both 1×1 in a ResNeXt block. */
export function partOf(groups: number): number | undefined {
  const widths = { ...block, groups };
  if (refusalOf(widths)) return undefined;
  const counts = countsOf('resnext', widths);
  return (counts[0]! + counts[2]!) / sum(counts);
}

function gradeShare({ shareGroups: groups }: BuildState): Grade {
  const part = partOf(groups);
  if (part === undefined) {
    const refusal = refusalOf({ ...block, groups })!;
    return grade(false, sayError(refusal, 'ko'), sayError(refusal, 'en'));
  }
  const shown = (100 * part).toFixed(2);
  if (part < block.part)
    return grade(false, `1×1의 몫은 ${shown}%입니다. 아직 90%가 안 됩니다.`, `The 1×1 take ${shown} %: less than 90.`);
  for (let fewer = 1; fewer < groups; fewer++) {
    if ((partOf(fewer) ?? 0) >= block.part)
      return grade(
        false,
        `1×1의 몫은 ${shown}%입니다. 그룹이 더 적어도 90%를 넘습니다.`,
        `The 1×1 take ${shown} %. Fewer groups get beyond 90, too.`,
      );
  }
  return grade(
    true,
    `그룹 ${groups}개에서 1×1의 몫이 ${shown}%입니다. 3×3을 더 줄여도 아낄 것이 거의 없습니다.`,
    `With ${groups} groups the 1×1 take ${shown} %. There is hardly anything left to save in the 3×3.`,
  );
}

export const mixes = (groups: number): boolean => channelDependency(unitOf(mixing.channels, groups)).full;
const legal = (groups: number): boolean => layer(mixing.channels, mixing.middle, groups).problem !== undefined;

function gradeMix({ mixGroups: groups }: BuildState): Grade {
  const { refusal } = layer(mixing.channels, mixing.middle, groups);
  if (refusal) return grade(false, sayError(refusal, 'ko'), sayError(refusal, 'en'));
  const each = mixing.middle / groups;
  if (!mixes(groups))
    return grade(
      false,
      `병목의 그룹마다 채널이 ${each}개뿐이라 그룹 ${groups}개를 모두 만나지 못합니다.`,
      `Each group of the bottleneck has only ${each} ${each === 1 ? 'channel' : 'channels'}, too few for ${groups}.`,
    );
  const more = Array.from({ length: mixing.middle }, (_, n) => n + 1).some(
    (other) => other > groups && legal(other) && mixes(other),
  );
  return grade(
    !more,
    more
      ? `그룹 ${groups}개로 모두 섞입니다. 더 많은 그룹으로도 됩니다.`
      : `그룹 ${groups}개가 가장 많습니다. 바깥 채널이 아니라 병목의 채널 ${mixing.middle}개가 정합니다.`,
    more
      ? `${groups} ${groups === 1 ? 'group mixes' : 'groups mix'} everything. It works with more.`
      : `${groups} groups are the most. Not the channels outside but the ${mixing.middle} inside decide.`,
  );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  wide: gradeWide,
  share: gradeShare,
  mix: gradeMix,
};

// The tasks of the closing construction: an order, its inverse, and the most groups that still mix everything.
import { channelDependency } from 'faltung/analysis';
import { shuffledFrom, shuffleProblem } from 'faltung/ops';
import { sayError } from 'faltung/text';
import { choice, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { defineModel } from '../../../figure/state.ts';
import { stagesOf } from '../trace.ts';

export const taskNames = ['order', 'undo', 'mix'] as const;
export type TaskName = (typeof taskNames)[number];
export type Build = { readonly task: TaskName } & Readonly<Record<TaskName, number>>;

const channels = 12;
export const model = defineModel<Build>({
  prefix: 'build.',
  start: { task: 'order', order: 1, undo: 1, mix: 1 },
  fields: {
    task: choice(...taskNames),
    order: whole(1, channels),
    undo: whole(1, channels),
    mix: whole(1, channels),
  },
});

const places = Array.from({ length: channels }, (_, place) => place);
const legal = (groups: number): boolean => channels % groups === 0;
const shuffle = (row: readonly number[], groups: number): readonly number[] => {
  const problem = shuffleProblem([1, channels], groups);
  return places.map((place) => row[shuffledFrom(problem, place)]!);
};

export const target = shuffle(places, 4);
/** What the reader's shuffle makes of the row it is given. */
export const rowOf = (task: 'order' | 'undo', groups: number): readonly number[] =>
  legal(groups) ? shuffle(task === 'order' ? places : target, groups) : [];
const goalOf = (task: 'order' | 'undo'): readonly number[] => (task === 'order' ? target : places);

const mixes = (groups: number): boolean => {
  const { stages } = stagesOf({ channels, first: groups, second: groups, shuffle: true });
  return stages !== undefined && channelDependency(stages).full;
};

interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

export function gradeOf(task: TaskName, state: Build): Grade {
  const groups = state[task];
  const { refusal } = stagesOf({ channels, first: groups, second: groups, shuffle: true });
  if (refusal) return grade(false, sayError(refusal, 'ko'), sayError(refusal, 'en'));
  if (task === 'mix') {
    if (!mixes(groups))
      return grade(
        false,
        `그룹 ${groups}개: 그룹마다 채널이 ${channels / groups}개뿐이라 모두 만나지 못합니다.`,
        `${groups} groups: with only ${channels / groups} channels each, they do not all meet.`,
      );
    const more = places.some((extra) => extra + 1 > groups && legal(extra + 1) && mixes(extra + 1));
    return more
      ? grade(
          false,
          `그룹 ${groups}개로 모두 섞입니다. 더 많은 그룹으로도 됩니다.`,
          `${groups} ${groups === 1 ? 'group mixes' : 'groups mix'} everything. It works with more.`,
        )
      : grade(
          true,
          `그룹 ${groups}개가 가장 많습니다. 그룹마다 채널이 ${channels / groups}개로, 그룹 수보다 적지 않습니다.`,
          `${groups} is the most: each group has ${channels / groups} channels, no fewer than there are groups.`,
        );
  }
  const right = rowOf(task, groups).filter((channel, place) => channel === goalOf(task)[place]).length;
  return right === channels
    ? grade(true, `됐습니다. 그룹 ${groups}개입니다.`, `Done: ${groups} groups.`)
    : grade(false, `12자리 가운데 ${right}자리가 맞습니다.`, `${right} of 12 places are right.`);
}

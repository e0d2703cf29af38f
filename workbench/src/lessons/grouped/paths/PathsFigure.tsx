// The block of ResNeXt in its three forms, layer by layer, each counted by the library: they come to the same.
import { costs } from 'faltung/analysis';
import { convProblem } from 'faltung/ops';
import { For, Show } from 'solid-js';
import '../grouped.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { written } from '../text.ts';
import { model, type Paths } from './model.ts';

const channels = 256;

interface Layer {
  readonly from: number;
  readonly to: number;
  readonly taps: number;
  readonly groups: number;
  /** How many of it stand side by side. */
  readonly times: number;
  readonly weights: number;
}

function counted(from: number, to: number, taps: number, groups = 1, times = 1): Layer {
  const problem = convProblem([1, from, 14, 14], [to, from / groups, taps, taps], { groups, padding: (taps - 1) / 2 });
  return { from, to, taps, groups, times, weights: times * costs(problem).total.weights };
}

type Form = 'branches' | 'joined' | 'groups' | 'resnet';
type Scene = Readonly<Record<Form, readonly Layer[]>>;

const sceneOf = ({ paths, width }: Paths): Scene => {
  const [times, each] = [Number(paths), Number(width)];
  const wide = times * each;
  const branch = [counted(channels, each, 1, 1, times), counted(each, each, 3, 1, times)];
  return {
    branches: [...branch, counted(each, channels, 1, 1, times)],
    joined: [...branch, counted(wide, channels, 1)],
    groups: [counted(channels, wide, 1), counted(wide, wide, 3, times), counted(wide, channels, 1)],
    resnet: [counted(channels, 64, 1), counted(64, 64, 3), counted(64, channels, 1)],
  };
};

const total = (layers: readonly Layer[]): number => layers.reduce((sum, { weights }) => sum + weights, 0);

const forms: Readonly<Record<Form, { readonly name: InBoth; readonly note: InBoth }>> = {
  branches: {
    name: { ko: '(a) 갈래를 더하기', en: '(a) Branches, added up' },
    note: { ko: '갈래의 결과를 모두 더합니다.', en: 'The results of all branches are added.' },
  },
  joined: {
    name: { ko: '(b) 이어 붙이고 1×1', en: '(b) Joined, then 1×1' },
    note: { ko: '갈래를 이어 붙인 다음 한 번에 늘립니다.', en: 'Branches are joined and widened at once.' },
  },
  groups: {
    name: { ko: '(c) 그룹 합성곱', en: '(c) Grouped convolution' },
    note: { ko: '갈래가 그룹이 됩니다.', en: 'The branches become groups.' },
  },
  resnet: {
    name: { ko: '견줄 것: ResNet', en: 'To compare: ResNet' },
    note: { ko: '갈래 없이 폭 64입니다.', en: 'No branches, 64 wide.' },
  },
};

const text: FigureText<Paths, Scene, 'paths' | 'width'> = {
  title: { ko: 'ResNeXt 블록의 세 형태', en: 'Three forms of a ResNeXt block' },
  hint: {
    ko: '갈래의 수와 폭을 바꾸어도 세 형태의 가중치 수는 늘 같습니다.',
    en: 'Change the number and width of the branches: the three forms always count alike.',
  },
  describe: {
    ko: ({ paths, width }, scene) =>
      `폭 ${width}짜리 갈래 ${paths}개: 세 형태 모두 가중치 ${written(total(scene.groups), 'ko')}개입니다. ` +
      `ResNet의 블록은 ${written(total(scene.resnet), 'ko')}개입니다.`,
    en: ({ paths, width }, scene) =>
      `${paths} ${paths === '1' ? 'branch' : 'branches'} of width ${width}: each form has ` +
      `${written(total(scene.groups), 'en')} weights. The ResNet block has ${written(total(scene.resnet), 'en')}.`,
  },
  labels: {
    paths: { ko: '갈래의 수 (cardinality)', en: 'Branches (cardinality)' },
    width: { ko: '갈래의 폭', en: 'Width of a branch' },
  },
};

const times = { ko: (count: number) => `× ${count}갈래`, en: (count: number) => `× ${count} branches` } as const;
const inGroups = { ko: (count: number) => `그룹 ${count}개`, en: (count: number) => `${count} groups` } as const;
const sumName: InBoth = { ko: '모두', en: 'In all' };

export const PathsFigure = defineFigure({
  name: 'paths',
  model,
  scene: sceneOf,
  controls: ['paths', 'width'],
  text,
  draw: ({ scene, language }) => (
    <div class="forms">
      <For each={Object.keys(forms) as Form[]}>
        {(form) => (
          <section class="form" classList={{ aside: form === 'resnet' }}>
            <h3>{forms[form].name[language]}</h3>
            <ol>
              <For each={scene()[form]}>
                {(layer) => (
                  <li>
                    <span class="form-layer">
                      {layer.from} → {layer.to}, {layer.taps}×{layer.taps}
                    </span>
                    <span class="form-note">
                      <Show when={layer.times > 1}>{times[language](layer.times)}</Show>
                      <Show when={layer.groups > 1}>{inGroups[language](layer.groups)}</Show>
                    </span>
                    <b class="role-weight">{written(layer.weights, language)}</b>
                  </li>
                )}
              </For>
            </ol>
            <p class="form-total">
              {sumName[language]} <b>{written(total(scene()[form]), language)}</b>
            </p>
            <p class="part-note">{forms[form].note[language]}</p>
          </section>
        )}
      </For>
    </div>
  ),
});

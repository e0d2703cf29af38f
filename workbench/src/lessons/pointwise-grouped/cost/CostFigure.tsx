// Three bottlenecks side by side, a bar for each with a part for each layer: the counts are the library's.
import { sayError } from 'faltung/text';
import { For, Show } from 'solid-js';
import '../pointwise-grouped.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { bottlenecks, refusalOf, sum, type Bottleneck, type Widths } from '../layers.ts';
import { model, sceneOf, widthsOf, type Cost, type Scene } from './model.ts';

const names: Readonly<Record<Bottleneck, string>> = {
  resnet: 'ResNet',
  resnext: 'ResNeXt',
  shufflenet: 'ShuffleNet',
};

const written = (count: number): string => count.toLocaleString('en');

/** The part of the two 1×1 layers in per cent, with one decimal. */
const share = ([one, three, other]: readonly number[]): string =>
  ((100 * (one! + other!)) / (one! + three! + other!)).toFixed(1);

const text: FigureText<Cost, Scene, keyof Cost> = {
  title: { ko: '세 병목의 비용', en: 'The cost of three bottlenecks' },
  hint: {
    ko: '그룹을 늘리면 ResNeXt에서는 3×3만 줄어듭니다. 무엇이 남는지 보세요.',
    en: 'Raise the groups. In ResNeXt only the 3×3 gets cheaper; see what is left.',
  },
  describe: {
    ko(state, scene) {
      if (!scene) return sayError(refusalOf(widthsOf(state))!, 'ko');
      return (
        `화소마다 곱셈이 ResNet ${written(sum(scene.resnet))}번, ResNeXt ${written(sum(scene.resnext))}번, ` +
        `ShuffleNet ${written(sum(scene.shufflenet))}번입니다. ResNeXt에서는 1×1 두 층이 ${share(scene.resnext)}%를 차지합니다.`
      );
    },
    en(state, scene) {
      if (!scene) return sayError(refusalOf(widthsOf(state))!, 'en');
      return (
        `A pixel takes ${written(sum(scene.resnet))} products in ResNet, ${written(sum(scene.resnext))} in ResNeXt, ` +
        `${written(sum(scene.shufflenet))} in ShuffleNet. Of ResNeXt’s, ${share(scene.resnext)} % are in its two 1×1.`
      );
    },
  },
  labels: {
    channels: { ko: '바깥 채널 c', en: 'Channels outside, c' },
    middle: { ko: '병목의 채널 m', en: 'Channels inside, m' },
    groups: { ko: '그룹 g', en: 'Groups g' },
  },
};

/** The formulas of the ShuffleNet paper, and the same with numbers. */
const formulas: Readonly<Record<Bottleneck, readonly [string, (widths: Widths) => string]>> = {
  resnet: ['2cm + 9m²', ({ channels: c, middle: m }) => `2·${c}·${m} + 9·${m}²`],
  resnext: ['2cm + 9m²/g', ({ channels: c, middle: m, groups: g }) => `2·${c}·${m} + 9·${m}²/${g}`],
  shufflenet: ['2cm/g + 9m', ({ channels: c, middle: m, groups: g }) => `2·${c}·${m}/${g} + 9·${m}`],
};

const label: InBoth = { ko: '화소마다 곱셈: 1×1, 3×3, 1×1', en: 'Products a pixel: 1×1, 3×3, 1×1' };
const trialWords: readonly { readonly label: InBoth; readonly part: Cost }[] = [
  {
    label: { ko: 'ShuffleNet의 2단계', en: 'Stage 2 of ShuffleNet' },
    part: { channels: '240', middle: '60', groups: '3' },
  },
  {
    label: { ko: 'ResNeXt-50의 첫 단계', en: 'First stage of ResNeXt-50' },
    part: { channels: '256', middle: '128', groups: '32' },
  },
];

export const CostFigure = defineFigure({
  name: 'cost',
  model,
  scene: sceneOf,
  controls: ['channels', 'middle', 'groups'],
  text,
  draw: ({ state, scene, language }) => (
    <Show when={scene()} fallback={<p class="cost-formulas">✗</p>}>
      {(counts) => (
        <>
          <p class="blocks-note">{label[language]}</p>
          <Bars
            label={label[language]}
            bars={bottlenecks.map((name) => ({
              name: names[name],
              parts: counts()[name],
              text: `${counts()[name].map(written).join(' + ')} = ${written(sum(counts()[name]))}`,
            }))}
          />
          <div class="cost-formulas">
            <For each={bottlenecks}>
              {(name) => (
                <p>
                  {names[name]}: {formulas[name][0]} = {formulas[name][1](widthsOf(state))} ={' '}
                  <b class={`total-${name}`}>{written(sum(counts()[name]))}</b>
                </p>
              )}
            </For>
          </div>
        </>
      )}
    </Show>
  ),
  explore: ({ change, language }) => (
    <div class="trials needs-script">
      <div>
        <For each={trialWords}>
          {({ label, part }) => (
            <button type="button" onClick={() => change(part)}>
              {label[language]}
            </button>
          )}
        </For>
      </div>
    </div>
  ),
});

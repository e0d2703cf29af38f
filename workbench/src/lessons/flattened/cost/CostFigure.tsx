// The layer whole, flattened and depthwise separable, one setting apart: weights and multiplications.
import { costs } from 'faltung/analysis';
import { convProblem, depthwiseSeparable, flattened, spatiallySeparable } from 'faltung/ops';
import { For } from 'solid-js';
import '../flattened.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth, Language } from '../../../figure/language.ts';
import { model, type Cost } from './model.ts';

const kinds = ['whole', 'spatial', 'depthwise', 'flattened'] as const;

interface Counted {
  readonly weights: number;
  /** Products of each pass. */
  readonly products: readonly number[];
}
type Scene = Readonly<Record<(typeof kinds)[number], Counted>>;

function sceneOf({ channels, filters, side, taps }: Cost): Scene {
  const standard = convProblem([1, channels, side, side], [filters, channels, taps, taps]);
  const counted = (route: Parameters<typeof costs>[0]): Counted => {
    const { total, stages } = costs(route);
    return { weights: total.weights, products: stages.map(({ counts }) => counts.done.count) };
  };
  return {
    whole: counted(standard),
    spatial: counted(spatiallySeparable(standard)),
    depthwise: counted(depthwiseSeparable(standard)),
    flattened: counted(flattened(standard)),
  };
}

const words = {
  whole: { ko: '통째로', en: 'whole' },
  spatial: { ko: '공간 분리', en: 'spatially separable' },
  depthwise: { ko: '깊이별 분리', en: 'depthwise separable' },
  flattened: { ko: '평탄화', en: 'flattened' },
  products: { ko: '곱셈의 수', en: 'Multiplications' },
  weights: { ko: '가중치의 수', en: 'Weights' },
} as const satisfies Record<string, InBoth>;

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
const written = (count: number, language: Language) => count.toLocaleString(language);

const text: FigureText<Cost, Scene, keyof Cost> = {
  title: { ko: '얼마나 드나: 이웃과 나란히', en: 'What it costs, beside its neighbours' },
  hint: {
    ko: '입력 채널을 늘려 보세요. 채널이 적을 때와 많을 때가 다릅니다.',
    en: 'Raise the input channels: with few of them it is another story than with many.',
  },
  describe: {
    ko: (_, scene) =>
      `통째로 하면 곱셈 ${written(sum(scene.whole.products), 'ko')}번, ` +
      `공간을 나누면 ${written(sum(scene.spatial.products), 'ko')}번, ` +
      `깊이별로 나누면 ${written(sum(scene.depthwise.products), 'ko')}번, ` +
      `평탄화하면 ${written(sum(scene.flattened.products), 'ko')}번입니다.`,
    en: (_, scene) =>
      `Whole it takes ${written(sum(scene.whole.products), 'en')} multiplications, ` +
      `spatially separable ${written(sum(scene.spatial.products), 'en')}, ` +
      `depthwise separable ${written(sum(scene.depthwise.products), 'en')} and ` +
      `flattened ${written(sum(scene.flattened.products), 'en')}.`,
  },
  labels: {
    channels: { ko: '입력 채널 C', en: 'Input channels C' },
    filters: { ko: '필터 F', en: 'Filters F' },
    side: { ko: '입력의 한 변', en: 'Side of the input' },
    taps: { ko: '커널의 한 변', en: 'Side of the kernel' },
  },
  codes: { channels: 'in_channels', filters: 'out_channels', taps: 'kernel_size' },
};

export const CostFigure = defineFigure({
  name: 'cost',
  model,
  scene: sceneOf,
  controls: ['channels', 'filters', 'side', 'taps'],
  text,
  command: ({ channels, filters, side, taps }) =>
    `faltung cost "flattened2d 1x${channels}x${side}x${side} * ${filters}x${channels}x${taps}x${taps}"`,
  draw({ state, scene, language }) {
    const formula = () => `${state.filters}·(${state.channels} + ${state.taps} + ${state.taps})`;
    return (
      <>
        <p class="sizes">
          F·(C + Y + X) = {formula()} = <b>{written(scene().flattened.weights, language)}</b>
        </p>
        <For each={['products', 'weights'] as const}>
          {(what) => (
            <>
              <p class="chart-name">{words[what][language]}</p>
              <Bars
                label={words[what][language]}
                bars={kinds.map((kind) => {
                  const { products, weights } = scene()[kind];
                  const parts = what === 'weights' ? [weights] : products;
                  const terms =
                    parts.length > 1 ? `${parts.map((part) => written(part, language)).join(' + ')} = ` : '';
                  return {
                    name: words[kind][language],
                    parts,
                    text: `${terms}${written(sum(parts), language)}`,
                    faded: kind !== 'flattened',
                  };
                })}
              />
            </>
          )}
        </For>
      </>
    );
  },
});

// The cost over the number of filters, down to its limit, with the reader's numbers in the formula.
import type { JSX } from 'solid-js';
import '../depthwise-separable.css';
import { Bars } from '../../../figure/Bars.tsx';
import { Curve } from '../../../figure/Curve.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { amountsOf, type Amounts, type Layer } from '../counting.ts';
import { model } from './model.ts';

const words = {
  counts: { ko: '곱셈의 수', en: 'Multiplications' },
  standard: { ko: '보통의 합성곱', en: 'standard' },
  separable: { ko: '두 단계', en: 'two stages' },
  filters: { ko: '필터의 수 Nc', en: 'filters Nc' },
  ratio: { ko: '두 단계 ÷ 보통 (낮을수록 쌈)', en: 'two stages ÷ standard: the lower the cheaper' },
  limit: { ko: '한계 1/h²', en: 'limit 1/h²' },
} as const satisfies Record<string, InBoth>;

const rounded = (value: number, digits: number): string => {
  const text = String(Math.round(value * 10 ** digits) / 10 ** digits);
  return Number(text) === value ? `= ${text}` : `≈ ${text}`;
};

const describe: InBoth<(state: Layer, scene: Amounts) => string> = {
  ko(_, { both, standard }) {
    if (both.products >= standard.products)
      return `나누면 ${standard.products}번이 ${both.products}번으로, 줄어들지 않습니다. 필터나 창이 너무 작기 때문입니다.`;
    const times = Math.round((100 * standard.products) / both.products) / 100;
    return `곱셈 ${standard.products}번이 ${both.products}번으로, 약 ${times}분의 1로 줄어듭니다.`;
  },
  en(_, { both, standard }) {
    if (both.products >= standard.products)
      return (
        `${both.products} multiplications instead of ${standard.products}: nothing is saved, with ` +
        'so few filters or so small a window.'
      );
    const times = Math.round((100 * standard.products) / both.products) / 100;
    return `${both.products} multiplications instead of ${standard.products}: about ${times} times fewer.`;
  },
};

const text: FigureText<Layer, Amounts, keyof Layer> = {
  title: { ko: '얼마나 싸지나', en: 'How much it saves' },
  hint: {
    ko: '필터를 늘려 한계에 다가가 보세요. 필터 1개나 1×1 창에서는 어떻게 되나요?',
    en: 'Add filters and approach the limit. What happens with a single filter, or a window of 1×1?',
  },
  describe,
  labels: {
    depth: { ko: '입력 채널', en: 'Input channels' },
    filters: { ko: '필터(출력 채널)', en: 'Filters: output channels' },
    size: { ko: '입력의 한 변', en: 'Side of the input' },
    taps: { ko: '창의 한 변', en: 'Side of the window' },
  },
  codes: { depth: 'D', filters: 'Nc', size: 'H', taps: 'h' },
};

function Lines(props: { readonly state: Layer; readonly scene: Amounts }): JSX.Element {
  const side = () => props.state.size - props.state.taps + 1;
  const of = (part: keyof Amounts) => props.scene[part].products;
  const h = () => <b class="role-weight">{props.state.taps}</b>;
  const Nc = () => <b>{props.state.filters}</b>;
  const D = () => <b class="role-input">{props.state.depth}</b>;
  const o = () => <b class="role-output">{side()}</b>;
  return (
    <div class="cost-lines">
      <p>
        Nc·h·h·D·(H − h + 1)² = {Nc()}·{h()}·{h()}·{D()}·{o()}² = <b>{of('standard')}</b>
      </p>
      <p>
        (h·h + Nc)·D·(H − h + 1)² = ({h()}·{h()} + {Nc()})·{D()}·{o()}² = {of('depthwise')} + {of('pointwise')} ={' '}
        <b>{of('both')}</b>
      </p>
      <p>
        1/Nc + 1/h² = 1/{props.state.filters} + 1/{props.state.taps ** 2} = {of('both')} / {of('standard')}{' '}
        {rounded(of('both') / of('standard'), 4)}
      </p>
    </div>
  );
}

const most = 512;
const doublings = Array.from({ length: 10 }, (_, n) => 2 ** n);
const filterCounts = Array.from({ length: 65 }, (_, n) => most ** (n / 64));

export const CostFigure = defineFigure({
  name: 'cost',
  model,
  scene: amountsOf,
  controls: ['filters', 'taps', 'depth', 'size'],
  text,
  command: ({ depth, filters, size, taps }) =>
    `faltung cost "depthwiseSeparable2d 1x${depth}x${size}x${size} * ${filters}x${depth}x${taps}x${taps}"`,

  draw({ state, scene, language }) {
    const say = (word: keyof typeof words) => words[word][language];
    const square = () => state.taps ** 2;
    const levels = () => (state.taps < 3 ? [0, 0.5, 1, 1.5, 2] : [0, 0.25, 0.5, 0.75, 1, 1.2]);
    return (
      <>
        <Lines state={state} scene={scene()} />
        <Bars
          label={say('counts')}
          bars={[
            { name: say('standard'), parts: [scene().standard.products], text: String(scene().standard.products) },
            {
              name: say('separable'),
              parts: [scene().depthwise.products, scene().pointwise.products],
              text: `${scene().depthwise.products} + ${scene().pointwise.products} = ${scene().both.products}`,
            },
          ]}
        />
        <Curve
          label={describe[language](state, scene())}
          xName={say('filters')}
          yName={say('ratio')}
          logX
          xTicks={doublings}
          yTicks={levels().map((at) => ({ at, text: String(at) }))}
          level={{ at: 1 / square(), text: `${say('limit')} ${rounded(1 / square(), 3)}` }}
          lines={[{ name: say('separable'), points: filterCounts.map((count) => [count, 1 / count + 1 / square()]) }]}
          mark={[state.filters, scene().both.products / scene().standard.products]}
        />
      </>
    );
  },
});

// The bottleneck: products of a 5x5 layer with and without a 1x1 before it.
import '../pointwise.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { written } from '../../grouped/text.ts';
import { layer, model, sceneOf, type CostScene, type CostState } from './model.ts';

const words = {
  bars: { ko: '곱셈의 수', en: 'Multiplications' },
  direct: { ko: '곧바로 5×5', en: '5×5 directly' },
  narrowed: { ko: '1×1 다음에 5×5', en: '1×1, then 5×5' },
} as const satisfies Record<string, InBoth>;

/** How many times dearer, to one decimal. */
export const times = ({ direct, both }: CostScene): string => (Math.round((direct / both) * 10) / 10).toFixed(1);

const text: FigureText<CostState, CostScene, 'middle'> = {
  title: { ko: '병목에서 아끼는 곱셈', en: 'What a bottleneck saves' },
  hint: {
    ko: '가운데 채널을 늘려 보세요. 어디부터는 1×1을 먼저 하는 쪽이 오히려 비쌉니다.',
    en: 'Widen the middle: from some width on, the detour is dearer than the direct way.',
  },
  describe: {
    ko: ({ middle }, scene) => {
      const { direct, both } = scene;
      return both < direct
        ? `채널 ${layer.inputs}개를 ${middle}개로 줄이고 5×5를 하면 곱셈 ${written(direct, 'ko')}번이 ${written(both, 'ko')}번이 ` +
            `됩니다. 약 ${times(scene)}분의 1입니다.`
        : `가운데가 채널 ${middle}개면 ${written(both, 'ko')}번으로, 곧바로 할 때의 ${written(direct, 'ko')}번보다 많습니다.`;
    },
    en: ({ middle }, scene) => {
      const { direct, both } = scene;
      return both < direct
        ? `Narrowing ${layer.inputs} channels to ${middle} before the 5×5 brings ${written(direct, 'en')} ` +
            `multiplications down to ${written(both, 'en')}: about ${times(scene)} times fewer.`
        : `With ${middle} channels in the middle it takes ${written(both, 'en')}, more than the ` +
            `${written(direct, 'en')} of the direct way.`;
    },
  },
  labels: { middle: { ko: '가운데 채널', en: 'Channels in the middle' } },
};

export const CostFigure = defineFigure({
  name: 'cost',
  model,
  scene: sceneOf,
  controls: ['middle'],
  text,
  command: ({ middle }) =>
    `faltung cost "conv2d 1x${layer.inputs}x${layer.side}x${layer.side} * ${middle}x${layer.inputs}x1x1"`,
  draw({ state, scene, language }) {
    const { side, inputs, outputs, taps } = layer;
    return (
      <>
        <div class="cost-lines">
          <p>
            H·W·C<sub>in</sub>·C<sub>out</sub>·k² = {side}·{side}·<b class="role-input">{inputs}</b>·
            <b class="role-output">{outputs}</b>·<b class="role-weight">{taps}</b>² ={' '}
            <b>{written(scene().direct, language)}</b>
          </p>
          <p>
            {side}·{side}·<b class="role-input">{inputs}</b>·<b>{state.middle}</b>·<b class="role-weight">1</b>² +{' '}
            {side}·{side}·<b>{state.middle}</b>·<b class="role-output">{outputs}</b>·<b class="role-weight">{taps}</b>²
            = {written(scene().narrowing, language)} + {written(scene().window, language)} ={' '}
            <b class="result">{written(scene().both, language)}</b>
          </p>
        </div>
        <Bars
          label={words.bars[language]}
          bars={[
            { name: words.direct[language], parts: [scene().direct], text: written(scene().direct, language) },
            {
              name: words.narrowed[language],
              parts: [scene().narrowing, scene().window],
              text: written(scene().both, language),
            },
          ]}
        />
      </>
    );
  },
});

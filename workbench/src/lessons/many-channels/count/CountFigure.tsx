// How many filters, kernels, weights and multiplications a layer has: symbols, the reader's numbers, the result.
import { write } from 'faltung/ops';
import type { JSX } from 'solid-js';
import '../many-channels.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { amountsOf, layerOf, model, type Amounts, type Layer } from './model.ts';

const words = {
  filters: { ko: '필터', en: 'filters' },
  kernels: { ko: '커널', en: 'kernels' },
  weights: { ko: '가중치', en: 'weights' },
  learned: { ko: '배우는 수', en: 'learned numbers' },
  products: { ko: '곱셈', en: 'multiplications' },
  added: { ko: '모두 더하는 층', en: 'a layer that adds' },
  apart: { ko: '채널마다 따로 두면', en: 'channels kept apart' },
  bars: { ko: '가중치의 수', en: 'Weights' },
} as const satisfies Record<string, InBoth>;

const say = (count: number, language: 'ko' | 'en') => count.toLocaleString(language);

const text: FigureText<Layer, Amounts, keyof Layer> = {
  title: { ko: '층 하나를 세어 보기', en: 'Counting a layer' },
  hint: {
    ko: '입력 채널을 늘리면 필터가 깊어지고, 출력 채널을 늘리면 필터가 많아집니다.',
    en: 'More input channels make filters deeper; more output channels make more filters.',
  },
  describe: {
    ko: ({ inputs, outputs, taps, size }, { places }) =>
      `필터 ${outputs}개의 깊이는 모두 ${inputs}, 입력 채널의 수입니다. ${taps}×${taps} 창은 ${size}×${size} ` +
      `입력에 ${places}×${places}번 놓이고, 채널 방향으로는 움직이지 않습니다.`,
    en: ({ inputs, outputs, taps, size }, { places }) =>
      `${outputs === 1 ? 'The filter has' : `All ${outputs} filters have`} depth ${inputs}, the number of input ` +
      'channels. ' +
      `The ${taps}×${taps} window fits into ${size}×${size} at ${places}×${places} places, and ` +
      'never moves along channels.',
  },
  labels: {
    inputs: { ko: '입력 채널', en: 'Input channels' },
    outputs: { ko: '출력 채널', en: 'Output channels' },
    taps: { ko: '커널 크기', en: 'Kernel size' },
    size: { ko: '입력의 한 변', en: 'Side of the input' },
    bias: { ko: '편향 쓰기', en: 'With biases' },
  },
  codes: { inputs: 'in_channels', outputs: 'out_channels', taps: 'kernel_size', bias: 'bias' },
};

function Lines(props: { readonly state: Layer; readonly scene: Amounts; readonly language: 'ko' | 'en' }): JSX.Element {
  const name = (word: keyof typeof words) => words[word][props.language];
  const spelt = (count: number) => say(count, props.language);
  const O = () => <b class="role-output">{props.state.outputs}</b>;
  const C = () => <b class="role-input">{props.state.inputs}</b>;
  const k = () => <b class="role-weight">{props.state.taps}</b>;
  return (
    <div class="count-lines">
      <p>
        {name('filters')} = out_channels = {O()}
      </p>
      <p>
        {name('kernels')} = out_channels · in_channels = {O()} · {C()} = <b>{spelt(props.scene.kernels)}</b>
      </p>
      <p>
        {name('weights')} = out_channels · in_channels · kernel_size² = {O()} · {C()} · {k()}² ={' '}
        <b class="weights">{spelt(props.scene.weights)}</b>
      </p>
      <p>
        {name('learned')} = {spelt(props.scene.weights)} + {props.scene.biases} ={' '}
        <b class="learned">{spelt(props.scene.weights + props.scene.biases)}</b>
      </p>
      <p>
        {name('products')} = {spelt(props.scene.weights)} · (⌊({props.state.size} − {k()}) / 1⌋ + 1)² ={' '}
        {spelt(props.scene.weights)} · {props.scene.places}² = <b class="products">{spelt(props.scene.products)}</b>
      </p>
    </div>
  );
}

export const CountFigure = defineFigure({
  name: 'count',
  model,
  scene: amountsOf,
  controls: ['inputs', 'outputs', 'taps', 'size', 'bias'],
  text,
  command: (state) => `faltung cost "${write(layerOf(state))}"`,
  draw: ({ state, scene, language }) => (
    <>
      <Lines state={state} scene={scene()} language={language} />
      <Bars
        label={words.bars[language]}
        bars={[
          { name: words.added[language], parts: [scene().weights], text: say(scene().weights, language) },
          { name: words.apart[language], parts: [scene().apart], text: say(scene().apart, language), faded: true },
        ]}
      />
    </>
  ),
});

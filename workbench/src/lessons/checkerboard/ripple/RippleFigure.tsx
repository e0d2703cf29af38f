// A constant input through one to three layers of the kernel above: what comes out, and its spectrum.
import { createMemo } from 'solid-js';
import '../checkerboard.css';
import { spell } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { model, type Stamps } from '../model.ts';
import { Columns } from './Columns.tsx';
import { rippleOf, type Ripple } from './model.ts';

const words = {
  signal: { ko: '입력이 모두 1일 때의 출력, 안쪽', en: 'Output for an input of ones, inside' },
  spectrum: { ko: '스펙트럼: 주기마다의 세기', en: 'Spectrum: how strong each period is' },
  pattern: {
    ko: (numbers: string) => `되풀이되는 값: ${numbers}`,
    en: (numbers: string) => `What repeats: ${numbers}`,
  },
  mean: { ko: '평균', en: 'mean' },
} as const satisfies Record<string, InBoth<unknown>>;

/** Values of a long pattern that are written out. */
const mostListed = 9;

const percent = ({ strengths, signal, peak }: Ripple): string => {
  const part = peak === undefined ? 0 : strengths[Math.round(signal.length / peak)]! / strengths[0]!;
  return `${Math.round(part * 1000) / 10}%`;
};

const text: FigureText<Stamps, Ripple, 'layers' | 'taps' | 'stride'> = {
  title: { ko: '층을 쌓으면: 무늬와 그 스펙트럼', en: 'Layer upon layer: the pattern and its spectrum' },
  hint: {
    ko: '위 그림의 커널을 그대로 씁니다. 층을 늘리며 새로 생기는 봉우리를 찾아보세요.',
    en: 'It is the kernel of the figure above. Add layers, and find the new peaks.',
  },
  describe: {
    ko: (_, ripple) => {
      if (ripple.peak === undefined) return '모두 같은 값입니다. 물결이 없고 평균만 남습니다.';
      const part = ripple.strengths[0] === 0 ? '' : ` 세기는 평균의 약 ${percent(ripple)}입니다.`;
      return `무늬는 ${ripple.period}칸마다 되풀이되고, 가장 센 물결의 주기는 ${ripple.peak}칸입니다.${part}`;
    },
    en: (_, ripple) => {
      if (ripple.peak === undefined) return 'All values are the same: no ripple, nothing but the mean.';
      const part = ripple.strengths[0] === 0 ? '' : `, about ${percent(ripple)} of the mean`;
      return `The pattern repeats every ${ripple.period} cells. Its strongest ripple has period ${ripple.peak}${part}.`;
    },
  },
  labels: {
    layers: { ko: '층', en: 'Layers' },
    taps: { ko: '커널 크기 k', en: 'Kernel size k' },
    stride: { ko: '스트라이드 s', en: 'Stride s' },
  },
  codes: { taps: 'kernel_size', stride: 'stride' },
};

export const RippleFigure = defineFigure({
  name: 'ripple',
  model,
  scene: rippleOf,
  controls: ['layers', 'taps', 'stride'],
  text,
  numbers: (_, { signal, places }) => ({ shape: [1, 1, signal.length], data: signal, places }),
  draw({ state, scene, language }) {
    const signal = createMemo(() => Array.from(scene().signal));
    const pattern = () => {
      const { period, places } = scene();
      const numbers = signal().slice(0, Math.min(period, mostListed));
      return numbers.map((value) => spell(value, places)).join(' ') + (period > mostListed ? ' …' : '');
    };
    /** The periods that belong to the strides, at the entries where they fall. */
    const marks = () => {
      const { strengths, signal } = scene();
      const named = new Map<number, string>([[0, words.mean[language]]]);
      for (let layer = 1; layer <= state.layers && state.stride > 1; layer++) {
        const period = state.stride ** layer;
        if (signal.length / period < strengths.length) named.set(signal.length / period, String(period));
      }
      return named;
    };
    return (
      <div class="ripple-parts">
        <div class="part">
          <p class="part-name role-output">{words.signal[language]}</p>
          <Columns values={signal()} label={`${words.signal[language]}: ${pattern()}`} name={() => ''} output />
          <p class="part-note">{words.pattern[language](pattern())}</p>
        </div>
        <div class="part">
          <p class="part-name">{words.spectrum[language]}</p>
          <Columns
            values={Array.from(scene().strengths)}
            label={`${words.spectrum[language]}. ${text.describe[language](state, scene())}`}
            name={(at) => marks().get(at) ?? ''}
            marked={(at) => at > 0 && marks().has(at)}
          />
        </div>
      </div>
    );
  },
});

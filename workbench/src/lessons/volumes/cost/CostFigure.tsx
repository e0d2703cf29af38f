// Weights of a first layer on a clip: with the number of frames, and without.
import '../volumes.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { written } from '../../grouped/text.ts';
import { clip, model, sceneOf, type CostScene, type CostState } from './model.ts';

const words = {
  weights: { ko: '가중치', en: 'Weights' },
  flat: { ko: '2차원, 프레임을 채널로', en: '2D, frames as channels' },
  volume: { ko: '3차원', en: '3D' },
} as const satisfies Record<string, InBoth>;

const text: FigureText<CostState, CostScene, 'frames' | 'depth'> = {
  title: { ko: '짧은 영상의 첫 층', en: 'The first layer on a clip' },
  hint: {
    ko: '프레임 수를 늘려 보세요. 프레임을 채널로 보는 층만 무거워집니다.',
    en: 'Add frames: only the layer that takes them for channels grows.',
  },
  describe: {
    ko: ({ frames }, { flat, volume }) =>
      `프레임 ${frames}장을 채널로 보면 가중치가 ${written(flat, 'ko')}개이고 시간은 첫 층에서 사라집니다. ` +
      `3차원이면 ${written(volume, 'ko')}개이고 출력에도 시간이 남습니다.`,
    en: ({ frames }, { flat, volume }) =>
      `With ${frames === 1 ? 'one frame' : `${frames} frames`} as channels there are ` +
      `${written(flat, 'en')} weights, and time is gone after one layer. In 3D there are ` +
      `${written(volume, 'en')}, and the output still runs in time.`,
  },
  labels: {
    frames: { ko: '프레임 수', en: 'Frames' },
    depth: { ko: '창이 읽는 프레임', en: 'Frames the window reads' },
  },
  codes: { frames: 'T', depth: 'kernel_size[0]' },
};

export const CostFigure = defineFigure({
  name: 'cost',
  model,
  scene: sceneOf,
  controls: ['frames', 'depth'],
  text,
  command: ({ frames, depth }) =>
    `faltung cost "conv3d 1x${clip.colours}x${frames}x${clip.side}x${clip.side} * ` +
    `${clip.outputs}x${clip.colours}x${depth}x${clip.taps}x${clip.taps}"`,
  draw({ state, scene, language }) {
    const { colours, outputs, taps } = clip;
    const total = (kind: keyof CostScene) => written(scene()[kind], language);
    return (
      <>
        <div class="cost-lines">
          <p>
            {words.flat[language]}: C<sub>out</sub>·(C<sub>in</sub>·T)·k² = <b class="role-output">{outputs}</b>·(
            <b class="role-input">{colours}</b>·<b>{state.frames}</b>)·<b class="role-weight">{taps}</b>² ={' '}
            <b>{total('flat')}</b>
          </p>
          <p>
            {words.volume[language]}: C<sub>out</sub>·C<sub>in</sub>·kd·k² = <b class="role-output">{outputs}</b>·
            <b class="role-input">{colours}</b>·<b class="role-weight">{state.depth}</b>·
            <b class="role-weight">{taps}</b>² = <b class="result">{total('volume')}</b>
          </p>
        </div>
        <Bars
          label={words.weights[language]}
          bars={(['flat', 'volume'] as const).map((kind) => ({
            name: words[kind][language],
            parts: [scene()[kind]],
            text: total(kind),
          }))}
        />
      </>
    );
  },
});

// What a shuffle does, as three movements: write the channels in rows, exchange rows and columns, read them off again.
// Channels count from 0 here, as in the formula.
import { shuffledFrom, shuffleProblem } from 'faltung/ops';
import { Index, type JSX } from 'solid-js';
import '../../grouped/grouped.css';
import '../shuffled.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import { model, steps, type Order } from './model.ts';

interface Scene {
  /** For each place the channel that a shuffle puts there. */
  readonly order: readonly number[];
  /** What a second shuffle, with as many groups as a group had channels, makes of that. */
  readonly back: readonly number[];
}

const sceneOf = ({ groups, each }: Order): Scene => {
  const channels = groups * each;
  const places = Array.from({ length: channels }, (_, place) => place);
  const [forth, again] = [shuffleProblem([1, channels], groups), shuffleProblem([1, channels], each)];
  const order = places.map((place) => shuffledFrom(forth, place));
  return { order, back: places.map((place) => order[shuffledFrom(again, place)]!) };
};

/** Row and column of a channel at a step. */
function placeOf(channel: number, { step, each }: Order, { order, back }: Scene): readonly [number, number] {
  const [row, column] = [Math.floor(channel / each), channel % each];
  if (step === 2) return [row, column];
  if (step === 3) return [column, row];
  if (step === 4) return [0, order.indexOf(channel)];
  return step === 1 ? [0, channel] : [0, back.indexOf(channel)];
}

const text: FigureText<Order, Scene, 'groups' | 'each' | 'place'> = {
  title: { ko: '셔플의 순서', en: 'The order of a shuffle' },
  hint: {
    ko: '‘다음’을 눌러 줄을 세우고, 행과 열을 바꾸고, 다시 한 줄로 읽어 보세요. 채널은 0부터 셉니다.',
    en: 'Press Next: write in rows, exchange rows and columns, read off. Channels count from 0 here.',
  },
  describe: {
    ko: ({ step, groups, each }, { order }) =>
      [
        `채널 ${groups * each}개가 그룹 ${groups}개에 ${each}개씩 들어 있습니다.`,
        `reshape: 그룹마다 한 행씩, ${groups}×${each} 표에 적습니다.`,
        `transpose: 행과 열을 맞바꾸어 ${each}×${groups} 표로 만듭니다.`,
        `flatten: 한 줄로 읽으면 ${order.join(', ')}입니다. 이것이 셔플입니다.`,
        `그룹 ${each}개로 한 번 더 셔플하면 처음 순서로 돌아옵니다.`,
      ][step - 1]!,
    en: ({ step, groups, each }, { order }) =>
      [
        `${groups * each} channels, in ${groups} groups of ${each}.`,
        `Reshape: write each group into a row of a table of ${groups}×${each}.`,
        `Transpose: exchange rows and columns, which gives ${each}×${groups}.`,
        `Flatten: read row by row, it is ${order.join(', ')}. That is the shuffle.`,
        `Shuffle once more, with ${each} groups, and the first order is back.`,
      ][step - 1]!,
  },
  labels: {
    groups: { ko: '그룹 g', en: 'Groups g' },
    each: { ko: '그룹마다 채널 n', en: 'Channels in a group n' },
    place: { ko: '살펴볼 자리 j', en: 'Place to look at j' },
  },
};

const cell = 40;

export const OrderFigure = defineFigure({
  name: 'order',
  model,
  scene: sceneOf,
  controls: ['groups', 'each', 'place'],
  text,
  steps: { count: () => steps, group: 1, to: (step) => ({ step }) },
  numbers: (_, { order }) => ({ shape: [order.length], data: order }),
  draw({ state, scene, language }): JSX.Element {
    const channels = () => state.groups * state.each;
    const rows = () => (state.step === 2 ? state.groups : state.step === 3 ? state.each : 1);
    const tall = () => Math.max(state.groups, state.each);
    const moved = (channel: number) => {
      const [row, column] = placeOf(channel, state, scene());
      const columns = channels() / rows();
      const left = ((channels() - columns) / 2) * cell;
      const top = ((tall() - rows()) / 2) * cell;
      return `translate(${left + column * cell}px, ${top + row * cell}px)`;
    };
    return (
      <div class="order" style={{ '--wide-cells': channels() }}>
        <svg
          viewBox={`-2 -2 ${channels() * cell + 4} ${tall() * cell + 4}`}
          role="img"
          aria-label={text.describe[language](state, scene())}
        >
          <Index each={Array.from({ length: channels() })}>
            {(_, channel) => (
              <g
                class="tile"
                classList={{ chosen: scene().order[state.place] === channel }}
                data-channel={channel}
                style={{ transform: moved(channel) }}
              >
                <rect
                  class={`dye-${Math.floor(channel / state.each)}`}
                  x="2"
                  y="2"
                  width={cell - 4}
                  height={cell - 4}
                  rx="4"
                />
                <text x={cell / 2} y={cell / 2}>
                  {channel}
                </text>
              </g>
            )}
          </Index>
        </svg>
        <p class="layer-formula">
          <var>out</var>[<var>j</var>] = <var>in</var>[(<var>j</var> mod <var>g</var>)·<var>n</var> + ⌊<var>j</var>/
          <var>g</var>⌋]
        </p>
        <p class="layer-formula">
          <var>out</var>[<b>{state.place}</b>] = <var>in</var>[({state.place} mod {state.groups})·{state.each} + ⌊
          {state.place} / {state.groups}⌋] = <var>in</var>[{state.place % state.groups}·{state.each} +{' '}
          {Math.floor(state.place / state.groups)}]
        </p>
        <p class="layer-formula">
          = <var>in</var>[<b class="arrived">{scene().order[state.place]}</b>]
        </p>
      </div>
    );
  },
});

// The lesson's main figure: each channel slides under a kernel of its own, and a filter adds up what they give.
import { createMemo, createSignal, For, Show } from 'solid-js';
import './many-channels.css';
import { spell } from '../../figure/decimal.ts';
import { outputOf } from '../../figure/output.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { rowsFrom } from '../../figure/passes.ts';
import { ChannelSums } from './ChannelSums.tsx';
import * as sized from './model.ts';
import {
  channels,
  filters,
  largest,
  model,
  places,
  side,
  stepAt,
  stepCount,
  stepOf,
  taps,
  type Role,
} from './model.ts';
import { layer, litIn, makingOf, sceneOf, spotAt } from './scene.ts';
import { mixerText, mixerWords as words } from './text.ts';

const spell4 = (value: number) => spell(value, 4);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const sliceOf = (stacked: Matrix, at: number, rows: number): Matrix => stacked.slice(at * rows, (at + 1) * rows);
const withSlice = (stacked: Matrix, at: number, slice: Matrix): Matrix =>
  stacked.map((row, r) => slice[r - at * slice.length] ?? row);

export const MixerFigure = defineFigure({
  name: 'mixer',
  model,
  scene: sceneOf,
  controls: ['sum'],
  text: mixerText,
  steps: { count: () => stepCount, group: sized.stagesPerNumber, to: (step) => ({ step, point: null }) },
  command: ({ sum }) =>
    `faltung cost "conv2d 1x${channels}x${side}x${side} * ` +
    (sum ? `${filters}x${channels}x${taps}x${taps}"` : `${filters * channels}x1x${taps}x${taps} groups=${channels}"`),
  numbers: (_, { y }) => outputOf({ problem: layer, y }, 4),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const lit = createMemo(() => litIn(state, hover()));
    const filter = () => stepAt(state.step).filter;
    const makes = (role: Role) => role === 'map' || role === 'output';
    /** What is spelt out: the number looked at, or the step's where another thing is. */
    const spelt = () => stepAt(makes(lit().spot.role) ? makingOf(lit().spot) : state.step);
    const common = (role: Role, first: number) => ({
      language,
      largest,
      look(row: number, column: number) {
        const spot = spotAt({ role, row: first + row, column });
        const now = lit().cells[role].has(spot.at);
        const hidden = makes(role) && makingOf(spot) > state.step;
        return {
          lit: now,
          faded: !now,
          strong: lit().spot.role === role && lit().spot.at === spot.at,
          ...(hidden && { text: '·', say: words.unknown[language] }),
        };
      },
      point(row: number, column: number) {
        const point = { role, row: first + row, column };
        change({ point, ...(makes(role) && { step: makingOf(spotAt(point)) }) });
      },
      unpoint: () => change({ point: null }),
      hover: (cell: { row: number; column: number } | null) =>
        setHover(cell && { role, row: first + cell.row, column: cell.column }),
    });
    return (
      <>
        <div class="mixer">
          <div class="mixer-channels" role="group" aria-label={words.apart[language](filter())}>
            <p class="mixer-name">{words.apart[language](filter())}</p>
            <For each={upTo(channels)}>
              {(channel) => {
                const kernel = () => filter() * channels + channel;
                return (
                  <div class="matrices channel">
                    <MatrixPart
                      {...common('input', channel * side)}
                      role="input"
                      name={words.input[language](channel)}
                      matrix={sliceOf(state.x, channel, side)}
                      set={(slice) => change({ x: withSlice(state.x, channel, slice) })}
                    />
                    <p class="operator" aria-hidden="true">
                      ⋆
                    </p>
                    <MatrixPart
                      {...common('kernel', kernel() * taps)}
                      role="weight"
                      name={words.kernel[language](channel)}
                      matrix={sliceOf(state.w, kernel(), taps)}
                      set={(slice) => change({ w: withSlice(state.w, kernel(), slice) })}
                    />
                    <p class="operator" aria-hidden="true">
                      =
                    </p>
                    <MatrixPart
                      {...common('map', kernel() * places)}
                      role="output"
                      name={words.map[language](channel)}
                      matrix={rowsFrom(scene().maps, places, places, kernel() * places ** 2)}
                      spell={spell4}
                    />
                  </div>
                );
              }}
            </For>
          </div>
          <div class="mixer-sum" role="group" aria-label={words.together[language]}>
            <p class="mixer-name">{words.together[language]}</p>
            <Show when={state.sum} fallback={<p class="mixer-kept">{words.kept[language]}</p>}>
              <div class="matrices sums">
                <MatrixPart
                  {...common('bias', 0)}
                  role="weight"
                  name={words.bias[language]}
                  matrix={state.b}
                  set={(b) => change({ b })}
                />
                <For each={upTo(filters)}>
                  {(at) => (
                    <MatrixPart
                      {...common('output', at * places)}
                      role="output"
                      name={words.output[language](at)}
                      matrix={rowsFrom(scene().y, places, places, at * places ** 2)}
                      spell={spell4}
                    />
                  )}
                </For>
              </div>
            </Show>
          </div>
        </div>
        <ChannelSums language={language} scene={scene()} step={spelt()} sum={state.sum} />
      </>
    );
  },

  explore: ({ state, change, language }) => (
    <div class="trials needs-script">
      <div>
        <For each={upTo(filters)}>
          {(filter) => (
            <button
              type="button"
              aria-pressed={stepAt(state.step).filter === filter}
              onClick={() => change({ step: stepOf({ filter, cell: places ** 2 - 1, stage: channels }), point: null })}
            >
              {words.chosen[language](filter)}
            </button>
          )}
        </For>
      </div>
    </div>
  ),
});

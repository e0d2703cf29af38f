// Stride, padding, dilation and what stands in the padding: the whole output at once, and the ruler that counts places.
import { write } from 'faltung/ops';
import { createMemo, createSignal, For, type JSX } from 'solid-js';
import './one-channel.css';
import { defineFigure, type Drawing } from '../../figure/defineFigure.tsx';
import { outputOf } from '../../figure/output.ts';
import type { Place } from '../../figure/fields.ts';
import { columnsOf, resized, rowsOf, type Matrix } from '../../figure/matrix.ts';
import { focusOf } from './focus.ts';
import { Formula } from './Formula.tsx';
import { Matrices } from './Matrices.tsx';
import { model, most, type OneChannel, type Role } from './model.ts';
import { rulerOf, type AxisSettings } from './ruler.ts';
import { RulerView } from './RulerView.tsx';
import { sceneOf, type Scene } from './scene.ts';
import { rulerWords, sizeText, trials } from './text.ts';

/** The axes that have to be shown: one where both are alike. */
function axesOf({
  x,
  w,
  padding,
  stride,
  dilation,
}: OneChannel): readonly (AxisSettings & { name: 'both' | 'height' | 'width' })[] {
  const axis = (input: number, taps: number) => ({ input, taps, padding, stride, dilation });
  const [height, width] = [axis(rowsOf(x), rowsOf(w)), axis(columnsOf(x), columnsOf(w))];
  if (height.input === width.input && height.taps === width.taps) return [{ ...width, name: 'both' }];
  return [
    { ...height, name: 'height' },
    { ...width, name: 'width' },
  ];
}

/** The place of the output pointed at, along an axis. */
const placeAlong = (name: string, point: OneChannel['point']): number | undefined =>
  point?.role === 'output' ? (name === 'height' ? point.row : point.column) : undefined;

const square = (matrix: Matrix, side: number): Matrix => resized(matrix, side, side);

function Sizes({ drawing }: { readonly drawing: Drawing<OneChannel, Scene> }): JSX.Element {
  const { state, change, language } = drawing;
  const size = (name: 'x' | 'w') => (
    <label>
      {rulerWords[name === 'x' ? 'inputSize' : 'kernelSize'][language]}
      <select
        name={`${name}-size`}
        onChange={(event) => change({ [name]: square(state[name], Number(event.currentTarget.value)) })}
      >
        <For each={Array.from({ length: most }, (_, n) => n + 1)}>
          {(side) => (
            <option value={side} selected={side === columnsOf(state[name])}>
              {side}
            </option>
          )}
        </For>
      </select>
    </label>
  );
  return (
    <div class="trials needs-script">
      <div>
        {size('x')}
        {size('w')}
      </div>
      <div>
        <For each={trials}>
          {({ label, part }) => (
            <button type="button" onClick={() => change({ ...part(state), point: null })}>
              {label[language]}
            </button>
          )}
        </For>
      </div>
    </div>
  );
}

export const SizeFigure = defineFigure({
  name: 'size',
  model,
  scene: sceneOf,
  controls: ['stride', 'padding', 'dilation', 'boundary', 'flip'],
  text: sizeText,
  command: (_, { problem }) => problem && `faltung shape "${write(problem)}"`,
  numbers: (_, scene) => outputOf(scene, 4),

  draw(drawing) {
    const { state, scene, language } = drawing;
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => (hover() || state.point ? focusOf(state, scene(), hover()) : undefined));
    const axes = createMemo(() => axesOf(state));
    return (
      <>
        <Matrices drawing={drawing} focus={focus()} setHover={setHover} shown={() => true} />
        <div class="rulers">
          <For each={axes()}>
            {(axis) => (
              <div class="axis">
                <RulerView
                  ruler={rulerOf(axis)}
                  padding={axis.padding}
                  language={language}
                  name={rulerWords[axis.name][language]}
                  place={placeAlong(axis.name, hover() ?? state.point)}
                />
                <Formula axis={axis} output={scene().problem?.axes[axis.name === 'height' ? 0 : 1]!.output} />
              </div>
            )}
          </For>
        </div>
      </>
    );
  },

  explore: (drawing) => <Sizes drawing={drawing} />,
});

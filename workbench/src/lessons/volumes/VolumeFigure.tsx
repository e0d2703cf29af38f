// The lesson's main figure: slices of a volume, a kernel of a few slices, and the slices that come out.
import { write } from 'faltung/ops';
import { createMemo, createSignal, For, Index, type JSX } from 'solid-js';
import './volumes.css';
import { spell, spellNumber, spellProduct } from '../../figure/decimal.ts';
import { outputOf } from '../../figure/output.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { productsOf, rowsFrom } from '../../figure/passes.ts';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { largest, model, outputSlices, short, side, slices, stepCount, taps, type Role } from './model.ts';
import { focusOf, litIn, problemOf, sceneOf, spotAt } from './scene.ts';
import { Stack } from './Stack.tsx';
import { trials, volumeText, volumeWords as words } from './text.ts';
import { VolumeFormula } from './VolumeFormula.tsx';

const whole = (value: number): string => spell(value, 2);
const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);
const sliceOf = (stacked: Matrix, slice: number, rows: number): Matrix =>
  stacked.slice(slice * rows, (slice + 1) * rows);
const withSlice = (stacked: Matrix, slice: number, own: Matrix): Matrix =>
  stacked.map((row, at) => own[at - slice * own.length] ?? row);

export const VolumeFigure = defineFigure({
  name: 'volume',
  model,
  scene: sceneOf,
  controls: ['depth', 'stride'],
  text: volumeText,
  steps: { count: stepCount, group: short * short, to: (step) => ({ step, point: null }) },
  command: (state) => `faltung shape "${write(problemOf(state))}"`,
  numbers: (_, { pass }) => outputOf(pass, 4),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => focusOf(state, scene(), hover()));
    const rowsIn: Readonly<Record<Role, number>> = { input: side, weight: taps, output: short };
    const written = () => {
      const { spot } = focus();
      return spot.kind === 'number' && spot.level === 1 ? spot.at : state.step - 1;
    };
    /** What the slices of a role have in common: pointing, lighting, hovering. */
    const common = (role: Role, slice: number) => {
      const first = slice * rowsIn[role];
      const placed = (row: number, column: number): Place<Role> => ({ role, row: first + row, column });
      return {
        role,
        language,
        name: `${words[role][language]} · ${words.slice[language](slice + 1)}`,
        look: (row: number, column: number) => {
          const spot = spotAt(placed(row, column));
          const { spot: now } = focus();
          const lit = litIn(focus(), role).has(spot.at);
          return { lit, faded: !lit, strong: now.kind === spot.kind && now.level === spot.level && now.at === spot.at };
        },
        unpoint: () => change({ point: null }),
        hover: (cell: { row: number; column: number } | null) => setHover(cell && placed(cell.row, cell.column)),
        point: (row: number, column: number) => {
          const point = placed(row, column);
          change({ point, ...(role === 'output' && { step: spotAt(point).at + 1 }) });
        },
      };
    };
    const row = (role: Role, parts: JSX.Element): JSX.Element => (
      <div class={`slices of-${role}`} role="group" aria-label={words[role][language]}>
        {parts}
      </div>
    );

    return (
      <>
        <div class="stacks">
          <Stack
            role="input"
            label={words.stackInput[language]}
            slices={slices}
            side={side}
            lit={(at) => litIn(focus(), 'input').has(at)}
          />
          <span class="operator" aria-hidden="true">
            →
          </span>
          <Stack
            role="output"
            label={words.stackOutput[language]}
            slices={outputSlices(state)}
            side={short}
            lit={(at) => litIn(focus(), 'output').has(at)}
          />
        </div>
        {row(
          'input',
          <For each={numbered(slices)}>
            {(slice) => (
              <MatrixPart
                {...common('input', slice)}
                matrix={sliceOf(state.x, slice, side)}
                largest={largest}
                set={(own) => change({ x: withSlice(state.x, slice, own) })}
              />
            )}
          </For>,
        )}
        {row(
          'weight',
          <Index each={numbered(state.depth)}>
            {(slice) => (
              <MatrixPart
                {...common('weight', slice())}
                matrix={sliceOf(state.w, slice(), taps)}
                largest={largest}
                set={(own) => change({ w: withSlice(state.w, slice(), own) })}
              />
            )}
          </Index>,
        )}
        {row(
          'output',
          <Index each={numbered(outputSlices(state))}>
            {(slice) => (
              <MatrixPart
                {...common('output', slice())}
                matrix={rowsFrom(scene().pass.y, short, short, slice() * short * short)}
                spell={spellProduct}
              />
            )}
          </Index>,
        )}
        <p class="part-note">{words.note[language]}</p>
        <ProductTape
          language={language}
          products={productsOf(scene().pass, written())}
          spellX={whole}
          spellW={(value) => spellNumber(value / 100)}
          spellProduct={spellProduct}
          total={scene().pass.y[written()]!}
        />
        <VolumeFormula depth={state.depth} stride={state.stride} language={language} />
      </>
    );
  },

  explore: ({ change, language }) => (
    <div class="trials needs-script">
      <div>
        <For each={trials}>
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

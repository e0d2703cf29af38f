// The numbers of one window of the picture, multiplied and added up.
import { Show, type JSX } from 'solid-js';
import { spellNumber, spellProduct } from '../../../figure/decimal.ts';
import type { Language } from '../../../figure/language.ts';
import { columnsOf, rowsOf } from '../../../figure/matrix.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import type { Focus } from '../focus.ts';
import { Tape } from '../Tape.tsx';
import type { Lens } from './lens.ts';
import { lensWords as words } from './words.ts';

interface Props {
  readonly lens: Lens;
  readonly language: Language;
  readonly divisor: number;
  /** The number that stands in the output picture, once it is there. */
  readonly pixel: number | undefined;
}

/** More than these would be a wall of numbers. */
const mostProducts = 25;

/** The only output of the window, all of it in focus. */
const focus: Focus = {
  role: 'output',
  at: 0,
  row: 0,
  column: 0,
  stage: undefined,
  x: new Set(),
  w: new Set(),
  y: new Set(),
  weightOn: new Map(),
};

export function LensView(props: Props): JSX.Element {
  const value = () => props.lens.scene.y[0]! / 10_000 / props.divisor;
  const divided = () => String(Math.round(value() * 100) / 100).replace('-', '−');
  return (
    <div class="lens">
      <div class="lens-patch">
        <p class="part-name role-input">{words.patch[props.language]}</p>
        <MatrixGrid
          role="input"
          label={`${words.patch[props.language]}: ${props.lens.patch.map((row) => row.join(' ')).join(' / ')}`}
          language={props.language}
          rows={rowsOf(props.lens.patch)}
          columns={columnsOf(props.lens.patch)}
          cell={(row, column) => ({ text: spellNumber(props.lens.patch[row]![column]!) })}
        />
      </div>
      <div class="lens-sum">
        <Show when={props.lens.patch.flat().length <= mostProducts}>
          <Tape scene={props.lens.scene} focus={focus} language={props.language} taps={columnsOf(props.lens.patch)} />
        </Show>
        <p>
          <Show when={props.divisor !== 1}>
            {`${spellProduct(props.lens.scene.y[0]!)} ÷ ${props.divisor} ≈ ${divided()} · `}
          </Show>
          <Show when={props.pixel !== undefined}>
            {words.pixel[props.language]} <b class="role-output">{props.pixel}</b>
          </Show>
        </p>
      </div>
    </div>
  );
}

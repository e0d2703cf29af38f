// Input, kernel and output side by side, with everything that shares a product with the cell in focus lit.
import { Show, type JSX } from 'solid-js';
import { spell, spellProduct, decimals, withinDecimals } from '../../figure/decimal.ts';
import type { Drawing } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, withCell, type Matrix } from '../../figure/matrix.ts';
import { MatrixGrid, type CellLook, type Editing, type Frame } from '../../figure/MatrixGrid.tsx';
import { faultWords } from '../../figure/words.ts';
import { writtenAt, type Focus } from './focus.ts';
import { largest, most, type OneChannel, type Role } from './model.ts';
import { cellAt, type Scene } from './scene.ts';
import { matrixWords } from './text.ts';

interface Props {
  readonly drawing: Drawing<OneChannel, Scene>;
  readonly focus: Focus | undefined;
  readonly setHover: (place: Place<Role> | null) => void;
  /** Whether an output's number may be shown. */
  readonly shown: (output: number) => boolean;
}

export function Matrices(props: Props): JSX.Element {
  const { state, scene, change, language, announce } = props.drawing;
  const say = matrixWords;
  const size = (rows: number, columns: number) => `${rows}×${columns}`;
  const point = (role: Role) => (row: number, column: number) => {
    // An output pointed at is also where stepping goes on from.
    const step = role === 'output' ? { step: writtenAt(row * scene().columns + column) } : {};
    change({ point: { role, row, column }, ...step });
  };
  const hover = (role: Role) => (cell: { row: number; column: number } | null) =>
    props.setHover(cell && { role, ...cell });
  const edit = (name: 'x' | 'w'): Editing => ({
    value: (row, column) => state[name][row]![column]!,
    largest,
    most,
    set: (row, column, value) => change({ [name]: withCell(state[name], row, column, withinDecimals(value, largest)) }),
    paste: (matrix: Matrix) => change({ [name]: matrix }),
    refuse: (fault) => announce(faultWords[fault][language](largest, most)),
  });
  const look = (lit: boolean | undefined, strong: boolean): Pick<CellLook, 'lit' | 'strong' | 'faded'> => ({
    lit: lit === true,
    strong,
    faded: lit === false,
  });
  const inFocus = (role: Role, at: number) => props.focus?.role === role && props.focus.at === at;
  const weightOn = (cell: number) => {
    const weight = props.focus?.weightOn.get(cell);
    return weight === undefined ? undefined : spell(weight, decimals);
  };

  const inputCell = (row: number, column: number): CellLook => {
    const { padded } = scene();
    const cell = (row + state.padding) * padded.columns + column + state.padding;
    const source = padded.sources[cell]!;
    const text =
      padded.outside[cell] && source < 0
        ? state.boundary === 'zeros'
          ? '0'
          : ''
        : spell(padded.numbers[cell]!, decimals);
    const strong = !padded.outside[cell] && inFocus('input', source);
    return {
      text,
      say: say.cell[language](row + 1, column + 1, text),
      ...look(props.focus?.x.has(cell), strong),
      small: props.focus?.role === 'output' ? weightOn(cell) : undefined,
    };
  };
  const weightCell = (row: number, column: number): CellLook => {
    const at = row * columnsOf(state.w) + column;
    const text = spell(scene().w[at] ?? 0, decimals);
    return {
      text,
      say: say.cell[language](row + 1, column + 1, text),
      ...look(props.focus?.w.has(at), inFocus('weight', at)),
    };
  };
  const outputCell = (row: number, column: number): CellLook => {
    const at = row * scene().columns + column;
    const known = props.shown(at) || (inFocus('output', at) && props.focus?.stage === undefined);
    const text = known ? spellProduct(scene().y[at] ?? 0) : inFocus('output', at) ? '?' : '·';
    return {
      text,
      say: say.cell[language](row + 1, column + 1, known ? text : say.unknown[language]),
      ...look(props.focus?.y.has(at), inFocus('output', at)),
      small: props.focus?.role === 'input' ? weightOn(at) : undefined,
    };
  };

  /** Around the cells that the window lies on, while one output is in focus. */
  const frame = (): Frame | undefined => {
    const { focus } = props;
    if (!focus || focus.role !== 'output' || focus.x.size === 0) return undefined;
    const cells = [...focus.x].map((cell) => cellAt(cell, scene().padded.columns));
    const rows = cells.map(([row]) => row - state.padding);
    const columns = cells.map(([, column]) => column - state.padding);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  };
  const leave = () => change({ point: null });
  const wide = () => columnsOf(state.x) + 2 * state.padding;
  const narrow = () => columnsOf(state.w) + Math.max(1, scene().columns);

  return (
    <div class="matrices" style={{ '--total': wide() + narrow(), '--widest': Math.max(wide(), scene().columns) }}>
      <div class="part">
        <p class="part-name role-input">
          {say.input[language]} <span>{size(rowsOf(state.x), columnsOf(state.x))}</span>
        </p>
        <MatrixGrid
          role="input"
          label={`${say.input[language]} ${size(rowsOf(state.x), columnsOf(state.x))}`}
          language={language}
          rows={rowsOf(state.x)}
          columns={columnsOf(state.x)}
          around={state.padding}
          cell={inputCell}
          frame={frame()}
          point={point('input')}
          unpoint={leave}
          hover={hover('input')}
          edit={edit('x')}
        />
      </div>
      <p class="operator" aria-hidden="true">
        {state.flip ? '∗' : '⋆'}
      </p>
      <div class="part">
        <p class="part-name role-weight">
          {say.kernel[language]} <span>{size(rowsOf(state.w), columnsOf(state.w))}</span>
        </p>
        <MatrixGrid
          role="weight"
          label={`${say.kernel[language]} ${size(rowsOf(state.w), columnsOf(state.w))}`}
          language={language}
          rows={rowsOf(state.w)}
          columns={columnsOf(state.w)}
          cell={weightCell}
          point={point('weight')}
          unpoint={leave}
          hover={hover('weight')}
          edit={edit('w')}
        />
        <Show when={state.flip}>
          <p class="part-note">{say.flipped[language]}</p>
        </Show>
      </div>
      <p class="operator" aria-hidden="true">
        =
      </p>
      <div class="part">
        <p class="part-name role-output">
          {say.output[language]}{' '}
          <span>{scene().problem ? size(scene().rows, scene().columns) : say.none[language]}</span>
        </p>
        <Show when={scene().problem} fallback={<p class="part-note">{say.noOutput[language]}</p>}>
          <MatrixGrid
            role="output"
            label={`${say.output[language]} ${size(scene().rows, scene().columns)}`}
            language={language}
            rows={scene().rows}
            columns={scene().columns}
            cell={outputCell}
            point={point('output')}
            unpoint={leave}
            hover={hover('output')}
          />
        </Show>
      </div>
    </div>
  );
}

// Two ways to the same output, one below the other: every input stamps, or every output collects.
import { Show, type JSX } from 'solid-js';
import { decimals, spell, spellProduct, withinDecimals } from '../../figure/decimal.ts';
import type { Drawing } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import { columnsOf, rowsOf, withCell, type Matrix } from '../../figure/matrix.ts';
import { MatrixGrid, type CellLook, type Editing } from '../../figure/MatrixGrid.tsx';
import { faultWords } from '../../figure/words.ts';
import { frameAround, type Focus } from './focus.ts';
import { largest, most, type Role, type Twins as State, type Way } from './model.ts';
import { stampedSoFar, type Scene } from './scene.ts';
import { StretchedGrid } from './StretchedGrid.tsx';
import { twinWords } from './text.ts';

interface Props {
  readonly drawing: Drawing<State, Scene>;
  readonly focus: Focus | undefined;
  readonly setHover: (place: Place<Role> | null) => void;
}

export function Twins(props: Props): JSX.Element {
  const { state, scene, change, language, announce } = props.drawing;
  const say = twinWords;
  const size = (rows: number, columns: number) => `${rows}×${columns}`;
  const point = (role: Role) => (row: number, column: number) => change({ point: { role, row, column } });
  const hover = (role: Role) => (cell: { row: number; column: number } | null) =>
    props.setHover(cell && { role, ...cell });
  const leave = () => change({ point: null });
  const edit = (name: 'x' | 'w'): Editing => ({
    value: (row, column) => state[name][row]![column]!,
    largest,
    most,
    set: (row, column, value) => change({ [name]: withCell(state[name], row, column, withinDecimals(value, largest)) }),
    paste: (matrix: Matrix) => change({ [name]: matrix }),
    refuse: (fault) => announce(faultWords[fault][language](largest, most)),
  });
  const inFocus = (role: Role, at: number) => props.focus?.role === role && props.focus.at === at;
  const light = (lit: boolean | undefined, strong: boolean): Pick<CellLook, 'lit' | 'strong' | 'faded'> => ({
    lit: lit === true,
    strong,
    faded: lit === false,
  });
  const small = (map: ReadonlyMap<number, number> | undefined, at: number) => {
    const weight = map?.get(at);
    return weight === undefined ? undefined : spell(weight, decimals);
  };

  const inputCell = (row: number, column: number): CellLook => {
    const at = row * columnsOf(state.x) + column;
    const text = spell(scene().x[at] ?? 0, decimals);
    return {
      text,
      say: say.cell[language](row + 1, column + 1, text),
      ...light(props.focus?.x.has(at), inFocus('input', at)),
      small: props.focus?.role === 'output' ? small(props.focus.weightOn, at) : undefined,
    };
  };
  const weightAt = (row: number, column: number) => row * columnsOf(state.w) + column;
  const weightCell = (row: number, column: number): CellLook => {
    const at = weightAt(row, column);
    const text = spell(scene().w[at] ?? 0, decimals);
    return {
      text,
      say: say.cell[language](row + 1, column + 1, text),
      ...light(props.focus?.w.has(at), inFocus('weight', at)),
    };
  };
  /** The kernel as the collecting window lies: turned, unless the reader forgot to. */
  const turnedCell = (row: number, column: number): CellLook =>
    state.unflipped ? weightCell(row, column) : weightCell(rowsOf(state.w) - 1 - row, columnsOf(state.w) - 1 - column);

  /** What an output shows in one of the twins: the twin that is being stepped through has not written all yet. */
  const shown = (way: Way, at: number): string => {
    const total = (way === 'scatter' ? scene().scattered : scene().gathered)[at] ?? 0;
    if (state.way !== way || state.point) return spellProduct(total);
    if (way === 'gather') return at < state.step ? spellProduct(total) : '·';
    const sum = stampedSoFar(scene(), state.step)[at];
    return sum === undefined ? '·' : spellProduct(sum);
  };
  const outputCell =
    (way: Way) =>
    (row: number, column: number): CellLook => {
      const at = row * scene().columns + column;
      const text = shown(way, at);
      const differs = scene().scattered[at] !== scene().gathered[at];
      return {
        text: way === 'gather' && differs && text !== '·' ? `${text}!` : text,
        say: say.cell[language](row + 1, column + 1, text === '·' ? say.unknown[language] : text),
        ...light(props.focus?.y.has(at), inFocus('output', at)),
        small: way === 'scatter' && props.focus?.role === 'input' ? small(props.focus.weightOn, at) : undefined,
      };
    };
  const apartCell = (at: number): CellLook => {
    const source = scene().stretched.sources[at] ?? -1;
    return {
      text: source < 0 ? '0' : spell(scene().x[source] ?? 0, decimals),
      ...light(props.focus?.role === 'weight' ? undefined : props.focus?.apart.has(at), false),
      small: props.focus?.role === 'output' ? small(props.focus.weightApart, at) : undefined,
    };
  };
  const stampFrame = () => (props.focus?.role === 'input' ? frameAround(props.focus.y, scene().columns) : undefined);
  const windowFrame = () =>
    props.focus?.role === 'output' ? frameAround(props.focus.apart, scene().stretched.columns) : undefined;

  const outputGrid = (way: Way) => (
    <div class="part">
      <p class="part-name role-output">
        {say.output[language]} <span>{size(scene().rows, scene().columns)}</span>
      </p>
      <MatrixGrid
        role="output"
        label={`${say[way][language]}: ${say.output[language]} ${size(scene().rows, scene().columns)}`}
        language={language}
        rows={scene().rows}
        columns={scene().columns}
        cell={outputCell(way)}
        frame={way === 'scatter' ? stampFrame() : undefined}
        point={point('output')}
        unpoint={leave}
        hover={hover('output')}
      />
    </div>
  );
  const kernelName = () => `${say.kernel[language]} ${size(rowsOf(state.w), columnsOf(state.w))}`;
  const wide = (first: number) => first + columnsOf(state.w) + scene().columns;
  const widest = () => Math.max(scene().stretched.columns, scene().columns, columnsOf(state.w));

  return (
    <Show when={scene().problem} fallback={<p class="part-note">{say.noOutput[language]}</p>}>
      <div class="twin" data-twin="scatter">
        <p class="twin-name">{say.scatter[language]}</p>
        <div class="matrices" style={{ '--total': wide(columnsOf(state.x)), '--widest': widest() }}>
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
              cell={inputCell}
              point={point('input')}
              unpoint={leave}
              hover={hover('input')}
              edit={edit('x')}
            />
          </div>
          <p class="operator" aria-hidden="true">
            ×
          </p>
          <div class="part">
            <p class="part-name role-weight">
              {say.kernel[language]} <span>{size(rowsOf(state.w), columnsOf(state.w))}</span>
            </p>
            <MatrixGrid
              role="weight"
              label={kernelName()}
              language={language}
              rows={rowsOf(state.w)}
              columns={columnsOf(state.w)}
              cell={weightCell}
              point={point('weight')}
              unpoint={leave}
              hover={hover('weight')}
              edit={edit('w')}
            />
          </div>
          <p class="operator" aria-hidden="true">
            →
          </p>
          {outputGrid('scatter')}
        </div>
      </div>
      <div class="twin" data-twin="gather">
        <p class="twin-name">{say.gather[language]}</p>
        <div class="matrices" style={{ '--total': wide(scene().stretched.columns), '--widest': widest() }}>
          <div class="part">
            <p class="part-name role-input">
              {say.stretched[language]} <span>{size(scene().stretched.rows, scene().stretched.columns)}</span>
            </p>
            <StretchedGrid
              label={`${say.stretched[language]} ${size(scene().stretched.rows, scene().stretched.columns)}`}
              rows={scene().stretched.rows}
              columns={scene().stretched.columns}
              cell={apartCell}
              isZero={(at) => (scene().stretched.sources[at] ?? -1) < 0}
              frame={windowFrame()}
            />
          </div>
          <p class="operator" aria-hidden="true">
            ⋆
          </p>
          <div class="part">
            <p class="part-name role-weight">{say[state.unflipped ? 'notTurned' : 'turned'][language]}</p>
            <MatrixGrid
              role="weight"
              label={say[state.unflipped ? 'notTurned' : 'turned'][language]}
              language={language}
              rows={rowsOf(state.w)}
              columns={columnsOf(state.w)}
              cell={turnedCell}
            />
          </div>
          <p class="operator" aria-hidden="true">
            =
          </p>
          {outputGrid('gather')}
        </div>
      </div>
    </Show>
  );
}

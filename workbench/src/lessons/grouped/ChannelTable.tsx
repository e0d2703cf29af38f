// A layer as a table: input channels above its columns, output channels beside its rows, a weight where both meet.
// Where the layer has no weight the cell is empty.
import { Show, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './grouped.css';
import { decimals, spell, spellNumber, spellProduct, withinDecimals } from '../../figure/decimal.ts';
import type { Place } from '../../figure/fields.ts';
import type { Language } from '../../figure/language.ts';
import { withCell, type Matrix } from '../../figure/matrix.ts';
import { MatrixGrid, type CellLook, type Editing, type Frame } from '../../figure/MatrixGrid.tsx';
import { faultWords } from '../../figure/words.ts';
import type { Scene, Settings } from './channels.ts';
import { groupOf, type Focus } from './focus.ts';
import { largest, most, type Role } from './model.ts';
import { tableWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly settings: Settings;
  readonly scene: Scene;
  readonly focus: Focus | undefined;
  /** Whether an output's number may be shown. */
  readonly shown?: (output: number) => boolean;
  /** What the cells of the output are compared with: those that differ are marked. */
  readonly wanted?: readonly number[];
  readonly point?: (place: Place<Role> | null) => void;
  readonly hover?: (place: Place<Role> | null) => void;
  readonly set?: (part: { readonly x?: Matrix; readonly w?: Matrix }) => void;
  readonly announce?: (sentence: string) => void;
}

export function ChannelTable(props: Props): JSX.Element {
  const say = tableWords;
  const inputs = () => props.settings.x[0]!.length;
  const outputs = () => props.settings.w.length;
  const groups = () => props.settings.groups;
  const takesPart = (key: 'x' | 'y', channel: number) => props.focus?.terms.some((term) => term[key] === channel);
  const look = (lit: boolean | undefined, strong: boolean): Pick<CellLook, 'lit' | 'strong' | 'faded'> => ({
    lit: lit === true,
    strong,
    faded: lit === false && !strong,
  });
  const interplay = (role: Role) => ({
    ...(props.point && {
      point: (row: number, column: number) => props.point!({ role, row, column }),
      unpoint: () => props.point!(null),
    }),
    ...(props.hover && {
      hover: (cell: { row: number; column: number } | null) => props.hover!(cell && { role, ...cell }),
    }),
  });
  const edit = (name: 'x' | 'w'): { edit?: Editing } =>
    props.set
      ? {
          edit: {
            value: (row, column) => props.settings[name][row]![column]!,
            largest,
            most,
            set(row, column, value) {
              const next = withCell(props.settings[name], row, column, withinDecimals(value, largest));
              props.set!({ [name]: next });
            },
            paste: (matrix) => props.set!({ [name]: matrix }),
            refuse: (fault) => props.announce?.(faultWords[fault][props.language](largest, most)),
          },
        }
      : {};

  const inputCell = (_: number, column: number): CellLook => {
    const text = spellNumber(props.settings.x[0]![column]!);
    const strong = props.focus?.role === 'input' && props.focus.input === column;
    return {
      text,
      say: say.inputCell[props.language](column + 1, text),
      ...look(takesPart('x', column), strong),
    };
  };
  const weightCell = (row: number, column: number): CellLook => {
    const strong = props.focus?.role === 'weight' && props.focus.output === row && props.focus.input === column;
    if (!props.scene.has(row, column))
      return { text: '', say: say.noWeight[props.language](row + 1, column + 1), faded: true, strong };
    const text = spellNumber(props.settings.w[row]![column]!);
    const lit = props.focus?.terms.some((term) => term.y === row && term.x === column);
    return {
      text,
      say: say.weightCell[props.language](row + 1, column + 1, text),
      lit: lit ?? true,
      strong,
    };
  };
  const outputCell = (row: number): CellLook => {
    const strong = props.focus?.role === 'output' && props.focus.output === row;
    const known = props.shown?.(row) ?? true;
    const text = known ? spellProduct(props.scene.y[row] ?? 0) : strong ? '?' : '·';
    const off = props.wanted !== undefined && props.scene.y[row] !== props.wanted[row]! * 10_000;
    return {
      text,
      say: say.outputCell[props.language](row + 1, known ? text : say.unknown[props.language]),
      ...look(takesPart('y', row), strong),
      small: off ? spell(props.wanted[row]! * 100, decimals) : undefined,
      smallRole: 'output',
    };
  };

  /** The block of the group in focus; where groups do not fit, the first one, which cuts through a channel. */
  const block = (): Frame => {
    const [rows, columns] = [outputs() / groups(), inputs() / groups()];
    const { focus } = props;
    const group =
      focus?.output === undefined
        ? focus?.input === undefined
          ? 0
          : groupOf(focus.input, inputs(), groups())
        : groupOf(focus.output, outputs(), groups());
    return { row: group * rows, column: group * columns, rows, columns };
  };
  const size = () => `${outputs()}×${inputs()}`;

  return (
    <div class="channel-table" style={{ '--columns-in-all': inputs() + 1 }}>
      <div class="table-x">
        <p class="part-name role-input">
          {say.input[props.language]} <span>{inputs()}</span>
        </p>
        <MatrixGrid
          role="input"
          label={`${say.input[props.language]} ${inputs()}`}
          language={props.language}
          rows={1}
          columns={inputs()}
          cell={inputCell}
          {...interplay('input')}
          {...edit('x')}
        />
      </div>
      <div class="table-w">
        <MatrixGrid
          role="weight"
          label={`${say.weights[props.language]} ${size()}`}
          language={props.language}
          rows={outputs()}
          columns={inputs()}
          cell={weightCell}
          frame={groups() === 1 || props.focus?.terms.length === 0 ? undefined : block()}
          {...interplay('weight')}
          {...edit('w')}
        />
        <p class="part-name role-weight">
          {say.weights[props.language]} <span>{size()}</span>
        </p>
      </div>
      <p class="operator" aria-hidden="true">
        =
      </p>
      <div class="table-y">
        <Show when={props.scene.problem}>
          <MatrixGrid
            role="output"
            label={`${say.output[props.language]} ${outputs()}`}
            language={props.language}
            rows={outputs()}
            columns={1}
            cell={outputCell}
            {...interplay('output')}
          />
        </Show>
        <p class="part-name role-output">
          {say.output[props.language]} <span>{props.scene.problem ? outputs() : say.none[props.language]}</span>
        </p>
      </div>
    </div>
  );
}

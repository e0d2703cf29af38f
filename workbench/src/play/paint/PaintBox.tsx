// A window to paint with a pointer, a finger or the keyboard: a brush of one value, one plane of channels at a time.
import { createMemo, createSignal, For, Index, Show, type JSX } from 'solid-js';
import { spellNumber } from '../../figure/decimal.ts';
import { gridAction } from '../../figure/gridKeys.ts';
import type { Language } from '../../figure/language.ts';
import { convShapes } from 'faltung/ops';
import type { Play } from '../model.ts';
import { outcomeOf } from '../problem.ts';
import { nameOfPlane } from '../words.ts';
import { brushes, canvasOf, painted } from './paint.ts';
import { paintWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly state: Play;
  readonly change: (part: Partial<Play>) => void;
}

export default function PaintBox(props: Props): JSX.Element {
  const [brush, setBrush] = createSignal<number>(1);
  const [chosen, choose] = createSignal(0);
  const [every, setEvery] = createSignal(false);
  const [active, setActive] = createSignal({ row: 0, column: 0 });
  let grid!: HTMLDivElement;
  const canvas = createMemo(() => {
    const { problem } = outcomeOf(props.state.conv);
    return problem && canvasOf(props.state, problem);
  });
  const planes = () => canvas()?.planes ?? [];
  const plane = () => planes()[Math.min(chosen(), planes().length - 1)]!;
  const rows = () => canvas()!.rows.slice(plane().first, plane().first + plane().rows);
  const valueAt = (row: number, column: number) => rows()[row]?.[column] ?? 0;
  const nameOf = (at: number) => {
    const { problem } = outcomeOf(props.state.conv);
    return nameOfPlane('weight', planes()[at]!.index, convShapes(problem!).w, props.language);
  };
  const set = (row: number, column: number, value: number) =>
    props.change({ w: painted(canvas()!.rows, every() ? planes() : [plane()], row, column, value) });
  /** A matrix may shrink below the cell that Tab would enter. */
  const tabStop = () => ({
    row: Math.min(active().row, plane().rows - 1),
    column: Math.min(active().column, plane().columns - 1),
  });

  /** What the stroke under way paints; it lasts from pressing to letting go. */
  let stroke: number | undefined;
  const cellUnder = (event: PointerEvent) => {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-paint]');
    if (!cell || !grid.contains(cell)) return undefined;
    const [row, column] = cell.dataset['paint']!.split(',').map(Number) as [number, number];
    return { row, column };
  };
  const paint = (event: PointerEvent) => {
    const cell = cellUnder(event);
    if (!cell || stroke === undefined) return;
    setActive(cell);
    if (valueAt(cell.row, cell.column) !== stroke) set(cell.row, cell.column, stroke);
  };
  const begin = (event: PointerEvent) => {
    const cell = cellUnder(event);
    if (!cell || event.button !== 0) return;
    stroke = valueAt(cell.row, cell.column) === brush() ? 0 : brush();
    grid.setPointerCapture(event.pointerId);
    paint(event);
  };
  const end = () => (stroke = undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = tabStop();
    const steps: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };
    const move = gridAction(event, { row, column }, plane());
    if (event.key === ' ' || event.key === 'Enter') {
      set(row, column, valueAt(row, column) === brush() ? 0 : brush());
    } else if (Object.hasOwn(steps, event.key)) set(row, column, valueAt(row, column) + steps[event.key]!);
    else if (move?.kind === 'move') {
      setActive({ row: move.row, column: move.column });
      grid.querySelector<HTMLElement>(`[data-paint="${move.row},${move.column}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Show when={canvas()} fallback={<p class="play-help">{words.tooMany[props.language]}</p>}>
      <div class="paint">
        <div class="paint-tools">
          <div role="group" aria-label={words.brush[props.language]} class="paint-brushes">
            <For each={brushes}>
              {(value) => (
                <button
                  type="button"
                  aria-pressed={brush() === value}
                  data-brush={value}
                  onClick={() => setBrush(value)}
                >
                  {spellNumber(value)}
                </button>
              )}
            </For>
          </div>
          <Show when={planes().length > 1}>
            <label class="control of-choice">
              <span class="label">{words.plane[props.language]}</span>
              <select name="paint-plane" onChange={(event) => choose(event.currentTarget.selectedIndex)}>
                <For each={planes()}>
                  {(_, at) => (
                    <option selected={at() === Math.min(chosen(), planes().length - 1)}>{nameOf(at())}</option>
                  )}
                </For>
              </select>
            </label>
            <label class="paint-every">
              <input
                type="checkbox"
                name="paint-every"
                checked={every()}
                onChange={(event) => setEvery(event.currentTarget.checked)}
              />
              {words.every[props.language]}
            </label>
          </Show>
          <button
            type="button"
            data-clear
            onClick={() =>
              props.change({
                w: canvas()!.rows.map((numbers, at) =>
                  every() || (at >= plane().first && at < plane().first + plane().rows)
                    ? numbers.map(() => 0)
                    : numbers,
                ),
              })
            }
          >
            {words.clear[props.language]}
          </button>
        </div>
        <div
          class="paint-grid"
          role="grid"
          tabindex="-1"
          aria-label={nameOf(Math.min(chosen(), planes().length - 1))}
          style={{ '--columns': plane().columns }}
          ref={(element) => (grid = element)}
          onPointerDown={begin}
          onPointerMove={paint}
          onPointerUp={end}
          onPointerCancel={end}
          onKeyDown={onKeyDown}
        >
          <Index each={rows()}>
            {(numbers, row) => (
              <div role="row" class="paint-row">
                <Index each={numbers()}>
                  {(value, column) => (
                    <div
                      role="gridcell"
                      class="paint-cell"
                      classList={{ negative: value() < 0, zero: value() === 0 }}
                      tabindex={tabStop().row === row && tabStop().column === column ? 0 : -1}
                      data-paint={`${row},${column}`}
                      aria-label={words.cell[props.language](row + 1, column + 1, spellNumber(value()))}
                      onFocus={() => setActive({ row, column })}
                    >
                      {spellNumber(value())}
                    </div>
                  )}
                </Index>
              </div>
            )}
          </Index>
        </div>
        <p class="play-help">{words.help[props.language]}</p>
      </div>
    </Show>
  );
}

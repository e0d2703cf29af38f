// Dilated against transposed: one number apart, zeros in the window or zeros in the input.
import { write } from 'faltung/ops';
import { For, Show } from 'solid-js';
import '../../one-channel/one-channel.css';
import '../dilated.css';
import { decimals, spell, spellProduct, withinDecimals } from '../../../figure/decimal.ts';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { withCell } from '../../../figure/matrix.ts';
import { MatrixGrid, type CellLook, type GridRole } from '../../../figure/MatrixGrid.tsx';
import { StretchedGrid } from '../../transposed/StretchedGrid.tsx';
import { largest, mostCells, model, type Row } from './model.ts';
import { zerosScene, type Slot } from './scene.ts';
import { zerosText, zerosWords as say } from './words.ts';

export const ZerosFigure = defineFigure({
  name: 'zeros',
  model,
  scene: zerosScene,
  controls: ['factor', 'flip'],
  text: zerosText,
  command: (_, { dilated }) => `faltung shape "${write(dilated.problem)}"`,

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const termsOf = (row: Row) =>
      state.point?.role === row ? scene()[row].terms.filter((term) => term.y === state.point!.column) : undefined;
    /** How a cell stands to the output pointed at. */
    const look = (row: Row, key: 'x' | 'w', at: number): Pick<CellLook, 'lit' | 'faded'> => {
      const terms = termsOf(row);
      const lit = terms?.some((term) => term[key] === at);
      return { lit: lit === true, faded: lit === false };
    };
    const number = (key: 'x' | 'w', at: number) => spell(scene()[key][at] ?? 0, decimals);
    const editable = (name: 'x' | 'w', role: GridRole, row: Row) => (
      <div class="part">
        <p class={`part-name role-${role}`}>{say[name][language]}</p>
        <MatrixGrid
          role={role}
          label={say[name][language]}
          language={language}
          rows={1}
          columns={state[name][0]!.length}
          cell={(_, column) => ({
            text: number(name, column),
            say: say.cell[language](column + 1, number(name, column)),
            ...look(row, name, column),
          })}
          point={() => {}}
          edit={{
            value: (_, column) => state[name][0]![column]!,
            largest,
            most: mostCells,
            set: (_, column, value) =>
              change({ [name]: withCell(state[name], 0, column, withinDecimals(value, largest)) }),
          }}
        />
      </div>
    );
    const pulled = (name: 'x' | 'w', role: GridRole, row: Row, slots: readonly Slot[], title: string) => (
      <div class="part">
        <p class={`part-name role-${role}`}>{title}</p>
        <StretchedGrid
          role={role}
          label={`${title}: ${slots.map((at) => (at === undefined ? '0' : number(name, at))).join(' ')}`}
          rows={1}
          columns={slots.length}
          cell={(cell) => {
            const at = slots[cell];
            return at === undefined ? { text: '0' } : { text: number(name, at), ...look(row, name, at) };
          }}
          isZero={(cell) => slots[cell] === undefined}
          frame={undefined}
        />
      </div>
    );
    const output = (row: Row) => (
      <div class="part">
        <p class="part-name role-output">
          {say.y[language]} <span>{scene()[row].y.length}</span>
        </p>
        <MatrixGrid
          role="output"
          label={`${say[row][language]}: ${say.y[language]}`}
          language={language}
          rows={1}
          columns={scene()[row].y.length}
          cell={(_, column) => {
            const text = spellProduct(scene()[row].y[column] ?? 0);
            const strong = state.point?.role === row && state.point.column === column;
            return { text, say: say.cell[language](column + 1, text), strong };
          }}
          point={(_, column) => change({ point: { role: row, row: 0, column } })}
          unpoint={() => change({ point: null })}
        />
      </div>
    );
    const sign = (text: string) => (
      <p class="operator" aria-hidden="true">
        {text}
      </p>
    );
    const kernelSlots = () => (state.flip ? scene().kernelApart.toReversed() : scene().kernelApart);
    const turnedSlots = (): Slot[] => [2, 1, 0];
    return (
      <div class="zeros">
        <div class="zeros-row" data-row="dilated">
          <p class="zeros-name">{say.dilated[language]}</p>
          <div class="matrices" style={{ '--total': 22, '--widest': 9 }}>
            {editable('x', 'input', 'dilated')}
            {sign('⋆')}
            {editable('w', 'weight', 'dilated')}
            {sign('→')}
            {pulled('w', 'weight', 'dilated', kernelSlots(), say.kernelApart[language])}
            {sign('=')}
            {output('dilated')}
          </div>
        </div>
        <div class="zeros-row" data-row="transposed">
          <p class="zeros-name">{say.transposed[language]}</p>
          <div
            class="matrices"
            style={{ '--total': 22, '--widest': Math.max(scene().inputApart.length, scene().transposed.y.length) }}
          >
            {pulled('x', 'input', 'transposed', scene().inputApart, say.inputApart[language])}
            {sign('⋆')}
            {pulled('w', 'weight', 'transposed', turnedSlots(), say.turned[language])}
            {sign('=')}
            {output('transposed')}
          </div>
        </div>
        <Show when={state.point}>
          {(point) => (
            <div class="tape">
              <ol class="products" aria-label={say.products[language]}>
                <li>
                  <ol>
                    <For each={termsOf(point().role) ?? []}>
                      {(term) => (
                        <li class="product">
                          <span class="factors">
                            <b class="role-input">{number('x', term.x)}</b>
                            {'\u2009×\u2009'}
                            <b class="role-weight">{number('w', term.w)}</b>
                          </span>
                          <span class="result">{`= ${spellProduct(scene().x[term.x]! * scene().w[term.w]! + 0)}`}</span>
                        </li>
                      )}
                    </For>
                  </ol>
                </li>
              </ol>
              <p class="total">
                <span>{say.total[language]}</span>{' '}
                <b class="role-output">{spellProduct(scene()[point().role].y[point().column] ?? 0)}</b>
              </p>
            </div>
          )}
        </Show>
      </div>
    );
  },
});

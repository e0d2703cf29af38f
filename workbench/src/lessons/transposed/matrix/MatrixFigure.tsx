// A convolution as a matrix, and the transpose beside it: every weight can be followed from one to the other.
import { write } from 'faltung/ops';
import { For } from 'solid-js';
import '../../one-channel/one-channel.css';
import '../transposed.css';
import { decimals, spell, spellProduct, withinDecimals } from '../../../figure/decimal.ts';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { withCell } from '../../../figure/matrix.ts';
import { MatrixGrid, type CellLook, type GridRole } from '../../../figure/MatrixGrid.tsx';
import { largest } from '../model.ts';
import { model, type Part } from './model.ts';
import { lightOf, linkOf, matrixScene, touched, type Light } from './scene.ts';
import { matrixText, trials, words } from './words.ts';

const looksOf = (light: Light): Pick<CellLook, 'lit' | 'strong' | 'faded'> => ({
  lit: light === 'lit',
  strong: light === 'strong',
  faded: light === 'faded',
});

export const MatrixFigure = defineFigure({
  name: 'matrix',
  model,
  scene: matrixScene,
  controls: ['stride', 'drawn'],
  text: matrixText,
  command: (_, { problem }) => `faltung shape "${write(problem)}"`,
  numbers: (_, { sizes, forward }) => ({ shape: [1, 1, ...sizes.output], data: forward, places: 4 }),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const link = () => linkOf(state, scene());
    const size = (part: Part) => scene().sizes[part].join('×');
    const grid = (
      part: Part,
      role: GridRole,
      cell: (row: number, column: number) => CellLook,
      label: string,
      name?: 'x' | 'w',
    ) => (
      <MatrixGrid
        role={role}
        label={`${label} ${size(part)}`}
        language={language}
        rows={scene().sizes[part][0]}
        columns={scene().sizes[part][1]}
        cell={cell}
        point={(row, column) => change({ point: { role: part, row, column } })}
        unpoint={() => change({ point: null })}
        {...(name && {
          edit: {
            value: (row: number, column: number) => state[name][row]![column]!,
            largest,
            most: name === 'x' ? 4 : 3,
            set: (row: number, column: number, value: number) =>
              change({ [name]: withCell(state[name], row, column, withinDecimals(value, largest)) }),
          },
        })}
      />
    );
    const heading = (role: GridRole, part: Part, word: 'x' | 'w' | 'y' | 'matrix' | 'transpose') => (
      <p class={`part-name role-${role}`}>
        {words[word][language]} <span>{size(part)}</span>
      </p>
    );
    const told = (row: number, column: number, text: string, light: Light): CellLook => ({
      text,
      say: words.cell[language](row + 1, column + 1, text || words.none[language]),
      ...looksOf(light),
    });
    const number = (value: number | undefined) => spell(Math.round((value ?? 0) * 100), decimals);
    const offset = (part: Part, row: number, column: number) => row * scene().sizes[part][1] + column;

    const inputCell = (row: number, column: number) =>
      told(
        row,
        column,
        number(state.x[row]?.[column]),
        touched(link(), scene(), 'column', offset('input', row, column)),
      );
    const weightCell = (row: number, column: number) =>
      told(
        row,
        column,
        number(state.w[row]?.[column]),
        touched(link(), scene(), 'weight', offset('weight', row, column)),
      );
    const outputCell = (row: number, column: number) => {
      const at = offset('output', row, column);
      return told(row, column, spellProduct(scene().forward[at] ?? 0), touched(link(), scene(), 'row', at));
    };
    /** A cell of C; the transpose exchanges row and column. */
    const matrixCell = (exchanged: boolean) => (row: number, column: number) => {
      const [r, c] = exchanged ? [column, row] : [row, column];
      if (!scene().weightAt[r] || scene().weightAt[r]![c] === undefined) return { text: '' };
      const text = scene().weightAt[r]![c]! < 0 ? '' : spell(scene().matrix[r]![c]!, decimals);
      const light = lightOf(link(), state.point?.role ?? 'matrix', scene(), r, c);
      return told(row, column, text, text === '' && light === undefined ? 'faded' : light);
    };
    const backCell = (row: number, column: number): CellLook => {
      const value = scene().back[row * 4 + column]!;
      return { text: spell(value, 6), lit: value === Math.round(state.x[row]![column]! * 1e6) };
    };

    return (
      <div class="matrix-pair">
        <div class="matrix-row" style={{ '--cell': '2.5rem' }}>
          <div class="part">
            {heading('input', 'input', 'x')}
            {grid('input', 'input', inputCell, words.x[language], 'x')}
          </div>
          <div class="part">
            {heading('weight', 'weight', 'w')}
            {grid('weight', 'weight', weightCell, words.w[language], 'w')}
          </div>
          <div class="part">
            {heading('output', 'output', 'y')}
            {grid('output', 'output', outputCell, words.y[language])}
          </div>
        </div>
        <div>
          {heading('weight', 'matrix', 'matrix')}
          <div class="matrix-scroll" style={{ '--cell': 'max(1.6rem, min(2.4rem, (100cqi - 1rem) / 16))' }}>
            {grid('matrix', 'weight', matrixCell(false), words.matrix[language])}
          </div>
        </div>
        <div class="matrix-row" style={{ '--cell': '1.75rem' }}>
          <div class="part">
            {heading('weight', 'transpose', 'transpose')}
            {grid('transpose', 'weight', matrixCell(true), words.transpose[language])}
          </div>
          <div class="back-again" style={{ '--cell': '2.5rem' }}>
            <div class="part back">
              <p class="part-name role-output">{words.back[language]}</p>
              <MatrixGrid
                role="output"
                label={`${words.back[language]}: ${scene()
                  .back.map((value) => spell(value, 6))
                  .join(' ')}`}
                language={language}
                rows={4}
                columns={4}
                cell={backCell}
              />
              <p class="part-note">{words.same[language]}</p>
            </div>
            <div class="part square">
              <p class="part-name role-weight">
                {words.square[language]}{' '}
                <span>
                  {scene().square.length}×{scene().square.length}
                </span>
              </p>
              <MatrixGrid
                role="weight"
                label={`${words.square[language]}: ${scene()
                  .square.map((row) => row.map(spellProduct).join(' '))
                  .join(' / ')}`}
                language={language}
                rows={scene().square.length}
                columns={scene().square.length}
                cell={(row, column) => ({
                  text: spellProduct(scene().square[row]?.[column] ?? 0),
                  lit: row === column,
                })}
              />
              <p class="part-note">
                {words.square[language]}
                {language === 'ko' ? '는 ' : ' '}
                {words[scene().isIdentity ? 'identity' : 'notIdentity'][language]}
              </p>
            </div>
          </div>
        </div>
      </div>
    );
  },

  explore: ({ change, language }) => (
    <div class="trials needs-script">
      <div>
        <For each={trials}>
          {({ label, part }) => (
            <button type="button" onClick={() => change({ ...part, point: null })}>
              {label[language]}
            </button>
          )}
        </For>
      </div>
    </div>
  ),
});

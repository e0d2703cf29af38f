// The lesson's main figure: one row slides over another, flipped or not, and the products add up to the output.
import { write } from 'faltung/ops';
import { createMemo, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './correlation.css';
import { defineFigure, type Drawing } from '../../figure/defineFigure.tsx';
import { outputOf } from '../../figure/output.ts';
import { spellProduct } from '../../figure/decimal.ts';
import { columnsOf } from '../../figure/matrix.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { largest, model, positionsOf, stages, type Role, type Sliding } from './model.ts';
import { RowFields } from './RowFields.tsx';
import { focusOf, sceneOf, stepAt, writtenAt, type Scene } from './scene.ts';
import { SlideChart } from './SlideChart.tsx';
import { SlideFormula } from './SlideFormula.tsx';
import { rowWords, slideText } from './text.ts';

export const SlideFigure = defineFigure({
  name: 'slide',
  model,
  scene: sceneOf,
  controls: ['flip'],
  text: slideText,
  steps: {
    count: (_, { positions }) => stages.length * positions.length,
    group: stages.length,
    to: (step) => ({ step, point: null }),
  },
  command: (_, { problem }) => `faltung shape "${write(problem)}"`,
  numbers: (_, { problem, positions }) => outputOf({ problem, y: positions.map(({ value }) => value) }, 4),

  draw(drawing) {
    const { state, scene, language } = drawing;
    const now = createMemo(() => stepAt(state.step));
    const stage = () => (state.point ? 'add' : now().stage);
    return (
      <>
        <Rows drawing={drawing} />
        <SlideChart
          scene={scene()}
          at={now().at}
          stage={stage()}
          flip={state.flip}
          language={language}
          label={slideText.describe[language](state, scene())}
        />
        <SlideFormula scene={scene()} at={now().at} flip={state.flip} added={stage() === 'add'} />
      </>
    );
  },

  explore: (drawing) => <RowFields drawing={drawing} />,
});

/** f, g and the output as cells, to point at and to edit. */
function Rows(props: { readonly drawing: Drawing<Sliding, Scene> }): JSX.Element {
  const { state, scene, change, language } = props.drawing;
  const focus = createMemo(() => focusOf(state, scene()));
  const point = (role: Role) => (row: number, column: number) =>
    change({ point: { role, row, column }, ...(role === 'output' && { step: writtenAt(column) }) });
  const leave = () => change({ point: null });
  const look = (role: Role, lit: boolean, column: number) => ({
    lit,
    faded: !lit,
    strong: state.point?.role === role && state.point.column === column,
  });
  const known = (at: number) => {
    const now = stepAt(state.step);
    return at < now.at || (at === now.at && (now.stage === 'add' || state.point !== null));
  };
  const values = () => [scene().positions.map(({ value }) => value)];
  return (
    <div
      class="matrices"
      style={{
        '--total': columnsOf(state.f) + columnsOf(state.g) + positionsOf(state) + 1,
        '--widest': Math.max(columnsOf(state.f), columnsOf(state.g) + 1, positionsOf(state) + 1),
      }}
    >
      <MatrixPart
        role="input"
        name={rowWords.f[language]}
        language={language}
        matrix={state.f}
        look={(_, column) => look('input', focus().f.has(column), column)}
        point={point('input')}
        unpoint={leave}
        set={(f) => change({ f })}
        largest={largest}
      />
      <p class="operator" aria-hidden="true">
        {state.flip ? '∗' : '⋆'}
      </p>
      <MatrixPart
        role="weight"
        name={rowWords.g[language]}
        language={language}
        matrix={state.g}
        look={(_, column) => look('weight', focus().g.has(column), column)}
        point={point('weight')}
        unpoint={leave}
        set={(g) => change({ g })}
        largest={largest}
      />
      <p class="operator" aria-hidden="true">
        =
      </p>
      <MatrixPart
        role="output"
        name={rowWords[state.flip ? 'conv' : 'corr'][language]}
        language={language}
        matrix={values()}
        spell={spellProduct}
        look={(_, column) => {
          const here = stepAt(state.step).at === column;
          const seen = look('output', focus().y.has(column), column);
          const strong = seen.strong || (!state.point && here);
          if (known(column)) return { ...seen, strong };
          return { ...seen, strong, text: here ? '?' : '·', say: rowWords.unknown[language] };
        }}
        point={point('output')}
        unpoint={leave}
      />
    </div>
  );
}

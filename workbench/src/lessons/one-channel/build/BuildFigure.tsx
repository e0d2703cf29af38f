// The closing construction: reach a size, reach an output, build a detector.
import { For, Match, Switch, type JSX } from 'solid-js';
import '../one-channel.css';
import { spellNumber, spellProduct, withinDecimals } from '../../../figure/decimal.ts';
import { Controls } from '../../../figure/Controls.tsx';
import { defineFigure, type Drawing } from '../../../figure/defineFigure.tsx';
import { columnsOf, rowsOf, withCell, type Matrix } from '../../../figure/matrix.ts';
import { MatrixGrid, type GridRole } from '../../../figure/MatrixGrid.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { faultWords } from '../../../figure/words.ts';
import { exampleInput, largest } from '../model.ts';
import { rulerOf } from '../ruler.ts';
import { RulerView } from '../RulerView.tsx';
import { matrixWords } from '../text.ts';
import {
  grades,
  model,
  outputOf,
  probes,
  shiftTarget,
  sizeTask,
  taskNames,
  type BuildState,
  type ProbeName,
} from './tasks.ts';
import { buildText, buildWords, probeWords, taskWords } from './words.ts';

type Props = { readonly drawing: Drawing<BuildState, undefined> };

/** A matrix that is only looked at. */
function Plain(props: {
  role: GridRole;
  name: string;
  matrix: Matrix;
  wanted?: Matrix;
  language: 'ko' | 'en';
}): JSX.Element {
  const text = (row: number, column: number) => spellProduct(Math.round(props.matrix[row]![column]! * 10_000));
  return (
    <div class="part">
      <p class={`part-name role-${props.role}`}>{props.name}</p>
      <MatrixGrid
        role={props.role}
        label={`${props.name}: ${props.matrix.map((row) => row.map(spellNumber).join(' ')).join(' / ')}`}
        language={props.language}
        rows={rowsOf(props.matrix)}
        columns={columnsOf(props.matrix)}
        cell={(row, column) => ({
          text: text(row, column),
          lit: props.wanted !== undefined && props.matrix[row]![column] === props.wanted[row]![column],
        })}
      />
    </div>
  );
}

function Kernel(props: Props & { readonly name: 'shift' | 'edges' }): JSX.Element {
  const { state, change, language, announce } = props.drawing;
  const weights = () => state[props.name];
  return (
    <div class="part">
      <p class="part-name role-weight">{buildWords.yours[language]}</p>
      <MatrixGrid
        role="weight"
        label={buildWords.yours[language]}
        language={language}
        rows={3}
        columns={3}
        cell={(row, column) => {
          const text = spellNumber(weights()[row]![column]!);
          return { text, say: matrixWords.cell[language](row + 1, column + 1, text), lit: true };
        }}
        point={() => {}}
        edit={{
          value: (row, column) => weights()[row]![column]!,
          largest,
          most: 3,
          set: (row, column, value) =>
            change({ [props.name]: withCell(weights(), row, column, withinDecimals(value, largest)) }),
          paste: (matrix) => change({ [props.name]: matrix }),
          refuse: (fault) => announce(faultWords[fault][language](largest, 3)),
        }}
      />
    </div>
  );
}

function SizeTask({ drawing }: Props): JSX.Element {
  const { state, change, language } = drawing;
  const ruler = () => rulerOf({ ...sizeTask, padding: state.padding, stride: state.stride, dilation: state.dilation });
  const controls = (['stride', 'padding', 'dilation'] as const).map((name) => ({
    name,
    field: model.fields[name],
    label: buildText.labels[name],
    code: name,
  }));
  return (
    <>
      <RulerView ruler={ruler()} padding={state.padding} language={language} name="" place={undefined} />
      <Controls
        language={language}
        controls={controls}
        state={state as unknown as Readonly<Record<string, unknown>>}
        change={change}
      />
    </>
  );
}

function ShiftTask({ drawing }: Props): JSX.Element {
  const { state, language } = drawing;
  return (
    <div class="matrices" style={{ '--total': 14, '--widest': 6.5 }}>
      <Plain role="input" name={matrixWords.input[language]} matrix={exampleInput} language={language} />
      <p class="operator" aria-hidden="true">
        ⋆
      </p>
      <Kernel drawing={drawing} name="shift" />
      <p class="operator" aria-hidden="true">
        =
      </p>
      <Plain
        role="output"
        name={matrixWords.output[language]}
        matrix={outputOf(exampleInput, state.shift)}
        wanted={shiftTarget}
        language={language}
      />
      <Plain role="output" name={buildWords.target[language]} matrix={shiftTarget} language={language} />
    </div>
  );
}

function EdgesTask({ drawing }: Props): JSX.Element {
  const { state, language } = drawing;
  return (
    <div class="detector">
      <Kernel drawing={drawing} name="edges" />
      <div class="probes">
        <For each={Object.keys(probes) as ProbeName[]}>
          {(name) => (
            <div class="matrices" style={{ '--total': 8, '--widest': 8 }}>
              <Plain role="input" name={probeWords[name][language]} matrix={probes[name]} language={language} />
              <p class="operator" aria-hidden="true">
                →
              </p>
              <Plain
                role="output"
                name={matrixWords.output[language]}
                matrix={outputOf(probes[name], state.edges)}
                language={language}
              />
            </div>
          )}
        </For>
      </div>
    </div>
  );
}

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text: buildText,
  draw(drawing) {
    const { state, change, language } = drawing;
    return (
      <TaskTabs
        language={language}
        names={taskNames}
        chosen={state.task}
        choose={(task) => change({ task })}
        done={(name) => grades[name](state).done}
        words={taskWords}
      >
        <Switch>
          <Match when={state.task === 'size'}>
            <SizeTask drawing={drawing} />
          </Match>
          <Match when={state.task === 'shift'}>
            <ShiftTask drawing={drawing} />
          </Match>
          <Match when={state.task === 'edges'}>
            <EdgesTask drawing={drawing} />
          </Match>
        </Switch>
      </TaskTabs>
    );
  },
});

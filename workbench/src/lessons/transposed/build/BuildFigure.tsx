// The closing construction: double a size, repeat numbers, fill in between.
import { For, Show, type JSX } from 'solid-js';
import '../../one-channel/one-channel.css';
import '../transposed.css';
import { Controls } from '../../../figure/Controls.tsx';
import { spellNumber, spellProduct, withinDecimals } from '../../../figure/decimal.ts';
import { defineFigure, type Drawing } from '../../../figure/defineFigure.tsx';
import { withCell } from '../../../figure/matrix.ts';
import { MatrixGrid, type CellLook, type GridRole } from '../../../figure/MatrixGrid.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { largest } from '../model.ts';
import { twinWords } from '../text.ts';
import { grades, kernelTasks, lengthOf, lengths, model, outputOf, taskNames, type BuildState } from './tasks.ts';
import type { KernelTask } from './tasks.ts';
import { buildText, buildWords, taskWords } from './words.ts';

type Props = { readonly drawing: Drawing<BuildState, undefined> };

function DoubleTask({ drawing }: Props): JSX.Element {
  const { state, change, language } = drawing;
  const controls = (['taps', 'stride', 'padding', 'outputPadding'] as const).map((name) => ({
    name,
    field: model.fields[name],
    label: buildText.labels[name],
    code: buildText.codes![name],
  }));
  const row = (name: string, role: string, value: (input: number) => number | undefined) => (
    <tr class={role}>
      <th scope="row">{name}</th>
      <For each={lengths}>{(input) => <td>{value(input) ?? '—'}</td>}</For>
    </tr>
  );
  return (
    <>
      <div class="lengths" tabindex="0" role="group" aria-label={buildWords.lengths[language]}>
        <table>
          <tbody>
            {row(twinWords.input[language], 'role-input', (input) => input)}
            {row(twinWords.output[language], 'role-output', (input) => lengthOf(input, state).length)}
            {row(buildWords.wanted[language], 'wanted', (input) => 2 * input)}
          </tbody>
        </table>
      </div>
      <Controls
        language={language}
        controls={controls}
        state={state as unknown as Readonly<Record<string, unknown>>}
        change={change}
      />
    </>
  );
}

function KernelTaskView(props: Props & { readonly name: KernelTask }): JSX.Element {
  const { state, change, language } = props.drawing;
  const task = () => kernelTasks[props.name];
  const output = () => outputOf(props.name, state[props.name]);
  const plain = (role: GridRole, name: string, length: number, cell: (at: number) => CellLook) => (
    <div class="part">
      <p class={`part-name role-${role}`}>{name}</p>
      <MatrixGrid
        role={role}
        label={`${name}: ${Array.from({ length }, (_, at) => cell(at).text).join(' ')}`}
        language={language}
        rows={1}
        columns={length}
        cell={(_, column) => cell(column)}
      />
    </div>
  );
  const isRight = (at: number) => output()[at] === task().target[at]! * 10_000;
  return (
    <div class="matrices" style={{ '--total': 12, '--widest': 7 }}>
      {plain('input', twinWords.input[language], task().x.length, (at) => ({ text: String(task().x[at]) }))}
      <p class="operator" aria-hidden="true">
        ×
      </p>
      <div class="part">
        <p class="part-name role-weight">{buildWords.yours[language]}</p>
        <MatrixGrid
          role="weight"
          label={buildWords.yours[language]}
          language={language}
          rows={1}
          columns={task().taps}
          cell={(row, column) => {
            const text = spellNumber(state[props.name][row]?.[column] ?? 0);
            return { text, say: twinWords.cell[language](row + 1, column + 1, text), lit: true };
          }}
          point={() => {}}
          edit={{
            value: (row, column) => state[props.name][row]![column]!,
            largest,
            most: 3,
            set: (row, column, value) =>
              change({ [props.name]: withCell(state[props.name], row, column, withinDecimals(value, largest)) }),
          }}
        />
      </div>
      <p class="operator" aria-hidden="true">
        →
      </p>
      <div class="stacked">
        {plain('output', twinWords.output[language], task().target.length, (at) => ({
          text: spellProduct(output()[at] ?? 0),
          lit: isRight(at),
        }))}
        {plain('output', buildWords.target[language], task().target.length, (at) => ({
          text: String(task().target[at]),
        }))}
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
        <Show when={state.task !== 'double' && state.task} fallback={<DoubleTask drawing={drawing} />} keyed>
          {(name) => <KernelTaskView drawing={drawing} name={name} />}
        </Show>
      </TaskTabs>
    );
  },
});

// The closing figure: three things to build, each graded by computing it.
import { Match, Show, Switch, type JSX } from 'solid-js';
import '../arithmetic.css';
import { Controls, type Control } from '../../../figure/Controls.tsx';
import { defineFigure, type Drawing } from '../../../figure/defineFigure.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { laneOf, laneOfAxis, paddedCells, type Lane } from '../lane.ts';
import { LaneView } from '../LaneView.tsx';
import { tryOut } from '../scene.ts';
import { rulerWords } from '../text.ts';
import { grades, halvedAxis, halving, model, seen, sidedAxis, siding, taskNames, type BuildState } from './tasks.ts';
import { buildText, taskWords } from './words.ts';

type Props = { readonly drawing: Drawing<BuildState, undefined> };
type Setting = Exclude<keyof BuildState, 'task'>;

const control = (name: Setting): Control => ({ name, field: model.fields[name], label: buildText.labels[name] });
const controlsOf = {
  halve: [control('stride'), control('padding')],
  see: [control('first'), control('second'), control('third')],
  sides: [control('before'), control('after')],
} as const;

function Ruler(props: { readonly lane: Lane; readonly language: 'ko' | 'en' }): JSX.Element {
  return (
    <LaneView
      lane={props.lane}
      label={rulerWords.lane[props.language](props.lane)}
      text={(cell) => {
        const { kind, source } = props.lane.cells[cell]!;
        return kind === 'input' ? String(source + 1) : '0';
      }}
      beyond
    />
  );
}

/** What one output of the stack reads, on the ruler of the input. */
function Seen({ drawing }: Props): JSX.Element {
  const lane = (): Lane => {
    const { field, stages } = seen(drawing.state);
    const reads = new Set([0]);
    for (const { axes } of stages.toReversed()) {
      const { taps, dilation } = axes[0]!;
      const before = [...reads];
      for (const at of before) for (let k = 1; k < taps; k++) reads.add(at + k * dilation);
    }
    const bare = laneOf(paddedCells(field, 0, 0), 1, 1, 1);
    const places = [[...reads].toSorted((a, b) => a - b)];
    return { ...bare, places, skipped: bare.cells.map((_, at) => at).filter((at) => !reads.has(at)), dropped: [] };
  };
  return <Ruler lane={lane()} language={drawing.language} />;
}

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text: buildText,
  draw(drawing) {
    const { state, change, language } = drawing;
    const halved = () => tryOut(() => halvedAxis(state)).made;
    const sided = () => tryOut(() => sidedAxis(state)).made;
    const bare = (input: number, before: number, after: number, kernel: number, stride: number) =>
      laneOf(paddedCells(input, before, after), kernel, stride, 1);
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
          <Match when={state.task === 'halve'}>
            <Show
              when={halved()}
              fallback={
                <Ruler
                  language={language}
                  lane={bare(halving.input, state.padding, state.padding, halving.kernel, state.stride)}
                />
              }
            >
              {(axis) => <Ruler lane={laneOfAxis(axis())} language={language} />}
            </Show>
          </Match>
          <Match when={state.task === 'see'}>
            <Seen drawing={drawing} />
          </Match>
          <Match when={state.task === 'sides'}>
            <Show
              when={sided()}
              fallback={
                <Ruler
                  language={language}
                  lane={bare(siding.input, state.before, state.after, siding.kernel, siding.stride)}
                />
              }
            >
              {(axis) => <Ruler lane={laneOfAxis(axis())} language={language} />}
            </Show>
          </Match>
        </Switch>
        <Controls
          language={language}
          controls={controlsOf[state.task]}
          state={state as unknown as Readonly<Record<string, unknown>>}
          change={change}
        />
      </TaskTabs>
    );
  },
});

// The closing construction: a wide field, a field without holes, a size that stays.
import { Show, type JSX } from 'solid-js';
import '../../one-channel/one-channel.css';
import '../dilated.css';
import { Controls } from '../../../figure/Controls.tsx';
import { defineFigure, type Drawing } from '../../../figure/defineFigure.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { TaskTabs } from '../../../figure/TaskTabs.tsx';
import { mostRate } from '../model.ts';
import { stackScene } from '../stack.ts';
import { treeWords } from '../text.ts';
import { WaysView } from '../TreeView.tsx';
import { grades, model, taskNames, type BuildState, type StackTask } from './tasks.ts';
import { buildText, taskWords } from './words.ts';

type Props = { readonly drawing: Drawing<BuildState, undefined> };

function StackView(props: Props & { readonly name: StackTask }): JSX.Element {
  const { state, change, language } = props.drawing;
  const scene = () => stackScene(state[props.name][0]!);
  return (
    <>
      <div class="rates" style={{ '--cell': '2.75rem' }}>
        <MatrixPart
          role="weight"
          name={treeWords.rates[language]}
          language={language}
          matrix={state[props.name]}
          largest={mostRate}
          look={() => ({ lit: true })}
          set={(rates) => change({ [props.name]: rates })}
        />
      </div>
      <WaysView scene={scene()} label={`${treeWords.ways[language]}: ${scene().ways.join(' ')}`} />
    </>
  );
}

export const BuildFigure = defineFigure({
  name: 'build',
  model,
  scene: () => undefined,
  text: buildText,
  draw(drawing) {
    const { state, change, language } = drawing;
    const padding = {
      name: 'padding',
      field: model.fields.padding as Parameters<typeof Controls>[0]['controls'][number]['field'],
      label: buildText.labels.padding,
      code: 'padding',
    };
    return (
      <TaskTabs
        language={language}
        names={taskNames}
        chosen={state.task}
        choose={(task) => change({ task })}
        done={(name) => grades[name](state).done}
        words={taskWords}
      >
        <Show
          when={state.task !== 'same' && state.task}
          keyed
          fallback={
            <Controls
              language={language}
              controls={[padding]}
              state={state as unknown as Readonly<Record<string, unknown>>}
              change={change}
            />
          }
        >
          {(name) => <StackView drawing={drawing} name={name} />}
        </Show>
      </TaskTabs>
    );
  },
});

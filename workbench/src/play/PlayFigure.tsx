// The playground's main figure: any convolution in notation or by its settings, on any numbers.
import { convShapes } from 'faltung/ops';
import { createMemo, createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import '../lessons/one-channel/one-channel.css';
import './play.css';
import { defineFigure } from '../figure/defineFigure.tsx';
import { readAsked, writeAsked, type Asked } from './asked.ts';
import { CellsView } from './CellsView.tsx';
import { changeConv } from './change.ts';
import { DataTools } from './DataTools.tsx';
import { Form } from './Form.tsx';
import { model, start } from './model.ts';
import { NotationBox } from './NotationBox.tsx';
import { outputAt, sceneOf } from './scene.ts';
import { playText, playWords } from './words.ts';

/** Whoever asks for nothing illegal loads nothing of this. Solid's own way weighs a kilobyte in every lesson. */
const [Refusal, setRefusal] = createSignal<typeof import('./refusal/Refusal.tsx').default>();
let asked = false;

function RefusalLater(props: Parameters<typeof import('./refusal/Refusal.tsx').default>[0]): JSX.Element {
  if (!asked) {
    asked = true;
    void import('./refusal/Refusal.tsx').then((made) => setRefusal(() => made.default));
  }
  return <Show when={Refusal()}>{(Made) => Made()(props)}</Show>;
}

const standard = readAsked(start.conv)!;

export const PlayFigure = defineFigure({
  name: 'play',
  model,
  scene: sceneOf,
  text: playText,
  steps: {
    count: (_, { cells }) => cells?.pass.y.length ?? 1,
    group: 1,
    to: (step) => ({ step, point: null }),
  },
  numbers: (_, { cells }) =>
    cells && {
      shape: convShapes(cells.problem).y,
      data: Array.from(cells.pass.y, (_, at) => outputAt(cells, at)),
      places: 4,
    },
  command: ({ conv }, { outcome }) => (outcome.problem ? `faltung shape "${conv}"` : undefined),

  draw({ state, scene, change, language }) {
    return (
      <>
        <NotationBox
          language={language}
          conv={state.conv}
          refused={scene().outcome.refusal !== undefined}
          set={(conv) => change(changeConv(state, conv))}
        />
        <Switch fallback={<p class="play-none">{playWords.tooLarge[language]}</p>}>
          <Match when={scene().cells}>
            {(cells) => <CellsView language={language} state={state} cells={cells()} change={change} />}
          </Match>
          <Match when={scene().outcome.refusal}>
            {(refusal) => (
              <RefusalLater
                language={language}
                conv={state.conv}
                refusal={refusal()}
                take={(conv) => change(changeConv(state, conv))}
              />
            )}
          </Match>
        </Switch>
      </>
    );
  },

  explore({ state, change, language }) {
    // While the text cannot be taken apart, the form stays with what it last could.
    const asked = createMemo<Asked>((last) => readAsked(state.conv) ?? last, standard);
    return (
      <>
        <Form language={language} asked={asked()} set={(next) => change(changeConv(state, writeAsked(next)))} />
        <DataTools language={language} state={state} asked={asked()} change={change} />
      </>
    );
  },
});

// Which kernel would compute this, why not the others, and how long it takes on the reader's machine.
import type { ConvProblem } from 'faltung/ops';
import { convShapes, sizeOf } from 'faltung/ops';
import { sayReason } from 'faltung/text';
import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { createComputer } from '../compute/computer.ts';
import type { StageDone } from '../compute/work.ts';
import type { Play } from '../model.ts';
import { numbersOf } from '../numbers.ts';
import { isSmall, productsIn } from '../scene.ts';
import { panelWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly state: Play;
  readonly problem: ConvProblem;
}

/** Longer than some ten seconds on one thread, or more memory than a tab should take. */
const mostWork = 2e10;
const mostNumbers = 5e7;
/** Milliseconds for which a run is repeated. */
const measuring = 200;

export function PlanPanel(props: Props): JSX.Element {
  const computer = createComputer();
  onCleanup(computer.stop);
  const [done, setDone] = createSignal<StageDone>();
  const [busy, setBusy] = createSignal(false);
  const isTooMuch = () => {
    const { x, w, y } = convShapes(props.problem);
    return productsIn(props.problem) > mostWork || sizeOf(x) + sizeOf(w) + sizeOf(y) > mostNumbers;
  };
  const run = async (withNumbers: boolean) => {
    const { problem, state } = props;
    const numbers = (role: 'x' | 'w' | 'b') => Float32Array.from(numbersOf(state, role, problem));
    setBusy(withNumbers);
    try {
      const [stage] = await computer.run({
        text: state.conv,
        ...(withNumbers && { x: numbers('x') }),
        parameters: withNumbers ? [{ w: numbers('w'), ...(problem.bias && { b: numbers('b') }) }] : [],
        measure: measuring,
      });
      setDone(stage);
    } catch {
      // Stopped, or passed over by newer work: what is shown stays.
    }
    setBusy(false);
  };
  // Small ones are measured at once, others when the reader wants it.
  createEffect(
    on(
      () => props.problem,
      (problem) => void run(isSmall(problem)),
    ),
  );
  const milliseconds = (value: number) => `${value < 1 ? value.toPrecision(2) : value.toFixed(1)} ms`;
  return (
    <section aria-labelledby="panel-plan" class="panel-plan">
      <h3 id="panel-plan">{words.plan[props.language]}</h3>
      <Show when={done()}>
        {(done) => (
          <>
            <p class="panel-formula">
              {words.chosen[props.language]} <b data-kernel>{done().kernel}</b> · {words.expected[props.language]}{' '}
              <b>{milliseconds(done().expected / 1e6)}</b>
              <Show when={done().milliseconds !== undefined}>
                {' · '}
                {words.took[props.language]} <b data-took>{milliseconds(done().milliseconds!)}</b> (
                {words.median[props.language](done().runs!)})
              </Show>
            </p>
            <details>
              <summary>{`${words.passedOver[props.language]} (${done().passedOver.length})`}</summary>
              <ul>
                <For each={done().passedOver}>
                  {({ id, reason }) => (
                    <li>
                      <code>{id}</code>: {sayReason(reason, props.language)}
                    </li>
                  )}
                </For>
              </ul>
            </details>
          </>
        )}
      </Show>
      <Show when={!isTooMuch()} fallback={<p>{words.tooMuch[props.language]}</p>}>
        <p>
          <Show
            when={busy()}
            fallback={
              <button type="button" onClick={() => void run(true)}>
                {words.measure[props.language]}
              </button>
            }
          >
            <button type="button" onClick={computer.stop}>
              {words.stop[props.language]}
            </button>{' '}
            {words.running[props.language]}
          </Show>
        </p>
      </Show>
    </section>
  );
}

// What follows from the settings of the main figure, all of it from the library's analysis.
import { createMemo, Show, type JSX } from 'solid-js';
import '../../figure/figure.css';
import './panels.css';
import { keepHydrating } from '../../figure/islands.ts';
import type { Language } from '../../figure/language.ts';
import { useStore } from '../../figure/store.ts';
import { model } from '../model.ts';
import { outcomeOf } from '../problem.ts';
import { CostPanel } from './CostPanel.tsx';
import { costsOf } from './facts.ts';
import { FieldPanel } from './FieldPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { SizePanel } from './SizePanel.tsx';
import { panelWords as words } from './words.ts';

keepHydrating();

export function Panels(props: { readonly language: Language }): JSX.Element {
  const { state, live } = useStore(model);
  const problem = createMemo(() => outcomeOf(state.conv).problem);
  return (
    <section
      class="figure play-panels"
      id="panels"
      lang={props.language}
      aria-labelledby="panels-title"
      data-live={live() ? '' : undefined}
    >
      <h2 id="panels-title">{words.title[props.language]}</h2>
      <Show when={problem()} fallback={<p>{words.none[props.language]}</p>}>
        {(problem) => (
          <div class="panels">
            <SizePanel language={props.language} problem={problem()} />
            <FieldPanel language={props.language} problem={problem()} />
            <Show when={costsOf(problem())}>
              {(costs) => <CostPanel language={props.language} costs={costs()} id="panel-cost" />}
            </Show>
            <Show when={live()} fallback={<section class="panel-plan" />}>
              <PlanPanel language={props.language} state={state} problem={problem()} />
            </Show>
          </div>
        )}
      </Show>
    </section>
  );
}

// A convolution of the playground as a script of each framework, and code read back into the playground.
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import './code.css';
import { ShapeError } from 'faltung';
import { frameworkNames, frameworks, sayEmulation, writeCode, type Framework, type Written } from 'faltung/code';
import { sayError } from 'faltung/text';
import { keepHydrating } from '../figure/islands.ts';
import type { Language } from '../figure/language.ts';
import { useStore } from '../figure/store.ts';
import { model } from '../play/model.ts';
import { outcomeOf } from '../play/problem.ts';
import { model as tabs } from './model.ts';
import { ReadBox } from './ReadBox.tsx';
import { codeState, mostNumbers, numbersIn } from './state.ts';
import { codeWords, divided, otherSteps, tooMany } from './words.ts';

keepHydrating();

export function CodePanel(props: { readonly language: Language }): JSX.Element {
  const { state, change, live } = useStore(model);
  const say = (word: keyof typeof codeWords) => codeWords[word][props.language];
  const tab = useStore(tabs);
  const framework = (): Framework => tab.state.framework;

  /** The script, or the sentence that says why there is none. */
  const written = createMemo((): Written | string => {
    const { problem } = outcomeOf(state.conv);
    if (!problem) return say('refused');
    const numbers = numbersIn(problem);
    if (numbers > mostNumbers) return tooMany[props.language](numbers, mostNumbers);
    try {
      return writeCode(codeState(state, problem), framework(), props.language);
    } catch (error) {
      if (error instanceof ShapeError) return sayError(error, props.language);
      throw error;
    }
  });
  const script = () => {
    const now = written();
    return typeof now === 'string' ? undefined : now;
  };

  return (
    <section
      class="figure code-panel"
      id="code"
      lang={props.language}
      aria-labelledby="code-title"
      data-live={live() ? '' : undefined}
    >
      <header>
        <h2 id="code-title">{say('title')}</h2>
        <p class="hint">{say('lead')}</p>
      </header>
      <div class="code-frameworks needs-script" role="group" aria-label={say('frameworks')}>
        <For each={frameworks}>
          {(name) => (
            <button type="button" aria-pressed={framework() === name} onClick={() => tab.change({ framework: name })}>
              {frameworkNames[name]}
            </button>
          )}
        </For>
      </div>
      <Show when={script()} fallback={<p class="code-none">{written() as string}</p>}>
        {(script) => <Script language={props.language} framework={framework()} script={script()} />}
      </Show>
      <Show when={state.divisor !== 1}>
        <p class="code-remark">{divided[props.language](state.divisor)}</p>
      </Show>
      <ReadBox language={props.language} conv={state.conv} change={change} />
    </section>
  );
}

interface ScriptProps {
  readonly language: Language;
  readonly framework: Framework;
  readonly script: Written;
}

function Script(props: ScriptProps): JSX.Element {
  const [told, tell] = createSignal<'copied' | 'byHand'>();
  const copy = async () => {
    tell(undefined);
    try {
      await navigator.clipboard.writeText(props.script.code);
      tell('copied');
    } catch {
      tell('byHand');
    }
  };
  return (
    <>
      <pre class="code-script" tabindex="0" role="region" aria-label={frameworkNames[props.framework]}>
        <code>{props.script.code}</code>
      </pre>
      <p class="code-copy needs-script">
        <button type="button" onClick={() => void copy()}>
          {codeWords.copy[props.language]}
        </button>
        <span role="status">
          <Show when={told()}>{(word) => codeWords[word()][props.language]}</Show>
        </span>
      </p>
      <Show when={props.script.emulated.length > 0}>
        <div class="code-remark">
          <p>{otherSteps[props.language](frameworkNames[props.framework])}</p>
          <ul>
            <For each={props.script.emulated}>{(step) => <li>{sayEmulation(step, props.language)}</li>}</For>
          </ul>
        </div>
      </Show>
    </>
  );
}

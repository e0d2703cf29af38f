// The tasks of a closing construction as buttons, each with its mark once it is done, and the goal of the one chosen.
import { createEffect, For, on, Show, type JSX } from 'solid-js';
import { noteSolved } from '../progress/keep.ts';
import type { InBoth, Language } from './language.ts';
import '../lessons/one-channel/build/build.css';

const words = {
  tasks: { ko: '과제', en: 'Tasks' },
  done: { ko: '완료', en: 'done' },
} as const satisfies Record<string, InBoth>;

interface Props<Name extends string> {
  readonly language: Language;
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  readonly done: (name: Name) => boolean;
  readonly words: Readonly<Record<Name, { readonly name: InBoth; readonly goal: InBoth }>>;
  readonly children: JSX.Element;
}

export function TaskTabs<Name extends string>(props: Props<Name>): JSX.Element {
  for (const name of props.names) {
    createEffect(
      on(
        () => props.done(name),
        (done) => done && noteSolved(name),
      ),
    );
  }
  return (
    <div class="build">
      <div class="tasks needs-script" role="group" aria-label={words.tasks[props.language]}>
        <For each={props.names}>
          {(name) => (
            <button type="button" aria-pressed={props.chosen === name} onClick={() => props.choose(name)}>
              <Show when={props.done(name)}>
                <span role="img" aria-label={words.done[props.language]}>
                  ✓{' '}
                </span>
              </Show>
              {props.words[name].name[props.language]}
            </button>
          )}
        </For>
      </div>
      <p class="goal">{props.words[props.chosen].goal[props.language]}</p>
      {props.children}
    </div>
  );
}

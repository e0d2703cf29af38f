// A figure as a file: its drawing as it stands, or all of its steps as an animation that can be stopped on the way.
import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Numbers, NumbersKind } from './drawn/numbers.ts';
import type { Language } from './language.ts';
import type { Steps } from './player.ts';
import { words } from './words.ts';

export interface SaveProps {
  readonly language: Language;
  /** The figure's name, and the file's. */
  readonly name: string;
  readonly drawing: () => HTMLElement;
  /** What is to be seen, for the caption. */
  readonly caption: () => { readonly title: string; readonly says: string };
  readonly steps: Steps | undefined;
  /** What comes out, or the element whose pictures it is; none while settings are refused, or where there is none. */
  readonly numbers: Numbers | HTMLElement | undefined;
  /** Keeps the reader's hands and ears off the figure while its steps run through; gives the way back. */
  readonly hold: () => () => void;
  readonly announce: (sentence: string) => void;
}

const kinds: readonly NumbersKind[] = ['npy', 'csv', 'json'];

export function SaveTools(props: SaveProps): JSX.Element {
  const say = (
    word: 'saveSvg' | 'savePng' | 'saveGif' | 'saveOutput' | 'saved' | 'nothingYet' | 'filming' | 'stop' | 'stopped',
  ) => words[word][props.language];
  const [progress, setProgress] = createSignal<readonly [done: number, of: number]>();
  let stopped = false;

  const caption = () => ({ ...props.caption(), like: props.drawing() });
  const save = async (kind: 'svg' | 'png') => {
    const { saveDrawing } = await import('./saveDrawing.ts');
    await saveDrawing(props.drawing(), props.name, kind, caption());
    props.announce(say('saved'));
  };
  const saveNumbers = async (kind: NumbersKind, numbers: Numbers | HTMLElement) => {
    const { saveNumbers } = await import('./saveDrawing.ts');
    props.announce(say(saveNumbers(numbers, props.name, kind) ? 'saved' : 'nothingYet'));
  };
  const film = async (steps: Steps) => {
    stopped = false;
    setProgress([0, 1]);
    const release = props.hold();
    props.announce(say('filming'));
    try {
      const { saveAnimation } = await import('./saveDrawing.ts');
      const done = await saveAnimation(props.drawing(), props.name, caption, {
        steps,
        progress: (...now) => setProgress(now),
        stopped: () => stopped,
      });
      props.announce(say(done ? 'saved' : 'stopped'));
    } finally {
      release();
      setProgress(undefined);
    }
  };

  return (
    <>
      <button type="button" onClick={() => void save('svg')}>
        {say('saveSvg')}
      </button>
      <button type="button" onClick={() => void save('png')}>
        {say('savePng')}
      </button>
      <Show when={props.steps}>
        {(steps) => (
          <button
            type="button"
            class="film"
            onClick={() => {
              if (progress()) stopped = true;
              else void film(steps());
            }}
          >
            {say(progress() ? 'stop' : 'saveGif')}
          </button>
        )}
      </Show>
      <Show when={progress()}>{(now) => <progress aria-label={say('filming')} value={now()[0]} max={now()[1]} />}</Show>
      <Show when={props.numbers}>
        {(numbers) => (
          <span class="save-numbers" role="group" aria-label={say('saveOutput')}>
            <span aria-hidden="true">{say('saveOutput')}</span>
            <For each={kinds}>
              {(kind) => (
                <button type="button" translate="no" onClick={() => void saveNumbers(kind, numbers())}>
                  {kind}
                </button>
              )}
            </For>
          </span>
        )}
      </Show>
    </>
  );
}

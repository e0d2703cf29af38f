// What a reader can take away from a figure: a link, a command, a drawing; and the way back to its start.
import { createSignal, Show, type JSX } from 'solid-js';
import { words } from './words.ts';
import type { Language } from './language.ts';
import { writeAddress } from './store.ts';

interface Props {
  readonly language: Language;
  /** The figure's name: the place in the page a link leads to, and the file's name. */
  readonly name: string;
  readonly command: string | undefined;
  readonly drawing: () => HTMLElement;
  readonly reset: () => void;
  readonly announce: (sentence: string) => void;
}

export function Tools(props: Props): JSX.Element {
  const say = (word: 'reset' | 'copyLink' | 'copyCommand' | 'saveSvg' | 'savePng' | 'copied' | 'saved' | 'wasReset') =>
    words[word][props.language];
  const [byHand, setByHand] = createSignal<string>();

  const copy = async (text: string) => {
    setByHand(undefined);
    try {
      await navigator.clipboard.writeText(text);
      props.announce(say('copied'));
    } catch {
      // No permission, or no secure context: the reader can still select it.
      setByHand(text);
      props.announce(words.copyByHand[props.language]);
    }
  };
  const copyLink = () => {
    writeAddress();
    void copy(`${location.origin}${location.pathname}${location.search}#${props.name}`);
  };
  const save = async (kind: 'svg' | 'png') => {
    const { saveDrawing } = await import('./saveDrawing.ts');
    await saveDrawing(props.drawing(), props.name, kind);
    props.announce(say('saved'));
  };

  return (
    <div class="tools needs-script" role="group" aria-label={words.tools[props.language]}>
      <button
        type="button"
        onClick={() => {
          props.reset();
          props.announce(say('wasReset'));
        }}
      >
        {say('reset')}
      </button>
      <button type="button" onClick={copyLink}>
        {say('copyLink')}
      </button>
      <Show when={props.command}>
        {(command) => (
          <button type="button" onClick={() => void copy(command())}>
            {say('copyCommand')}
          </button>
        )}
      </Show>
      <button type="button" onClick={() => void save('svg')}>
        {say('saveSvg')}
      </button>
      <button type="button" onClick={() => void save('png')}>
        {say('savePng')}
      </button>
      <Show when={byHand()}>
        {(text) => (
          <label class="by-hand">
            {words.copyByHand[props.language]}
            <input type="text" readOnly value={text()} onFocus={(event) => event.currentTarget.select()} />
          </label>
        )}
      </Show>
    </div>
  );
}

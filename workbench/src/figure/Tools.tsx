// What a reader can take away from a figure: a link, a command, a drawing; and the way back to its start.
import { createSignal, Show, type JSX } from 'solid-js';
import { words } from './words.ts';
import { SaveTools, type SaveProps } from './SaveTools.tsx';
import { writeAddress } from './store.ts';

interface Props extends SaveProps {
  readonly command: string | undefined;
  readonly reset: () => void;
}

export function Tools(props: Props): JSX.Element {
  const say = (word: 'reset' | 'copyLink' | 'copyCommand' | 'copied' | 'wasReset') => words[word][props.language];
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
      <SaveTools {...props} />
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

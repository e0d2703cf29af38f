// Where a reader's picture may come from: a sample, a file, the clipboard, a camera. All stay in this page.
import { For, Show, type JSX } from 'solid-js';
import type { Language } from '../figure/language.ts';
import { sourceWords as words } from '../lessons/one-channel/picture/words.ts';
import { samples, type Sample } from './index.ts';
import type { ReaderPicture } from './readerPicture.ts';

interface Props {
  readonly language: Language;
  readonly sample: Sample['id'];
  readonly choose: (sample: Sample['id']) => void;
  readonly source: ReaderPicture;
  /** What else is chosen in the same line, before the picture. */
  readonly children?: JSX.Element;
}

export function ReaderSources(props: Props): JSX.Element {
  const say = (word: keyof typeof words) => words[word][props.language];
  const choose = (id: string) => {
    const known = samples.find((sample) => sample.id === id);
    if (known) props.choose(known.id);
  };
  return (
    <>
      <div class="picture-sources needs-script">
        {props.children}
        <label>
          {say('sample')}
          <select name="sample" onChange={(event) => choose(event.currentTarget.value)}>
            <For each={samples}>
              {({ id, name }) => (
                <option value={id} selected={id === props.sample}>
                  {name[props.language]}
                </option>
              )}
            </For>
          </select>
        </label>
        <label class="picture-file">
          {say('file')}
          <input
            type="file"
            accept="image/*"
            onChange={(event) => void props.source.open(event.currentTarget.files?.[0])}
          />
        </label>
        <button type="button" onClick={() => void props.source.toggleCamera()}>
          {say(props.source.filming() ? 'stop' : 'camera')}
        </button>
      </div>
      <p class="picture-help needs-script">
        {say('drop')} {say('private')}
      </p>
      <Show when={props.source.fault()}>
        <p class="picture-fault">{props.source.fault()}</p>
      </Show>
    </>
  );
}

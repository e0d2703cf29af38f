// Signals that are no pictures: the reader's file, a sample of speech, a sample volume.
import { Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { speech } from '../../samples/speech.ts';
import { volume } from '../../samples/volume.ts';
import speechAddress from '../../../.astro/samples/speech.bin?url';
import volumeAddress from '../../../.astro/samples/volume.bin?url';
import { signalSource, type Source } from './signal.ts';
import { layerWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly open: (file: Blob | undefined) => Promise<void>;
  readonly take: (source: Source) => void;
  /** Why the last file was not taken. */
  readonly fault: string;
}

export function SignalFiles(props: Props): JSX.Element {
  const sample = async (address: string, sizes: readonly number[], read: (bytes: ArrayBuffer) => ArrayLike<number>) => {
    const answer = await fetch(address);
    if (!answer.ok) return;
    props.take(signalSource({ sizes, channels: 1, data: Float32Array.from(read(await answer.arrayBuffer())) }));
  };
  return (
    <>
      <div class="picture-sources needs-script">
        <button
          type="button"
          data-sample="speech"
          onClick={() => void sample(speechAddress, [speech.samples], (bytes) => new Int16Array(bytes))}
        >
          {words.speech[props.language]}
        </button>
        <button
          type="button"
          data-sample="volume"
          onClick={() =>
            void sample(volumeAddress, [volume.slices, volume.rows, volume.columns], (bytes) => new Uint8Array(bytes))
          }
        >
          {words.volume[props.language]}
        </button>
        <label class="picture-file">
          {words.files[props.language]}
          <input
            type="file"
            name="signal"
            accept=".npy,.nii,.gz,audio/*"
            onChange={(event) => void props.open(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <p class="picture-help needs-script">{words.linkNote[props.language]}</p>
      <Show when={props.fault}>
        <p class="picture-fault" role="alert">
          {props.fault}
        </p>
      </Show>
    </>
  );
}

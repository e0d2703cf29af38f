// A picture before and after. What is made of it is said by the figure.
import { createEffect, createSignal, onMount, Show, type JSX } from 'solid-js';
import '../grouped.css';
import { sampleAddresses } from '../../../samples/addresses.ts';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { createReaderPicture, type PictureDrawing } from '../../../samples/readerPicture.ts';
import type { Pixels } from '../../one-channel/picture/pictureProblem.ts';
import { putPixels } from '../../one-channel/picture/source.ts';
import { partWords } from '../../one-channel/picture/words.ts';

const words = { ...partWords, none: { ko: '출력 없음', en: 'No output' } } as const;

interface Props {
  readonly drawing: PictureDrawing & { readonly live: () => boolean; readonly still: JSX.Element };
  /** What is made of the picture, or undefined. Runs again when what it reads changes. */
  readonly make: (picture: Pixels) => Pixels | undefined;
  /** What stands between both pictures. */
  readonly children: JSX.Element;
}

export function PictureStage(props: Props): JSX.Element {
  const { drawing } = props;
  const say = (word: keyof typeof words) => words[word][drawing.language];
  const source = createReaderPicture(drawing);
  const [refused, setRefused] = createSignal(false);
  let before!: HTMLCanvasElement;
  let after!: HTMLCanvasElement;

  onMount(() => {
    let frame: number | undefined;
    createEffect(() => {
      const pixels = source.picture();
      if (!pixels) return;
      const result = props.make(pixels);
      setRefused(result === undefined);
      putPixels(before, pixels);
      cancelAnimationFrame(frame ?? 0);
      frame = requestAnimationFrame(() => {
        if (!result) return;
        putPixels(after, result);
        after.dataset['done'] = String(Number(after.dataset['done'] ?? 0) + 1);
      });
    });
  });

  return (
    <PictureFrame drawing={drawing} source={source}>
      <div class="picture-parts">
        <div class="picture-part">
          <p class="part-name role-input">{say('before')}</p>
          <Show
            when={drawing.live()}
            fallback={<img src={sampleAddresses.mandrill} alt={source.alt()} width="128" height="128" />}
          >
            <canvas ref={(element) => (before = element)} role="img" aria-label={source.alt()} />
          </Show>
        </div>
        {props.children}
        <div class="picture-part" classList={{ refused: refused() }}>
          <p class="part-name role-output">{say(refused() ? 'none' : 'after')}</p>
          <Show when={drawing.live()} fallback={drawing.still}>
            <canvas ref={(element) => (after = element)} role="img" aria-label={say(refused() ? 'none' : 'after')} />
          </Show>
        </div>
      </div>
    </PictureFrame>
  );
}

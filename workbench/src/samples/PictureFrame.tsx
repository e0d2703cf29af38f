// The frame around whatever a figure makes of a picture: a sample, or one of the reader's own, which may be opened,
// dropped, pasted or filmed. All stay in this page.
import { createSignal, type JSX } from 'solid-js';
import type { Numbers } from '../figure/drawn/numbers.ts';
import { pictureIn } from '../lessons/one-channel/picture/source.ts';
import { PictureSources } from './PictureSources.tsx';
import type { PictureDrawing, ReaderPicture } from './readerPicture.ts';

interface Props {
  readonly drawing: PictureDrawing;
  readonly source: ReaderPicture;
  /** What else is chosen in the same line, before the picture. */
  readonly choices?: JSX.Element;
  /** What stands below the choice of a picture. */
  readonly below?: JSX.Element;
  /** The numbers that come out; without them, the pixels of the pictures. */
  readonly numbers?: () => Numbers | undefined;
  readonly children: JSX.Element;
}

export function PictureFrame(props: Props): JSX.Element {
  const { drawing, source } = props;
  const [over, setOver] = createSignal(false);
  let frame!: HTMLElement;
  drawing.gives(() => (props.numbers ? props.numbers() : source.picture() && frame));
  return (
    <div
      ref={(element) => {
        frame = element;
        source.watch(element);
      }}
      class="picture"
      classList={{ over: over() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void source.open(pictureIn(event.dataTransfer));
      }}
    >
      {props.children}
      <PictureSources drawing={drawing} source={source}>
        {props.choices}
      </PictureSources>
      {props.below}
    </div>
  );
}

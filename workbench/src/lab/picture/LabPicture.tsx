// The identity that the lab shows, on a real picture: both results side by side, and where they differ. It shares its
// state with the lab, so the reader's own weights are tried on the picture.
import { compute } from 'faltung/engine';
import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js';
import '../lab.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { loadVolume } from '../../samples/loadVolume.ts';
import { PictureFrame } from '../../samples/PictureFrame.tsx';
import { PictureRow } from '../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../samples/readerPicture.ts';
import { volume } from '../../samples/volume.ts';
import { identityOf } from '../index.ts';
import { fromStart } from '../choose.ts';
import { computeWith } from '../computing.ts';
import { BreakSwitch, IdentityChoice, LargestDifference } from '../LabControls.tsx';
import { model, stopOf } from '../model.ts';
import { onPicture } from './scene.ts';
import { comparedWords, pictureText, pictureWords as words, smallest, tooSmall } from './words.ts';

/** Matrices as large as a row of the picture are multiplied: it is kept small. */
const longest = 128;
const views = ['before', 'left', 'right', 'difference'] as const;
type View = (typeof views)[number];

// A picture has too many numbers for the definitions.
computeWith(compute);

export const LabPicture = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  text: pictureText,
  steps: {
    count: ({ identity }) => identityOf(identity).stops.length,
    group: 1,
    to: (step) => ({ step, ...fromStart }),
  },

  draw(drawing) {
    const { state, change, language, live, announce } = drawing;
    const source = createReaderPicture(drawing, { longest });
    const [samples, setSamples] = createSignal<Uint8Array>();
    const [fault, setFault] = createSignal('');
    const sliced = () => stopOf(state).data.kind === 'slices';
    const data = () => (sliced() ? samples() : source.picture());
    const small = () => {
      const picture = sliced() ? undefined : source.picture();
      return picture && Math.min(picture.width, picture.height) < smallest ? picture : undefined;
    };
    const made = createMemo(() => {
      const given = data();
      return given && !small() ? onPicture(state, given) : undefined;
    });
    onMount(() =>
      createEffect(
        on(sliced, async (needed) => {
          if (!needed || samples()) return;
          try {
            setSamples(await loadVolume());
          } catch {
            setFault(words.noVolume[language]);
            announce(words.noVolume[language]);
          }
        }),
      ),
    );
    const name = (view: View): string => {
      if (view === 'before') return words[sliced() ? 'slices' : 'before'][language];
      return view === 'difference' ? words.difference[language] : identityOf(state.identity)[view][language];
    };
    const tooFew = () => {
      const picture = small();
      return picture && tooSmall[language](picture.width, picture.height);
    };
    return (
      <div class="lab lab-picture" classList={{ 'of-volume': sliced() }}>
        <IdentityChoice language={language} state={state} change={change} />
        <PictureFrame
          drawing={drawing}
          source={source}
          below={
            <>
              <p class="picture-fault" role="status">
                {tooFew() ?? (sliced() ? fault() : '')}
              </p>
              <Show when={sliced()}>
                <p class="picture-credit">{volume.credit[language]}</p>
              </Show>
            </>
          }
        >
          <PictureRow
            views={views}
            name={name}
            role={(view) => (view === 'before' ? 'input' : 'output')}
            note={(view) => (view === 'difference' ? words.black[language] : '')}
            across={4}
            narrow={2}
            live={live}
            still={drawing.still}
            stillOf="left"
            make={made}
            mark={() => `${state.identity} ${state.step} ${state.broken ? 'broken' : 'whole'}`}
          />
          <Show when={made()}>
            {(made) => (
              <div class="lab-difference" classList={{ broken: !made().outcome.holds }}>
                <LargestDifference language={language} outcome={made().outcome} />
                <p class="lab-compared">{comparedWords[language](made().numbers, made().apart)}</p>
              </div>
            )}
          </Show>
        </PictureFrame>
      </div>
    );
  },

  explore: ({ state, change, language }) => <BreakSwitch language={language} state={state} change={change} />,
});

// Real sound in one dimension: what the flip means is heard.
import { createMemo, createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import '../../one-channel/one-channel.css';
import './speech.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { speech } from '../../../samples/speech.ts';
import address from '../../../../.astro/samples/speech.bin?url';
import { kernelOf, model, soundOf, toSound } from './model.ts';
import { createSoundPlayer } from './player.ts';
import { inputWave, margin, outputWave, span, waveHeight, waveWidth } from './wave.ts';
import { speechText, speechWords } from './words.ts';

export const SpeechFigure = defineFigure({
  name: 'speech',
  model,
  scene: () => undefined,
  controls: ['effect', 'flip', 'delay'],
  text: speechText,
  draw(drawing) {
    const { state, language, live, announce } = drawing;
    const [phrase, setPhrase] = createSignal<Float32Array>();
    const [playing, setPlaying] = createSignal<'input' | 'output'>();
    const [fault, setFault] = createSignal('');
    const player = createSoundPlayer();
    const stop = () => {
      player.stop();
      setPlaying(undefined);
    };
    const sound = createMemo(() => {
      const samples = phrase();
      return samples && soundOf(samples, { effect: state.effect, flip: state.flip, delay: state.delay });
    });
    drawing.gives(() => {
      const samples = sound()?.samples;
      return samples && { shape: [1, 1, samples.length], data: samples };
    });
    const toggle = (which: 'input' | 'output') => {
      const samples = which === 'input' ? phrase() : sound()?.samples;
      if (playing() === which || !samples) return stop();
      player.play(samples, () => setPlaying(undefined));
      return setPlaying(which);
    };
    onMount(async () => {
      onCleanup(stop);
      try {
        const answer = await fetch(address);
        setPhrase(toSound(new Int16Array(await answer.arrayBuffer())));
      } catch {
        setFault(speechWords.noSound[language]);
        announce(speechWords.noSound[language]);
      }
    });

    const button = (which: 'input' | 'output'): JSX.Element => (
      <button type="button" class="needs-script" disabled={!phrase()} onClick={() => toggle(which)}>
        {speechWords[playing() === which ? 'stop' : which === 'input' ? 'playInput' : 'playOutput'][language]}
      </button>
    );
    const wave = (which: 'input' | 'output'): JSX.Element => (
      <div class="wave-row">
        <p class={`part-name role-${which}`}>{speechWords[which][language]}</p>
        <Wave
          role={which}
          label={
            `${speechWords[which][language]}. ` +
            (which === 'output' ? speechText.describe[language](state, undefined) : '')
          }
          path={which === 'input' ? phrase() && inputWave(phrase()!) : sound() && outputWave(sound()!)}
          seconds={speechWords.seconds[language]}
        />
        {button(which)}
      </div>
    );
    const kernel = createMemo(() => kernelOf({ effect: state.effect, flip: state.flip, delay: state.delay }));
    const shown = () => (state.flip ? kernel().numbers.toReversed() : kernel().numbers);
    return (
      <div class="speech" data-done={phrase() ? '' : undefined}>
        <Show when={live() && phrase()} fallback={drawing.still}>
          {wave('input')}
          <div class="speech-kernel" style={{ '--cell': '2.25rem' }}>
            <MatrixPart
              role="weight"
              name={speechWords.kernel[language]}
              language={language}
              matrix={[shown()]}
              note={[
                kernel().divisor === 1 ? '' : `÷ ${kernel().divisor}`,
                kernel().dilation === 1 ? '' : speechWords.apart[language](kernel().dilation),
              ]
                .filter((part) => part !== '')
                .join(', ')}
            />
          </div>
          {wave('output')}
        </Show>
        <p class="picture-fault">{fault()}</p>
        <p class="speech-credit">{speech.credit[language]}</p>
      </div>
    );
  },
});

function Wave(props: {
  readonly role: 'input' | 'output';
  readonly label: string;
  readonly path: string | undefined;
  readonly seconds: string;
}): JSX.Element {
  const x = (seconds: number) => (((seconds + margin) * speech.rate) / span) * waveWidth;
  return (
    <svg
      class={`wave role-${props.role}`}
      viewBox={`0 0 ${waveWidth} ${waveHeight + 18}`}
      role="img"
      aria-label={props.label}
    >
      <rect class="phrase" x={x(0)} width={x(speech.samples / speech.rate) - x(0)} y="0" height={waveHeight} />
      <path d={props.path ?? ''} />
      {[0, 0.5, 1, 1.5, 2].map((second) => (
        <text x={x(second)} y={waveHeight + 12}>
          {second === 0 ? `0 ${props.seconds}` : second}
        </text>
      ))}
    </svg>
  );
}

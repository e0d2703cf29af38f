// Stepping through a figure: back, play, next, a slider over all steps, and how fast playing goes.
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Icon } from './Icon.tsx';
import type { Language } from './language.ts';
import { paces, type Pace, type Player, type Steps } from './player.ts';
import { words } from './words.ts';

interface Props {
  readonly steps: Steps;
  readonly player: Player;
  readonly language: Language;
  /** What the step shows, for those who hear the slider. */
  readonly say: string;
  /** Steps between the marks of the slider. */
  readonly group: number;
}

export function Stepper(props: Props): JSX.Element {
  const slider = createUniqueId();
  const say = (word: keyof typeof words) => (words[word] as Readonly<Record<Language, string>>)[props.language];
  const last = () => Math.max(1, props.steps.count());
  const marks = () => Array.from({ length: Math.ceil(last() / props.group) }, (_, n) => n * props.group + props.group);
  // Arrows step wherever the focus is among these buttons; the slider has them by itself.
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    props.player.move(by as 1 | -1);
  };
  return (
    <div class="stepper needs-script" role="group" aria-label={say('steps')} onKeyDown={onKeyDown}>
      <div class="buttons">
        <button type="button" disabled={props.steps.at() <= 1} onClick={() => props.player.move(-1)}>
          <Icon name="back" />
          {say('back')}
        </button>
        <button type="button" class="play" disabled={props.steps.count() === 0} onClick={() => props.player.toggle()}>
          <Icon name={props.player.playing() ? 'pause' : 'play'} />
          {say(props.player.playing() ? 'pause' : 'play')}
        </button>
        <button
          type="button"
          class="main"
          disabled={props.steps.at() >= props.steps.count()}
          onClick={() => props.player.move(1)}
        >
          {say('next')}
          <Icon name="next" />
        </button>
      </div>
      <label class="scrub">
        <span class="hidden">{say('step')}</span>
        <input
          type="range"
          min="1"
          max={last()}
          value={props.steps.at()}
          list={last() <= 400 ? slider : undefined}
          aria-valuetext={props.say}
          onInput={(event) => {
            props.player.pause();
            props.steps.go(event.currentTarget.valueAsNumber);
          }}
        />
        <Show when={last() <= 400}>
          <datalist id={slider}>
            <For each={marks()}>{(mark) => <option value={mark} />}</For>
          </datalist>
        </Show>
        <span class="count" aria-hidden="true">{`${props.steps.at()} / ${last()}`}</span>
      </label>
      <label class="pace">
        <span>{say('pace')}</span>
        <select
          value={props.player.pace()}
          onChange={(event) => props.player.setPace(event.currentTarget.value as Pace)}
        >
          <For each={Object.keys(paces) as Pace[]}>
            {(pace) => (
              <option value={pace} selected={pace === props.player.pace()}>
                {say(pace)}
              </option>
            )}
          </For>
        </select>
      </label>
    </div>
  );
}

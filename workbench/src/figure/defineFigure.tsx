// The frame around every figure, written once: controls, steps, address, keyboard, narration, export. A figure says
// what its state is and draws it; nothing else.
import { createEffect, createMemo, createSignal, on, Show, type JSX } from 'solid-js';
import './figure.css';
import { Controls, type Control } from './Controls.tsx';
import type { Numbers } from './drawn/numbers.ts';
import { keepHydrating } from './islands.ts';
import type { InBoth, Language } from './language.ts';
import { createPlayer } from './player.ts';
import type { Model } from './state.ts';
import { Stepper } from './Stepper.tsx';
import { useStore } from './store.ts';
import { Tools } from './Tools.tsx';
import { words } from './words.ts';

keepHydrating();

/** The words of a figure, in both languages. */
export interface FigureText<State, Scene, Name extends keyof State> {
  readonly title: InBoth;
  /** What to do first. */
  readonly hint: InBoth;
  /** What is to be seen in this state: one or two short sentences, shown beside the drawing and read aloud. */
  readonly describe: InBoth<(state: State, scene: Scene) => string>;
  readonly labels: Readonly<Record<Name, InBoth>>;
  /** Names of arguments in frameworks, beside the labels. */
  readonly codes?: Partial<Readonly<Record<Name, string>>>;
  /** Words of choices. */
  readonly options?: Partial<Readonly<Record<Name, Readonly<Record<string, InBoth>>>>>;
}

/** What a drawing gets. `state` and `scene()` are live: what reads them is drawn anew when they change. */
export interface Drawing<State, Scene> {
  readonly state: State;
  readonly scene: () => Scene;
  readonly change: (part: Partial<State>) => void;
  readonly language: Language;
  /** Says a sentence to those who listen. */
  readonly announce: (sentence: string) => void;
  /** Tells the frame what comes out where only the drawing knows it: a tensor, or the element with its pictures. */
  readonly gives: (numbers: () => Numbers | HTMLElement | undefined) => void;
  /** Whether scripts run: the static page shows the start. */
  readonly live: () => boolean;
  /** What stands in for a picture that only scripts can make. */
  readonly still: JSX.Element;
}

export interface FigureDefinition<State, Scene, Name extends keyof State> {
  /** Its name within the page: the place a link leads to. */
  readonly name: string;
  readonly model: Model<State>;
  /** What is drawn, worked out by the library from the state. */
  readonly scene: (state: State) => Scene;
  /** The settings that get an input, in order. */
  readonly controls?: readonly Name[];
  readonly text: FigureText<State, Scene, Name>;
  /** Steps: how many, how many belong together, and the state of one. The state's `step` counts from 1. */
  readonly steps?: {
    readonly count: (state: State, scene: Scene) => number;
    readonly group: number;
    readonly to: (step: number) => Partial<State>;
  };
  /** The same thing on the command line. */
  readonly command?: (state: State, scene: Scene) => string | undefined;
  /** The tensor that comes out, as numbers to take along. */
  readonly numbers?: (state: State, scene: Scene) => Numbers | undefined;
  readonly draw: (drawing: Drawing<State, Scene>) => JSX.Element;
  /** Inputs of its own, below the frame's. */
  readonly explore?: (drawing: Drawing<State, Scene>) => JSX.Element;
}

/** Inputs and buttons that have their own use for the space bar. */
const usesSpace = 'button, input:not([type=range]), select, summary, textarea, a';

export function defineFigure<State extends object, Scene, Name extends keyof State & string = never>(
  definition: FigureDefinition<State, Scene, Name>,
): (props: { readonly language: Language; readonly still?: JSX.Element }) => JSX.Element {
  const { name, model, text, steps } = definition;
  const controls: Control[] = (definition.controls ?? []).map((name) => ({
    name,
    field: model.fields[name],
    label: text.labels[name],
    code: text.codes?.[name],
    options: text.options?.[name],
  }));

  return function Figure(props) {
    let figure!: HTMLElement;
    let stage!: HTMLDivElement;
    const { state, change, reset, live } = useStore(model);
    const scene = createMemo(() => definition.scene(state));
    const says = createMemo(() => text.describe[props.language](state, scene()));
    const command = createMemo(() => definition.command?.(state, scene()));
    const [spoken, announce] = createSignal('');
    const [held, setHeld] = createSignal(false);
    const [given, setGiven] = createSignal<() => Numbers | HTMLElement | undefined>();
    const drawing: Drawing<State, Scene> = {
      state,
      scene,
      change,
      language: props.language,
      announce,
      gives: (numbers) => setGiven(() => numbers),
      live,
      get still() {
        return props.still;
      },
    };

    // Two figures may share a state: only the one in use speaks.
    createEffect(
      on(says, (sentence) => !held() && figure.contains(document.activeElement) && announce(sentence), {
        defer: true,
      }),
    );

    const order = steps && {
      at: () => (state as { readonly step?: number }).step ?? 1,
      count: () => steps.count(state, scene()),
      go: (step: number) => change(steps.to(step)),
    };
    const player = order && createPlayer(order, () => figure);

    const hold = () => {
      const before = { ...state };
      player?.pause();
      setHeld(true);
      return () => {
        change(before);
        setHeld(false);
      };
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !player || held() || (event.target as Element).closest(usesSpace)) return;
      event.preventDefault();
      player.move(1);
    };

    return (
      <figure
        ref={(element) => (figure = element)}
        class="figure"
        id={name}
        lang={props.language}
        aria-labelledby={`${name}-title`}
        data-live={live() ? '' : undefined}
        data-held={held() ? '' : undefined}
        onKeyDown={onKeyDown}
      >
        <figcaption>
          <strong id={`${name}-title`}>{text.title[props.language]}</strong>
          <span class="hint needs-script">{text.hint[props.language]}</span>
        </figcaption>
        <div class="stage" ref={(element) => (stage = element)}>
          {definition.draw(drawing)}
        </div>
        <div class="bar">
          <p class="says">{says()}</p>
          <Show when={player}>
            {(player) => (
              <Stepper steps={order!} player={player()} language={props.language} say={says()} group={steps!.group} />
            )}
          </Show>
        </div>
        <Show when={controls.length > 0}>
          <Controls
            language={props.language}
            controls={controls}
            state={state as Readonly<Record<string, unknown>>}
            change={(part) => change(part as Partial<State>)}
          />
        </Show>
        {definition.explore?.(drawing)}
        <Tools
          language={props.language}
          name={name}
          command={command()}
          drawing={() => stage}
          caption={() => ({ title: text.title[props.language], says: says() })}
          steps={order}
          numbers={given()?.() ?? definition.numbers?.(state, scene())}
          hold={hold}
          reset={() => {
            player?.pause();
            reset();
          }}
          announce={announce}
        />
        <p class={`keys needs-script${steps ? '' : ' of-grid'}`}>
          {words[steps ? 'keys' : 'gridKeys'][props.language]}
        </p>
        <p class="hidden" role="status">
          {spoken()}
        </p>
      </figure>
    );
  };
}

// A picture through any list of layers: every map in between, what a number of one sees, and what all of it costs.
import { isConv } from 'faltung/ops';
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import '../../lessons/one-channel/one-channel.css';
import '../panels/panels.css';
import './layers.css';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { useStore } from '../../figure/store.ts';
import { PictureCanvas } from '../../lessons/one-channel/picture/PictureCanvas.tsx';
import type { Pixels } from '../../lessons/one-channel/picture/pictureProblem.ts';
import { longestSide, pictureIn, putPixels } from '../../lessons/one-channel/picture/source.ts';
import { createReaderPicture } from '../../samples/readerPicture.ts';
import { PictureSources } from '../../samples/PictureSources.tsx';
import { createComputer } from '../compute/computer.ts';
import type { StageDone } from '../compute/work.ts';
import { model as main } from '../model.ts';
import { numbersOf } from '../numbers.ts';
import { CostPanel } from '../panels/CostPanel.tsx';
import { outcomeOf } from '../problem.ts';
import { StackWays } from '../ways/StackWays.tsx';
import { LayerTable } from './LayerTable.tsx';
import { LayerText } from './LayerText.tsx';
import { Magnifier } from './Magnifier.tsx';
import { MapStrip } from './MapStrip.tsx';
import { mapCount, mapPixels, mapSize } from './maps.ts';
import { model, mostStages } from './model.ts';
import { parametersOf } from './route.ts';
import { routeUpTo, sceneFor, sceneOf, type Scene } from './scene.ts';
import { axesOfText, firstLayers, pictureSource, signalSource, type Source } from './signal.ts';
import { SignalFiles } from './SignalFiles.tsx';
import { layersText, layerWords as words, signalFaults } from './words.ts';

/** What was computed, with what it was computed from. */
export interface Computed {
  readonly scene: Scene;
  readonly x: Float32Array;
  readonly parameters: ReturnType<typeof parametersOf>;
  readonly done: readonly StageDone[];
}

export const LayersFigure = defineFigure({
  name: 'layers',
  model,
  scene: sceneOf,
  controls: ['weights'],
  text: layersText,
  steps: {
    count: (_, { stages }) => Math.max(1, Math.min(mostStages, stages.length)),
    group: 1,
    to: (step) => ({ step, channel: 1 }),
  },

  draw(drawing) {
    const { state, scene, change, language, announce, live } = drawing;
    const above = useStore(main);
    const computer = createComputer();
    onCleanup(computer.stop);
    let source!: HTMLCanvasElement;
    let shown!: HTMLCanvasElement;
    const [computed, setComputed] = createSignal<Computed>();
    const [signal, setSignal] = createSignal<Source>();
    const [fault, setFault] = createSignal('');
    const reader = createReaderPicture(drawing, { longest: longestSide, frame: { width: 640, height: 480 } });
    const choose = (sample: string) => {
      wished = true;
      reader.choose(sample);
    };
    /** A picture goes to the browser, anything else to its reader. */
    const open = async (file: Blob | undefined) => {
      if (!file) return;
      setFault('');
      const name = file instanceof File ? file.name : '';
      const { kindOf, readSignal, mostBytes } = await import('../files/readSignal.ts');
      const head = new Uint8Array(await file.slice(0, 400).arrayBuffer());
      if (!kindOf(head, name) && file.size <= mostBytes) return reader.open(file);
      const read = file.size > mostBytes ? 'large' : await readSignal(new Uint8Array(await file.arrayBuffer()), name);
      if (typeof read === 'string') {
        setFault(signalFaults[read][language]);
        announce(signalFaults[read][language]);
      } else takeSignal(signalSource(read));
    };
    /** What the reader chooses may have other axes than the layers; what an address brings is as it was sent. */
    const fit = (given: Source) => {
      const axes = axesOfText(state.text);
      if (axes !== undefined && axes !== given.sizes.length)
        change({ text: firstLayers[given.sizes.length]!, step: 1, channel: 1 });
    };
    const takeSignal = (given: Source) => {
      fit(given);
      setSignal(given);
    };
    /** The reader's wish for a picture, which has two axes. */
    let wished = false;
    const takePicture = (picture: Pixels) => {
      const given = pictureSource(picture);
      if (wished || reader.own()) fit(given);
      wished = false;
      setSignal(given);
    };
    /** The weights of the figure above, as they stand there. */
    const weightsAbove = createMemo((): Float32Array => {
      const { problem } = outcomeOf(above.state.conv);
      return problem && live()
        ? Float32Array.from(numbersOf(above.state, 'w', problem), (value) => value / above.state.divisor)
        : new Float32Array();
    });
    /** Counts questions: what comes late, after another one, is passed over. */
    let asked = 0;
    const compute = async () => {
      const given = signal();
      const mine = ++asked;
      if (!given) return;
      const now = sceneFor(state.text, given.sizes);
      const { route } = now.outcome;
      // Maps of other layers beside a refusal would say what is not so.
      if (!route) {
        setComputed(undefined);
        shown.width = 0;
        return;
      }
      const x = given.numbers(now.stages[0] && isConv(now.stages[0]) ? now.stages[0].inChannels : 1);
      const parameters = parametersOf(route.stages, state.weights, state.seed, weightsAbove());
      try {
        const done = await computer.run({ text: route.text, x, parameters, measure: 0 });
        if (mine === asked) setComputed({ scene: now, x, parameters, done });
      } catch {
        // Passed over by a newer picture, or stopped.
      }
    };
    const chosen = createMemo(() => {
      const all = computed();
      const at = Math.min(state.step, all?.done.length ?? 1) - 1;
      const y = all?.done[at]?.y;
      return all && y ? { all, at, y, channel: Math.min(state.channel, mapCount(y.shape)) - 1 } : undefined;
    });
    drawing.gives(() => chosen()?.y);
    const spot = () => {
      const now = chosen();
      if (!now) return undefined;
      const { rows, columns } = mapSize(now.y.shape);
      return rows > 0 && columns > 0
        ? { row: Math.min(state.spot.row, rows - 1), column: Math.min(state.spot.column, columns - 1) }
        : undefined;
    };
    onMount(() => {
      createEffect(() => {
        const picture = reader.picture();
        if (picture) takePicture(picture);
      });
      createEffect(() => {
        const given = signal();
        if (given) putPixels(source, given.pixels(state.slice - 1));
      });
      createEffect(
        on([signal, () => state.text, () => state.weights, () => state.seed, weightsAbove], () => void compute()),
      );
      createEffect(() => {
        const now = chosen();
        if (!now || mapSize(now.y.shape).rows === 0) return;
        putPixels(shown, mapPixels(now.y.shape, now.y.data, now.channel, state.slice - 1));
        shown.dataset['done'] = String(Number(shown.dataset['done'] ?? 0) + 1);
      });
    });
    /** Along every axis of the map that is shown. */
    const positionOf = ({ row, column }: { row: number; column: number }): readonly number[] => {
      const axes = chosen()!.y.shape.length - 2;
      const { slices } = mapSize(chosen()!.y.shape);
      return [Math.min(state.slice, slices) - 1, row, column].slice(3 - axes);
    };
    const pick = ({ row, column }: { row: number; column: number }) => change({ spot: { role: 'pixel', row, column } });
    const size = (role: 'source' | 'map') => {
      const shape = role === 'source' ? signal() && [1, 1, ...signal()!.sizes] : chosen()?.y.shape;
      return shape && { width: mapSize(shape).columns, height: mapSize(shape).rows };
    };
    /** What a pixel of the map sees of the picture. */
    const seen = () => {
      const [at, fields] = [spot(), chosen()?.all.scene.fields?.[chosen()!.at]];
      if (!at || !fields) return undefined;
      const [across, down] = fields.toReversed() as [(typeof fields)[0], (typeof fields)[0] | undefined];
      return {
        row: down ? down.start + at.row * down.jump : 0,
        rows: down?.size ?? 1,
        column: across.start + at.column * across.jump,
        columns: across.size,
      };
    };
    const total = () => computed()?.done.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
    return (
      <div
        class="layers"
        ref={(element) => reader.watch(element)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void open(pictureIn(event.dataTransfer));
        }}
      >
        <LayerText
          language={language}
          text={state.text}
          refused={scene().outcome.refusal !== undefined}
          set={(text) => change({ text })}
          above={above.state.conv}
          take={(text) => change({ text, weights: 'above', step: 1, channel: 1 })}
        />
        <PictureSources drawing={drawing} source={{ ...reader, open, choose }} />
        <SignalFiles language={language} open={open} take={takeSignal} fault={fault()} />
        <Show when={signal()?.sizes.length === 3}>
          <label class="layers-slice needs-script">
            {words.slice[language]}
            <input
              type="range"
              name="slice"
              min="1"
              max={signal()!.sizes[0]}
              value={Math.min(state.slice, signal()!.sizes[0]!)}
              onInput={(event) => change({ slice: event.currentTarget.valueAsNumber })}
            />
          </label>
        </Show>
        <div class="layers-pictures needs-script">
          <div>
            <p class="part-name role-input">{words.picture[language]}</p>
            <PictureCanvas
              label={words.picture[language]}
              role="input"
              canvas={(canvas) => (source = canvas)}
              size={size('source')}
              frame={seen()}
              hover={() => undefined}
              pick={() => undefined}
            />
          </div>
          <div>
            <p class="part-name role-output">
              {words.map[language]((chosen()?.at ?? 0) + 1, (chosen()?.channel ?? 0) + 1)}
            </p>
            <PictureCanvas
              label={words.map[language]((chosen()?.at ?? 0) + 1, (chosen()?.channel ?? 0) + 1)}
              role="output"
              canvas={(canvas) => (shown = canvas)}
              size={size('map')}
              frame={spot() && { ...spot()!, rows: 1, columns: 1 }}
              hover={pick}
              pick={pick}
            />
          </div>
        </div>
        <Show when={total() !== undefined}>
          <p class="layers-time">{words.frame[language](`${total()!.toFixed(1)} ms`)}</p>
        </Show>
        <Show when={chosen() && spot()}>
          {(spot) => (
            <Magnifier
              language={language}
              computed={chosen()!.all}
              stage={chosen()!.at}
              channel={chosen()!.channel}
              position={positionOf(spot())}
            />
          )}
        </Show>
        <Show when={computed()}>
          {(all) => (
            <>
              <MapStrip
                language={language}
                done={all().done}
                step={state.step}
                channel={state.channel}
                slice={state.slice}
                choose={(step, channel) => change({ step, channel })}
              />
              <LayerTable language={language} computed={all()} />
              <div class="panels">
                <Show when={chosen() && spot() && routeUpTo(chosen()!.all.scene, chosen()!.at)}>
                  {(route) => (
                    <StackWays
                      language={language}
                      id="layers-ways"
                      route={route()}
                      input={[1, 1, ...signal()!.sizes]}
                      output={chosen()!.y.shape}
                      position={positionOf(spot()!)}
                      channel={chosen()!.channel}
                    />
                  )}
                </Show>
                <Show when={all().scene.costs}>
                  {(costs) => <CostPanel language={language} costs={costs()} id="layers-cost" />}
                </Show>
              </div>
            </>
          )}
        </Show>
      </div>
    );
  },
});

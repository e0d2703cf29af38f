// The lesson's main figure: a window for each channel, then a mixture at each place, number by number.
import { createMemo, createSignal, For, type JSX } from 'solid-js';
import './depthwise-separable.css';
import { Bars } from '../../figure/Bars.tsx';
import { spell, spellNumber } from '../../figure/decimal.ts';
import { outputOf } from '../../figure/output.ts';
import { defineFigure, type Drawing } from '../../figure/defineFigure.tsx';
import type { Place } from '../../figure/fields.ts';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { countsAt, productsOf, rowsFrom, spotOf, stepOf, writtenBy } from '../../figure/passes.ts';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { channels, largest, model, outputs, short, side, stepCount, taps, type Role, type Stages } from './model.ts';
import { focusOf, litIn, sceneOf, sliceOf, spotAt, withSlice, type Scene } from './scene.ts';
import { stagesText, stageWords as words } from './text.ts';

const spell4 = (value: number) => spell(value, 4);
const spell6 = (value: number) => spell(value, 6);
const numbered = Array.from({ length: channels }, (_, at) => at);

/** The standard convolution that the two stages are, for the output in focus. */
function AsStandard(props: { readonly drawing: Drawing<Stages, Scene>; readonly output: number }): JSX.Element {
  const { scene, language } = props.drawing;
  const area = taps * taps;
  const result = () => rowsFrom(scene().whole, short, short, props.output * short * short);
  const same = () =>
    Array.from(scene().whole).every((value, at) => value === scene().passes[1]!.y[at]) ? 'same' : 'differs';
  return (
    <>
      <p class="chart-name">{words.asStandard[language]}</p>
      <div class="matrices composed" style={{ '--total': 15, '--widest': 8.5 }}>
        <For each={numbered}>
          {(channel) => (
            <MatrixPart
              role="weight"
              name={words.composed[language](props.output + 1, channel + 1)}
              language={language}
              matrix={rowsFrom(scene().composed, taps, taps, (props.output * channels + channel) * area)}
              spell={spell4}
            />
          )}
        </For>
        <p class="operator" aria-hidden="true">
          →
        </p>
        <MatrixPart
          role="output"
          name={words.output[language](props.output + 1)}
          language={language}
          matrix={result()}
          spell={spell6}
          note={words[same()][language]}
        />
      </div>
    </>
  );
}

export const StagesFigure = defineFigure({
  name: 'stages',
  model,
  scene: sceneOf,
  text: stagesText,
  steps: { count: () => stepCount, group: short * short, to: (step) => ({ step, point: null }) },
  command: () =>
    `faltung cost "depthwiseSeparable2d 1x${channels}x${side}x${side} * ${outputs}x${channels}x${taps}x${taps}"`,
  numbers: (_, { passes }) => outputOf(passes.at(-1)!, 6),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const [hover, setHover] = createSignal<Place<Role> | null>(null);
    const focus = createMemo(() => focusOf(state, scene(), hover()));
    const passes = () => scene().passes;
    /** What a stacked table's slice has in common: pointing, lighting, hiding what is not computed yet. */
    const common = (role: Role, first: number) => ({
      language,
      look: (row: number, column: number) => {
        const spot = spotAt({ role, row: first + row, column });
        const lit = litIn(focus(), role).has(spot.at);
        const { spot: now } = focus();
        const hidden = spot.kind === 'number' && !writtenBy(state.step, spot, passes());
        return {
          lit,
          faded: !lit,
          strong: now.kind === spot.kind && now.level === spot.level && now.at === spot.at,
          ...(hidden && { text: '·', say: words.unknown[language] }),
        };
      },
      unpoint: () => change({ point: null }),
      hover: (cell: { row: number; column: number } | null) =>
        setHover(cell && { role, row: first + cell.row, column: cell.column }),
      point: (row: number, column: number) => {
        const point = { role, row: first + row, column };
        const spot = spotAt(point);
        change({ point, ...(spot.kind === 'number' && spot.level > 0 && { step: stepOf(spot, passes()) }) });
      },
    });
    const written = createMemo(() => {
      const { spot } = focus();
      return spot.kind === 'number' && spot.level > 0 ? spot : spotOf(state.step, passes());
    });
    const counts = () => countsAt(state.step, passes());
    const output = () => (written().level === 2 ? Math.floor(written().at / (short * short)) : 0);

    return (
      <>
        <div class="two-stages">
          <div class="stage-one" role="group" aria-label={words.first[language]}>
            <p class="stage-name">{words.first[language]}</p>
            <For each={numbered}>
              {(channel) => (
                <div class="matrices apart" style={{ '--total': side + taps + short }}>
                  <MatrixPart
                    {...common('input', channel * side)}
                    role="input"
                    name={words.channel[language](channel + 1)}
                    matrix={sliceOf(state.x, channel, side)}
                    largest={largest}
                    set={(slice) => change({ x: withSlice(state.x, channel, slice) })}
                  />
                  <p class="operator" aria-hidden="true">
                    ⋆
                  </p>
                  <MatrixPart
                    {...common('window', channel * taps)}
                    role="weight"
                    name={words.window[language](channel + 1)}
                    matrix={sliceOf(state.k, channel, taps)}
                    largest={largest}
                    set={(slice) => change({ k: withSlice(state.k, channel, slice) })}
                  />
                  <p class="operator" aria-hidden="true">
                    =
                  </p>
                  <MatrixPart
                    {...common('map', channel * short)}
                    role="output"
                    name={words.map[language](channel + 1)}
                    matrix={rowsFrom(passes()[0]!.y, short, short, channel * short * short)}
                    spell={spell4}
                  />
                </div>
              )}
            </For>
          </div>
          <div class="stage-two" role="group" aria-label={words.second[language]}>
            <p class="stage-name">{words.second[language]}</p>
            <div class="matrices mixing" style={{ '--total': 6, '--widest': 6 }}>
              <MatrixPart
                {...common('mix', 0)}
                role="weight"
                name={words.mix[language]}
                matrix={state.p}
                largest={largest}
                set={(p) => change({ p })}
              />
              <For each={Array.from({ length: outputs }, (_, at) => at)}>
                {(at) => (
                  <MatrixPart
                    {...common('output', at * short)}
                    role="output"
                    name={words.output[language](at + 1)}
                    matrix={rowsFrom(passes()[1]!.y, short, short, at * short * short)}
                    spell={spell6}
                  />
                )}
              </For>
            </div>
          </div>
        </div>
        <ProductTape
          language={language}
          from={written().level === 1 ? 'input' : 'output'}
          products={productsOf(passes()[written().level - 1]!, written().at)}
          spellX={written().level === 1 ? spellCell : spell4}
          spellW={spellCell}
          spellProduct={written().level === 1 ? spell4 : spell6}
          total={passes()[written().level - 1]!.y[written().at]!}
        />
        <Bars
          label={words.counts[language]}
          most={scene().wholeCount}
          bars={[
            {
              name: words.soFar[language],
              parts: counts(),
              text: `${counts().join(' + ')} = ${counts().reduce((sum, count) => sum + count, 0)}`,
            },
            {
              name: words.standard[language],
              parts: [scene().wholeCount],
              text: String(scene().wholeCount),
              faded: true,
            },
          ]}
        />
        <AsStandard drawing={drawing} output={output()} />
      </>
    );
  },
});

const spellCell = (value: number): string => spellNumber(value / 100);

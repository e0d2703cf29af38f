// The two rows lying on each other, their products below, and the values collected so far: three charts over one axis.
import { For, Index, Show, type JSX } from 'solid-js';
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { Language } from '../../figure/language.ts';
import { cellSize, textSize } from '../../figure/look.ts';
import type { Stage } from './model.ts';
import type { Scene } from './scene.ts';
import { rowWords } from './text.ts';

interface Props {
  readonly scene: Scene;
  readonly at: number;
  readonly stage: Stage;
  readonly flip: boolean;
  readonly language: Language;
  /** What is to be seen, for those who hear it. */
  readonly label: string;
}

const names = 86; // room for the names of the rows
const [barsHeight, productsHeight, valuesHeight, line] = [104, 84, 96, 26] as const;
const tops = { bars: 20, f: 134, g: 160, products: 206, product: 300, values: 346, value: 452, end: 506 } as const;

const whole = (value: number): string => spell(value, decimals);
const fontOf = (text: string): string => `${Math.min(16, textSize(text))}px`;

/** Where values stand in a chart of a height that has to show all of `numbers` and zero. */
function scaleOf(numbers: Iterable<number>, top: number, height: number) {
  let [least, most] = [0, 0];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  const unit = height / (most - least || 1);
  const zero = top + most * unit;
  const y = (value: number) => zero - value * unit;
  return { zero, y, box: (value: number) => ({ y: Math.min(zero, y(value)), height: Math.abs(value) * unit }) };
}

export function SlideChart(props: Props): JSX.Element {
  const around = () => props.scene.g.length - 1;
  const taus = () => Array.from({ length: props.scene.f.length + 2 * around() }, (_, n) => n - around());
  const left = (tau: number) => names + (tau + around()) * cellSize;
  const middle = (tau: number) => left(tau) + cellSize / 2;
  const here = () => props.scene.positions[props.at]!;
  const rows = () => scaleOf([...props.scene.f, ...props.scene.g], tops.bars, barsHeight);
  const products = () =>
    scaleOf(
      props.scene.positions.flatMap((position) => position.products.map(({ product }) => product)),
      tops.products,
      productsHeight,
    );
  const values = () =>
    scaleOf(
      props.scene.positions.map(({ value }) => value),
      tops.values,
      valuesHeight,
    );
  const multiplied = () => props.stage !== 'place';
  const written = (at: number) => at < props.at || (at === props.at && props.stage === 'add');
  const width = () => names + taus().length * cellSize + 2;
  const fAt = (tau: number) => props.scene.f[tau] ?? 0;

  return (
    <div class="slide-chart">
      <svg viewBox={`0 0 ${width()} ${tops.end}`} style={{ '--units': width() }} role="img" aria-label={props.label}>
        {/* f, and g on top of it */}
        <For each={taus()}>
          {(tau) => (
            <Show when={fAt(tau) !== 0}>
              <rect class="bar of-input" x={left(tau) + 1} width={cellSize - 2} {...rows().box(fAt(tau))} />
            </Show>
          )}
        </For>
        <Index each={here().products}>
          {(item) => (
            <Show when={item().g !== 0}>
              <g class="moves">
                <rect class="bar of-weight" x={left(item().tau) + 9} width={cellSize - 18} {...rows().box(item().g)} />
              </g>
            </Show>
          )}
        </Index>
        <line class="zero" x1={names} x2={width()} y1={rows().zero} y2={rows().zero} />
        <text class="name of-input" x="0" y={tops.f + line / 2}>
          f(τ)
        </text>
        <text class="name of-weight" x="0" y={tops.g + line / 2}>
          {props.flip ? 'g(t − τ)' : 'g(τ − t)'}
        </text>
        <For each={taus()}>
          {(tau) => (
            <text
              class="value of-input"
              classList={{ outside: tau < 0 || tau >= props.scene.f.length }}
              x={middle(tau)}
              y={tops.f + line / 2}
              font-size={fontOf(whole(fAt(tau)))}
            >
              {whole(fAt(tau))}
            </text>
          )}
        </For>
        <rect
          class="reach"
          x={left(here().products[0]!.tau) + 1}
          y={tops.g + 1}
          width={here().products.length * cellSize - 2}
          height={line - 2}
          rx="8"
        />
        <Index each={here().products}>
          {(item) => (
            <text
              class="value of-weight"
              x={middle(item().tau)}
              y={tops.g + line / 2}
              font-size={fontOf(whole(item().g))}
            >
              {whole(item().g)}
            </text>
          )}
        </Index>

        {/* their products */}
        <text class="name" x="0" y={tops.products + productsHeight / 2}>
          {rowWords.product[props.language]}
        </text>
        <line class="zero" x1={names} x2={width()} y1={products().zero} y2={products().zero} />
        <Index each={here().products}>
          {(item) => (
            <Show when={multiplied()}>
              <rect class="bar of-product" x={left(item().tau)} width={cellSize} {...products().box(item().product)} />
              <text
                class="value product"
                x={middle(item().tau)}
                y={tops.product + line / 2}
                font-size={fontOf(spellProduct(item().product))}
              >
                {spellProduct(item().product)}
              </text>
            </Show>
          )}
        </Index>

        {/* the values */}
        <text class="name of-output" x="0" y={tops.values + valuesHeight / 2}>
          {rowWords.result[props.language]}
        </text>
        <line class="zero" x1={names} x2={width()} y1={values().zero} y2={values().zero} />
        <line class="now" x1={middle(here().t)} x2={middle(here().t)} y1={tops.product + line} y2={tops.value} />
        <For each={props.scene.positions}>
          {({ t, value }, at) => (
            <g class="sample" classList={{ strong: at() === props.at }}>
              <Show when={written(at())} fallback={<circle class="waiting" cx={middle(t)} cy={values().zero} r="3" />}>
                <line class="stem" x1={middle(t)} x2={middle(t)} y1={values().zero} y2={values().y(value)} />
                <circle class="dot" cx={middle(t)} cy={values().y(value)} r={at() === props.at ? 8 : 5} />
                <text
                  class="value of-output"
                  x={middle(t)}
                  y={tops.value + line / 2}
                  font-size={fontOf(spellProduct(value))}
                >
                  {spellProduct(value)}
                </text>
              </Show>
              <text class="tick" x={middle(t)} y={tops.value + 1.4 * line}>
                {String(t).replace('-', '−')}
              </text>
            </g>
          )}
        </For>
        <text class="name count-name" x="0" y={tops.value + 1.4 * line}>
          t
        </text>
      </svg>
    </div>
  );
}

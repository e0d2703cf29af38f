// The arithmetic, spelt out: every product with both its numbers, and the sum so far.
import { For, Show, type JSX } from 'solid-js';
import { spell, spellProduct, decimals } from '../../figure/decimal.ts';
import type { Language } from '../../figure/language.ts';
import type { Focus } from './focus.ts';
import { cellAt, productsOf, termsOf, type Product, type Scene } from './scene.ts';
import { tapeWords } from './text.ts';

interface Props {
  readonly scene: Scene;
  readonly focus: Focus;
  readonly language: Language;
  /** Columns of the window: each of its rows is a group. */
  readonly taps: number;
}

const whole = (value: number): string => spell(value, decimals);
/** A factor in a product: negative ones stand in brackets. */
const factor = (value: number): string => (value < 0 ? `(${whole(value)})` : whole(value));

export function Tape(props: Props): JSX.Element {
  return (
    <Show when={props.focus.role === 'output'} fallback={<Uses {...props} />}>
      <Sum {...props} />
    </Show>
  );
}

/** One output: its products and their sum. */
function Sum(props: Props): JSX.Element {
  const products = () => productsOf(props.scene, props.focus.at);
  const groups = () => {
    const all = products();
    const rows: Product[][] = [];
    for (let at = 0; at < all.length; at += props.taps) rows.push(all.slice(at, at + props.taps));
    return rows;
  };
  const stage = () => props.focus.stage;
  const multiplied = () => stage() !== 'place';
  const added = () => stage() !== 'place' && stage() !== 'multiply';
  return (
    <div class="tape" data-output={props.focus.at}>
      <ol class="products" aria-label={tapeWords.products[props.language]}>
        <For each={groups()}>
          {(group) => (
            <li>
              <ol>
                <For each={group}>
                  {(item) => (
                    <li
                      class="product"
                      classList={{ padding: props.scene.padded.outside[item.term.x]!, zero: item.product === 0 }}
                    >
                      <span class="factors">
                        <b class="role-input">{whole(item.x)}</b>
                        {'\u2009×\u2009'}
                        <b class="role-weight">{factor(item.w)}</b>
                      </span>
                      <span class="result">{multiplied() ? `= ${spellProduct(item.product)}` : '\u00a0'}</span>
                      <span class="running">{added() ? `Σ ${spellProduct(item.sum)}` : '\u00a0'}</span>
                    </li>
                  )}
                </For>
              </ol>
            </li>
          )}
        </For>
      </ol>
      <p class="total">
        <span>{tapeWords.total[props.language]}</span>{' '}
        <b class="role-output">{added() ? spellProduct(props.scene.y[props.focus.at]!) : '?'}</b>
      </p>
    </div>
  );
}

/** An input or a weight: the products it takes part in, and the output each goes to. */
function Uses(props: Props): JSX.Element {
  const uses = () => termsOf(props.scene, props.focus.role, props.focus.at);
  return (
    <div class="tape">
      <ol class="uses" aria-label={tapeWords.uses[props.language]}>
        <For each={uses()}>
          {(term) => {
            const [row, column] = cellAt(term.y, props.scene.columns);
            const x = props.scene.padded.numbers[term.x]!;
            const w = props.scene.w[term.w]!;
            return (
              <li class="product" classList={{ zero: x * w === 0 }}>
                <span class="factors">
                  <b class="role-input">{whole(x)}</b>
                  {'\u2009×\u2009'}
                  <b class="role-weight">{factor(w)}</b>
                  {` = ${spellProduct(x * w + 0)}`}
                </span>
                <span class="goes role-output">{tapeWords.goes[props.language](row + 1, column + 1)}</span>
              </li>
            );
          }}
        </For>
      </ol>
    </div>
  );
}

// The arithmetic of one output channel, spelt out; or the products that an input channel or a weight takes part in.
import { For, Show, type JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { Language } from '../../figure/language.ts';
import type { Product } from './channels.ts';
import { productWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly products: readonly Product[];
  /** The sum, in whole ten-thousandths; without it the products go to different outputs. */
  readonly total: number | undefined;
  readonly multiplied: boolean;
  readonly added: boolean;
}

const whole = (value: number): string => spell(value, decimals);
const factor = (value: number): string => (value < 0 ? `(${whole(value)})` : whole(value));

export function Products(props: Props): JSX.Element {
  const factors = (item: Product) => (
    <>
      <b class="role-input">{whole(item.x)}</b>
      {'\u2009×\u2009'}
      <b class="role-weight">{factor(item.w)}</b>
    </>
  );
  return (
    <div class="tape">
      <Show
        when={props.total !== undefined}
        fallback={
          <ol class="uses" aria-label={productWords.uses[props.language]}>
            <For each={props.products}>
              {(item) => (
                <li class="product">
                  <span class="factors">
                    {factors(item)}
                    {` = ${spellProduct(item.product)}`}
                  </span>
                  <span class="goes role-output">{productWords.goes[props.language](item.term.y + 1)}</span>
                </li>
              )}
            </For>
          </ol>
        }
      >
        <ol class="products" aria-label={productWords.products[props.language]}>
          <li>
            <ol>
              <For each={props.products}>
                {(item) => (
                  <li class="product">
                    <span class="factors">{factors(item)}</span>
                    <span class="result">{props.multiplied ? `= ${spellProduct(item.product)}` : '\u00a0'}</span>
                    <span class="running">{props.added ? `Σ ${spellProduct(item.sum)}` : '\u00a0'}</span>
                  </li>
                )}
              </For>
            </ol>
          </li>
        </ol>
        <p class="total">
          <span>{productWords.total[props.language]}</span>{' '}
          <b class="role-output">{props.added ? spellProduct(props.total!) : '?'}</b>
        </p>
      </Show>
    </div>
  );
}

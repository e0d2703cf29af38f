// The arithmetic of one number, spelt out: each product with both its factors, and the sum so far.
import { For, type JSX } from 'solid-js';
import type { Language } from './language.ts';
import type { GridRole } from './MatrixGrid.tsx';
import '../lessons/one-channel/one-channel.css';

const words = {
  products: { ko: '곱과 여기까지의 합', en: 'Products, and the sum so far' },
  total: { ko: '합', en: 'Sum' },
} as const;

export interface TapeProduct {
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

interface Props {
  readonly language: Language;
  readonly products: readonly TapeProduct[];
  /** What the first factor is: an input, or a number in between. */
  readonly from?: GridRole;
  /** Each exactly, without rounding. */
  readonly spellX: (value: number) => string;
  readonly spellW: (value: number) => string;
  readonly spellProduct: (value: number) => string;
  readonly total: number;
}

export function ProductTape(props: Props): JSX.Element {
  const factor = (value: number) => (value < 0 ? `(${props.spellW(value)})` : props.spellW(value));
  return (
    <div class="tape">
      <ol class="products" aria-label={words.products[props.language]}>
        <li>
          <ol>
            <For each={props.products}>
              {(item) => (
                <li class="product" classList={{ zero: item.product === 0 }}>
                  <span class="factors">
                    <b class={`first role-${props.from ?? 'input'}`}>{props.spellX(item.x)}</b>
                    {'\u2009×\u2009'}
                    <b class="role-weight">{factor(item.w)}</b>
                  </span>
                  <span class="result">{`= ${props.spellProduct(item.product)}`}</span>
                  <span class="running">{`Σ ${props.spellProduct(item.sum)}`}</span>
                </li>
              )}
            </For>
          </ol>
        </li>
      </ol>
      <p class="total">
        <span>{words.total[props.language]}</span> <b class="role-output">{props.spellProduct(props.total)}</b>
      </p>
    </div>
  );
}

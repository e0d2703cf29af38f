// The arithmetic of what is in focus: the products of one output, or the stamp of one input.
import { For, Show, type JSX } from 'solid-js';
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { Language } from '../../figure/language.ts';
import type { Focus } from './focus.ts';
import type { Way } from './model.ts';
import { productsOf, type Scene } from './scene.ts';
import { tapeWords } from './text.ts';

interface Props {
  readonly scene: Scene;
  readonly focus: Focus;
  readonly way: Way;
  readonly language: Language;
}

const whole = (value: number): string => spell(value, decimals);
/** A factor in a product: negative ones stand in brackets. */
const factor = (value: number): string => (value < 0 ? `(${whole(value)})` : whole(value));

export function Tape(props: Props): JSX.Element {
  return (
    <Show when={props.focus.role === 'output'} fallback={<Stamp {...props} />}>
      <Sum {...props} />
    </Show>
  );
}

/** One output: its products and their sum. The collecting window also has products with the zeros in between. */
function Sum(props: Props): JSX.Element {
  const products = () => productsOf(props.scene, props.way, props.focus.at);
  const isZero = (x: number) => props.way === 'gather' && props.scene.stretched.sources[x]! < 0;
  const total = () => (props.way === 'scatter' ? props.scene.scattered : props.scene.gathered)[props.focus.at] ?? 0;
  return (
    <div class="tape" data-output={props.focus.at}>
      <ol class="products" aria-label={tapeWords.products[props.language]}>
        <li>
          <ol>
            <For each={products()}>
              {(item) => (
                <li class="product" classList={{ padding: isZero(item.term.x), zero: item.product === 0 }}>
                  <span class="factors">
                    <b class="role-input">{whole(item.x)}</b>
                    {'\u2009×\u2009'}
                    <b class="role-weight">{factor(item.w)}</b>
                  </span>
                  <span class="result">{`= ${spellProduct(item.product)}`}</span>
                  <span class="running">{`Σ ${spellProduct(item.sum)}`}</span>
                </li>
              )}
            </For>
          </ol>
        </li>
      </ol>
      <p class="total">
        <span>{tapeWords.total[props.language]}</span> <b class="role-output">{spellProduct(total())}</b>
      </p>
    </div>
  );
}

/** An input or a weight: the products it takes part in, and the output each is added to. */
function Stamp(props: Props): JSX.Element {
  const key = () => (props.focus.role === 'weight' ? 'w' : 'x');
  const uses = () => props.scene.stamps.filter((term) => term[key()] === props.focus.at);
  return (
    <div class="tape">
      <ol class="uses" aria-label={tapeWords.uses[props.language]}>
        <For each={uses()}>
          {(term) => {
            const [x, w] = [props.scene.x[term.x]!, props.scene.w[term.w]!];
            const [row, column] = [Math.floor(term.y / props.scene.columns), term.y % props.scene.columns];
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

// The formula of one value: in symbols, with the reader's numbers, and what they add up to.
import { For, type JSX } from 'solid-js';
import { decimals, spell, spellProduct } from '../../figure/decimal.ts';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly at: number;
  readonly flip: boolean;
  /** Whether the sum may be shown. */
  readonly added: boolean;
}

const signed = (value: number): string => String(value).replace('-', '−');
const whole = (value: number): string => spell(value, decimals);
const bracketed = (value: number): string => (value < 0 ? `(${whole(value)})` : whole(value));

export function SlideFormula(props: Props): JSX.Element {
  const here = () => props.scene.positions[props.at]!;
  const inside = () => here().products.filter(({ tau }) => tau >= 0 && tau < props.scene.f.length);
  const sign = () => (props.flip ? '∗' : '⋆');
  const plus = (at: () => number) => (at() > 0 ? ' + ' : '');
  return (
    <div class="slide-formula">
      <p>
        (f {sign()} g)[t] = Σ<sub>τ</sub> <var class="role-input">f[τ]</var>·
        <var class="role-weight">{props.flip ? 'g[t − τ]' : 'g[τ − t]'}</var>
      </p>
      <p>
        (f {sign()} g)[{signed(here().t)}] ={' '}
        <For each={inside()}>
          {({ tau, tap }, at) => (
            <>
              {plus(at)}
              <var class="role-input">f[{tau}]</var>·<var class="role-weight">g[{tap}]</var>
            </>
          )}
        </For>
      </p>
      <p class="numbers">
        ={' '}
        <For each={inside()}>
          {(item, at) => (
            <>
              {plus(at)}
              <b class="role-input">{whole(item.f)}</b>·<b class="role-weight">{bracketed(item.g)}</b>
            </>
          )}
        </For>{' '}
        = <b class="role-output result">{props.added ? spellProduct(here().value) : '?'}</b>
      </p>
    </div>
  );
}

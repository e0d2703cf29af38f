// How one number of a map comes about: its products with both factors, exact where the numbers are.
import { isConv, offsetOf } from 'faltung/ops';
import { Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { ProductTape } from '../../figure/ProductTape.tsx';
import type { Computed } from './LayersFigure.tsx';
import { lensAt, productsOf } from '../magnify/magnify.ts';
import { layerWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly computed: Computed;
  readonly stage: number;
  readonly channel: number;
  /** Along every axis. */
  readonly position: readonly number[];
}

/** More than these would be a wall of numbers. */
const mostShown = 27;

/** A number in full where it is short, else four figures with a sign that there are more. */
export function spelt(value: number): string {
  const short = Math.round(value * 100) / 100 === value;
  return (short ? String(value) : `≈${Number(value.toPrecision(4))}`).replace('-', '−');
}

/** What a stage took; undefined behind the join of a shortcut, which no stage gives. */
function inputOf({ scene, x, done }: Computed, stage: number): ArrayLike<number> | undefined {
  const { stages, shortcut } = scene.outcome.route!.stages;
  const beside = stages.length + (shortcut?.stages.length ?? 0);
  if (stage === 0 || (shortcut && stage === stages.length)) return x;
  return shortcut && stage === beside ? undefined : done[stage - 1]?.y?.data;
}

export function Magnifier(props: Props): JSX.Element {
  const y = () => props.computed.done[props.stage]!.y!;
  const value = () => {
    const { shape, data } = y();
    return data[offsetOf(shape, [0, props.channel, ...props.position])] ?? 0;
  };
  const products = () => {
    const { scene, parameters } = props.computed;
    const stage = scene.stages[props.stage];
    if (!stage || !isConv(stage) || stage.axes.length !== props.position.length) return undefined;
    const which = scene.stages.slice(0, props.stage).filter((before) => isConv(before)).length;
    const input = inputOf(props.computed, props.stage);
    const lens = input && lensAt(stage, [0, props.channel, ...props.position]);
    const { w } = parameters[which]!;
    return (
      lens &&
      productsOf(
        lens,
        (at) => input[at]!,
        (at) => w[at]!,
      )
    );
  };
  return (
    <section class="magnifier">
      <p class="part-name">{`${words.magnifier[props.language]} (${props.position.map((at) => at + 1).join(', ')})`}</p>
      <Show
        when={products()}
        fallback={
          <p class="total">
            {words.value[props.language]} <b class="role-output">{spelt(value())}</b>
          </p>
        }
      >
        {(products) => (
          <>
            <ProductTape
              language={props.language}
              products={products().slice(0, mostShown)}
              spellX={spelt}
              spellW={spelt}
              spellProduct={spelt}
              total={products().at(-1)?.sum ?? 0}
            />
            <Show when={products().length > mostShown}>
              <p class="part-note">{words.more[props.language](products().length)}</p>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

// Layer by layer: what it gives, how far it sees, what it costs, and how long it took here.
import { For, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import type { Computed } from './LayersFigure.tsx';
import { layerWords as words, shortOf } from './words.ts';

interface Props {
  readonly language: Language;
  readonly computed: Computed;
}

export function LayerTable(props: Props): JSX.Element {
  const say = (word: 'stage' | 'output' | 'field' | 'products' | 'time') => words[word][props.language];
  const rows = () => {
    const { scene, done } = props.computed;
    return done.map(({ y, milliseconds }, at) => ({
      name: scene.stages[at] ? shortOf(scene.stages[at]) : '',
      output: y?.shape.slice(1).join('×') ?? '',
      field: scene.fields?.[at]?.map(({ size }) => size).join('×') ?? '–',
      products: scene.costs?.stages[at]?.counts.done.count ?? 0,
      milliseconds: milliseconds ?? 0,
    }));
  };
  return (
    <div class="panel-scroll" tabindex="0" role="group" aria-label={words.table[props.language]}>
      <table class="panel-table layer-table">
        <thead>
          <tr>
            <For each={['stage', 'output', 'field', 'products', 'time'] as const}>
              {(word) => <th scope="col">{say(word)}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {({ name, output, field, products, milliseconds }, at) => (
              <tr>
                <th scope="row">{`${at() + 1}. ${name}`}</th>
                <td class="number">{output}</td>
                <td class="number">{field}</td>
                <td class="number">{products.toLocaleString(props.language)}</td>
                <td class="number">{`${milliseconds.toFixed(1)} ms`}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

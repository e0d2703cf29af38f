// The cost of a route by every way of counting, and why each differs from the products that are really done.
import { conventions, type Cost, type Costs } from 'faltung/analysis';
import { nameOfConvention, sayCostReason } from 'faltung/text';
import { For, Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { panelWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly costs: Costs;
  readonly id: string;
}

const bytesOf = ({ bytes: { x, w, b, y } }: Cost): number => x + w + b + y;

export function CostPanel(props: Props): JSX.Element {
  const said = (count: number) => count.toLocaleString(props.language);
  const total = () => props.costs.total;
  return (
    <section aria-labelledby={props.id}>
      <h3 id={props.id}>{words.cost[props.language]}</h3>
      <p class="panel-formula">
        {words.weights[props.language]} <b data-count="weights">{said(total().weights)}</b> ·{' '}
        {words.biases[props.language]} <b>{said(total().biases)}</b> · {words.memory[props.language]}{' '}
        <b>{`${said(bytesOf(total()))} B`}</b>
      </p>
      <Show when={props.costs.ratio}>
        {(ratio) => (
          <p class="panel-formula">
            {words.share[props.language]} <b>{`${said(Math.round(ratio().counts.done * 1000) / 10)} %`}</b>
          </p>
        )}
      </Show>
      <div class="panel-scroll" tabindex="0" role="group" aria-label={words.cost[props.language]}>
        <table class="panel-table">
          <thead>
            <tr>
              <th scope="col">{words.convention[props.language]}</th>
              <th scope="col">{words.count[props.language]}</th>
              <th scope="col">{words.why[props.language]}</th>
            </tr>
          </thead>
          <tbody>
            <For each={conventions}>
              {(name) => (
                <tr>
                  <th scope="row">{nameOfConvention(name, props.language)}</th>
                  <td class="number" data-count={name}>
                    {said(total().counts[name].count)}
                  </td>
                  <td>
                    <For each={total().counts[name].reasons} fallback="–">
                      {(reason) => <p>{sayCostReason(reason, props.language)}</p>}
                    </For>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}

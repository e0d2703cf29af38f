// Phase by phase: how many weights reach an output, ⌈(k − r) / s⌉, and what they add up to. The counts and sums are the
// library's; the formula beside them shows the reader's numbers.
import { For, type JSX } from 'solid-js';
import './checkerboard.css';
import { decimals, spell } from '../../figure/decimal.ts';
import type { InBoth, Language } from '../../figure/language.ts';
import type { Scene } from './scene.ts';

const words = {
  title: { ko: '위상마다 세기', en: 'Phase by phase' },
  phase: { ko: '위상 r', en: 'phase r' },
  count: { ko: '겹친 횟수', en: 'how many meet' },
  sum: { ko: '위상 합', en: 'phase sum' },
} as const satisfies Record<string, InBoth>;

const subscripts = '₀₁₂₃₄₅';

export function PhaseTable(props: {
  readonly scene: Scene;
  readonly taps: number;
  readonly stride: number;
  readonly language: Language;
}): JSX.Element {
  const say = (word: keyof typeof words) => words[word][props.language];
  const sum = (taps: readonly number[], text: (tap: number) => string) =>
    taps.length === 0 ? '' : `${taps.map(text).join(' + ')} = `;
  return (
    <div class="phase-table" tabindex="0" role="group" aria-label={say('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('phase')}</th>
            <th scope="col">
              {say('count')} <span>⌈(k − r) / s⌉</span>
            </th>
            <th scope="col">{say('sum')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.scene.phases}>
            {({ taps, sum: total }, r) => (
              <tr>
                <th scope="row">{r()}</th>
                <td>
                  ⌈({props.taps} − {r()}) / {props.stride}⌉ = <b class="phase-count">{taps.length}</b>
                </td>
                <td>
                  <span class="role-weight">{sum(taps, (tap) => `w${subscripts[tap]}`)}</span>
                  {sum(taps, (tap) => {
                    const text = spell(props.scene.w[tap]!, decimals);
                    return props.scene.w[tap]! < 0 ? `(${text})` : text;
                  })}
                  <b class="phase-sum role-output">{spell(total, decimals)}</b>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

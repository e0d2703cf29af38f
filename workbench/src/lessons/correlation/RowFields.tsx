// Both rows as text, for those who do not edit cell by cell: typed, or pasted from wherever numbers are.
import { createSignal, createUniqueId, type JSX } from 'solid-js';
import type { Drawing } from '../../figure/defineFigure.tsx';
import { readMatrix } from '../../figure/matrix.ts';
import { faultWords, words } from '../../figure/words.ts';
import { largest, mostOfF, mostOfG, type Sliding } from './model.ts';
import type { Scene } from './scene.ts';
import { rowWords } from './text.ts';

export function RowFields(props: { readonly drawing: Drawing<Sliding, Scene> }): JSX.Element {
  const { state, change, language } = props.drawing;
  const field = (name: 'f' | 'g', most: number) => {
    const id = createUniqueId();
    const [fault, setFault] = createSignal('');
    let text!: HTMLInputElement;
    const take = (event: SubmitEvent) => {
      event.preventDefault();
      const row = readMatrix(text.value, largest, most);
      if (typeof row === 'string') return setFault(faultWords[row][language](largest, most));
      if (row.length > 1) return setFault(rowWords.oneRow[language]);
      setFault('');
      return change({ [name]: row, point: null });
    };
    return (
      <form class="row-field" onSubmit={take}>
        <label>
          {rowWords.numbersOf[language](name, most)}
          <input
            ref={(element) => (text = element)}
            type="text"
            name={`${name}-text`}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={id}
            aria-invalid={fault() !== ''}
            value={state[name][0]!.join(' ')}
          />
        </label>
        <button type="submit">{words.use[language]}</button>
        <p class="fault" id={id} role="status">
          {fault()}
        </p>
      </form>
    );
  };
  return (
    <details class="more needs-script">
      <summary>{rowWords.ownNumbers[language]}</summary>
      <div class="row-fields">
        {field('f', mostOfF)}
        {field('g', mostOfG)}
      </div>
    </details>
  );
}

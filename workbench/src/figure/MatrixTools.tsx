// A matrix's size, and a way to paste it whole: for those who do not edit cell by cell.
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import type { Language } from './language.ts';
import { columnsOf, readMatrix, resized, rowsOf, type Matrix } from './matrix.ts';
import { faultWords, words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly label: string;
  readonly role: 'input' | 'weight';
  readonly matrix: Matrix;
  readonly most: number;
  readonly largest: number;
  readonly set: (matrix: Matrix) => void;
}

export function MatrixTools(props: Props): JSX.Element {
  const fault = createUniqueId();
  const [wrong, setWrong] = createSignal('');
  let field!: HTMLTextAreaElement;
  const size = (name: 'rows' | 'columns', value: () => number, set: (size: number) => void) => (
    <label>
      {words[name][props.language]}
      <select name={`${props.role}-${name}`} onChange={(event) => set(Number(event.currentTarget.value))}>
        <For each={Array.from({ length: props.most }, (_, n) => n + 1)}>
          {(count) => (
            <option value={count} selected={count === value()}>
              {count}
            </option>
          )}
        </For>
      </select>
    </label>
  );
  const take = () => {
    const matrix = readMatrix(field.value, props.largest, props.most);
    const refused = typeof matrix === 'string';
    setWrong(refused ? faultWords[matrix][props.language](props.largest, props.most) : '');
    if (!refused) props.set(matrix);
  };
  return (
    <fieldset class={`matrix-tools role-${props.role}`}>
      <legend>{props.label}</legend>
      {size(
        'rows',
        () => rowsOf(props.matrix),
        (rows) => props.set(resized(props.matrix, rows, columnsOf(props.matrix))),
      )}
      {size(
        'columns',
        () => columnsOf(props.matrix),
        (columns) => props.set(resized(props.matrix, rowsOf(props.matrix), columns)),
      )}
      <label class="paste">
        <span>{words.paste[props.language]}</span>
        <textarea
          ref={(element) => (field = element)}
          name={`${props.role}-text`}
          rows="3"
          spellcheck={false}
          aria-describedby={fault}
          aria-invalid={wrong() !== ''}
          value={props.matrix.map((row) => row.join(' ')).join('\n')}
        />
      </label>
      <button type="button" onClick={take}>
        {words.use[props.language]}
      </button>
      <p class="fault" id={fault} role="status">
        <Show when={wrong()} fallback={words.pasteHelp[props.language]}>
          {wrong()}
        </Show>
      </p>
    </fieldset>
  );
}

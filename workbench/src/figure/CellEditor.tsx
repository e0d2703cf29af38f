// The field that stands over a cell while its number is typed. Every readable number takes effect at once.
import { createSignal, onMount, untrack, type JSX } from 'solid-js';
import { readNumber } from './decimal.ts';
import type { Language } from './language.ts';
import { words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly start: number;
  /** What was typed to begin with; without it the number stands there, selected. */
  readonly text: string | undefined;
  readonly largest: number;
  /** Where the cell lies, as parts of the matrix. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly set: (value: number) => void;
  readonly end: (backToCell: boolean) => void;
}

const percent = (part: number): string => `${part * 100}%`;

export function CellEditor(props: Props): JSX.Element {
  let field!: HTMLInputElement;
  let done = false;
  // What Escape goes back to; the property follows the number while it is typed.
  const before = untrack(() => props.start);
  const [wrong, setWrong] = createSignal(false);
  const finish = (backToCell: boolean) => {
    if (done) return;
    done = true;
    props.end(backToCell);
  };
  const take = () => {
    const value = readNumber(field.value, props.largest);
    setWrong(value === undefined);
    if (value !== undefined) props.set(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && !wrong()) finish(true);
    if (event.key === 'Escape') {
      props.set(before);
      finish(true);
    }
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const value = readNumber(field.value, props.largest);
    if (by === undefined || value === undefined) return;
    event.preventDefault();
    field.value = String(Math.min(props.largest, Math.max(-props.largest, value + by)));
    take();
  };

  onMount(() => {
    field.value = props.text ?? String(before);
    field.focus({ preventScroll: true });
    if (props.text === undefined) field.select();
    else take();
  });

  return (
    <input
      ref={(element) => (field = element)}
      class="cell-editor"
      type="text"
      autocomplete="off"
      spellcheck={false}
      aria-label={words.edit[props.language]}
      aria-invalid={wrong()}
      title={wrong() ? words.badNumber[props.language] : undefined}
      style={{
        left: percent(props.left),
        top: percent(props.top),
        width: percent(props.width),
        height: percent(props.height),
      }}
      onInput={take}
      onKeyDown={onKeyDown}
      onBlur={() => finish(false)}
    />
  );
}

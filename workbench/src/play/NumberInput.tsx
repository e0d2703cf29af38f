// A whole number with its name: typed, or stepped with the arrow keys. What is no whole number is not taken.
import { Show, type JSX } from 'solid-js';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly code?: string | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly value: number;
  readonly set: (value: number) => void;
  /** Its name is written elsewhere, as in a table: it is only heard here. */
  readonly bare?: boolean;
}

export const mostWhole = 99_999;

export function NumberInput(props: Props): JSX.Element {
  const take = (event: Event & { currentTarget: HTMLInputElement }) => {
    const value = event.currentTarget.valueAsNumber;
    if (Number.isInteger(value) && Math.abs(value) <= (props.most ?? mostWhole)) props.set(value + 0);
  };
  const input = () => (
    <input
      type="number"
      name={props.name}
      inputmode="numeric"
      step="1"
      min={props.least}
      max={props.most ?? mostWhole}
      value={props.value}
      aria-label={props.bare ? props.label : undefined}
      onInput={take}
      onBlur={(event) => (event.currentTarget.value = String(props.value))}
    />
  );
  return (
    <Show when={!props.bare} fallback={input()}>
      <label class="control of-number">
        <span class="label">
          {props.label}
          <Show when={props.code}>
            <code>{props.code}</code>
          </Show>
        </span>
        {input()}
      </label>
    </Show>
  );
}

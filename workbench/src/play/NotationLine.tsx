// One line of notation to write in, with what can be written there below it.
import { createUniqueId, type JSX } from 'solid-js';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly refused: boolean;
  readonly set: (text: string) => void;
  /** What can be written. */
  readonly help: JSX.Element;
  /** Buttons that write something. */
  readonly children: JSX.Element;
}

export function NotationLine(props: Props): JSX.Element {
  const help = createUniqueId();
  return (
    <div class="play-notation needs-script">
      <label>
        <span class="label">{props.label}</span>
        <input
          type="text"
          name={props.name}
          value={props.value}
          maxLength={props.longest}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-invalid={props.refused}
          aria-describedby={help}
          onInput={(event) => props.set(event.currentTarget.value)}
        />
      </label>
      <p class="play-help" id={help}>
        {props.help}
      </p>
      <div class="trials">{props.children}</div>
    </div>
  );
}

// A relation as its formula, the same with the reader's numbers, and its result, down to the floor.
import { For, Show, type JSX } from 'solid-js';
import { piecesOf, type Settings } from './relations.ts';

interface Props {
  readonly template: string;
  readonly settings: Settings;
  /** The library's own result; undefined where it refuses. */
  readonly output: number | undefined;
}

const roleOf = (letter: string): string | undefined =>
  ({ o: 'role-output', i: 'role-input', k: 'role-weight' })[letter[0]!];
const signed = (value: number): string => String(value).replace('-', '−');
/** A quotient of small whole numbers, exact to two decimals or marked as not. */
const quotient = (a: number, b: number): string => {
  const text = signed(Math.round((a / b) * 100) / 100);
  return Number.isInteger((a / b) * 100) ? text : `${text}…`;
};

export function LiveFormula(props: Props): JSX.Element {
  const pieces = () => piecesOf(props.template, props.settings);
  /** Only formulas with a stride in them divide. */
  const divided = () => {
    if (!props.template.includes('/ s⌋')) return undefined;
    const { input, kernel, stride, padding, dilation } = props.settings;
    return { room: input + 2 * padding - (kernel - 1) * dilation - 1, stride };
  };
  return (
    <div class="live-formula">
      <p>
        <For each={pieces()}>
          {(piece) => (piece.kind === 'text' ? piece.text : <var class={roleOf(piece.letter)}>{piece.letter}</var>)}
        </For>
      </p>
      <p>
        <For each={pieces()}>
          {(piece) =>
            piece.kind === 'text' ? (
              piece.text
            ) : (
              <b class={roleOf(piece.letter)}>{piece.value === undefined ? piece.letter : piece.value}</b>
            )
          }
        </For>
        <Show when={!divided() && props.output !== undefined}>
          {' = '}
          <b class="role-output result">{props.output}</b>
        </Show>
      </p>
      <Show when={divided()}>
        {(divided) => (
          <p>
            = ⌊{signed(divided().room)} / {divided().stride}⌋ + 1
            <Show when={props.output !== undefined}>
              {' '}
              = ⌊{quotient(divided().room, divided().stride)}⌋ + 1 = {Math.floor(divided().room / divided().stride)} + 1
              = <b class="role-output result">{props.output}</b>
            </Show>
          </p>
        )}
      </Show>
    </div>
  );
}

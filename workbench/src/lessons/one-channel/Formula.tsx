// The size formula with the reader's numbers in it, down to the floor. Names are those of the frameworks' arguments.
import { Show, type JSX } from 'solid-js';
import type { AxisSettings } from './ruler.ts';

interface Props {
  readonly axis: AxisSettings;
  /** The library's own result; undefined where it refuses. */
  readonly output: number | undefined;
}

/** A quotient of small whole numbers, exact to two decimals or marked as not. */
const quotient = (a: number, b: number): string => {
  const text = String(Math.round((a / b) * 100) / 100).replace('-', '−');
  return Number.isInteger((a / b) * 100) ? text : `${text}…`;
};
const signed = (value: number): string => String(value).replace('-', '−');

export function Formula(props: Props): JSX.Element {
  const room = () => props.axis.input + 2 * props.axis.padding - props.axis.dilation * (props.axis.taps - 1) - 1;
  return (
    <div class="size-formula">
      <p>
        <var class="role-output">output</var> = ⌊(<var class="role-input">input</var> + 2·<var>padding</var> −{' '}
        <var>dilation</var>
        ·(<var class="role-weight">kernel_size</var> − 1) − 1) / <var>stride</var>⌋ + 1
      </p>
      <p>
        = ⌊(<b class="role-input">{props.axis.input}</b> + 2·<b>{props.axis.padding}</b> − <b>{props.axis.dilation}</b>
        ·(
        <b class="role-weight">{props.axis.taps}</b> − 1) − 1) / <b>{props.axis.stride}</b>⌋ + 1
      </p>
      <p>
        = ⌊{signed(room())} / {props.axis.stride}⌋ + 1
        <Show when={props.output !== undefined}>
          {' '}
          = ⌊{quotient(room(), props.axis.stride)}⌋ + 1 = {Math.floor(room() / props.axis.stride)} + 1 ={' '}
          <b class="role-output result">{props.output}</b>
        </Show>
      </p>
    </div>
  );
}

// The size of a transposed convolution's output, with the reader's numbers, named as the frameworks' arguments are.
import type { JSX } from 'solid-js';
import '../one-channel/one-channel.css';

interface Props {
  readonly input: number;
  readonly taps: number;
  readonly stride: number;
  readonly padding: number;
  readonly outputPadding: number;
  /** The library's own result; undefined where it refuses. */
  readonly output: number | undefined;
}

export function SizeFormula(props: Props): JSX.Element {
  return (
    <div class="size-formula">
      <p>
        <var class="role-output">output</var> = (<var class="role-input">input</var> − 1)·<var>stride</var> − 2·
        <var>padding</var> + (<var class="role-weight">kernel_size</var> − 1) + <var>output_padding</var> + 1
      </p>
      <p>
        = (<b class="role-input">{props.input}</b> − 1)·<b>{props.stride}</b> − 2·<b>{props.padding}</b> + (
        <b class="role-weight">{props.taps}</b> − 1) + <b>{props.outputPadding}</b> + 1
        {props.output === undefined ? undefined : (
          <>
            {' = '}
            <b class="role-output result">{props.output}</b>
          </>
        )}
      </p>
    </div>
  );
}

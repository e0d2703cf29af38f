// The size of the output along each axis: the formula, then the reader's numbers, then the result.
import type { ConvProblem } from 'faltung/ops';
import { Index, Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { axisNames } from '../formWords.ts';
import { sizeLines } from './facts.ts';
import { panelWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly problem: ConvProblem;
}

const signed = (value: number): string => String(value).replace('-', '−');

export function SizePanel(props: Props): JSX.Element {
  const transposed = () => props.problem.op === 'convTranspose';
  const nameOf = (at: number) => axisNames[props.problem.axes.length]?.[at]?.[props.language] ?? String(at);
  return (
    <section aria-labelledby="panel-size">
      <h3 id="panel-size">{words.size[props.language]}</h3>
      <p class="panel-formula">
        <var class="role-output">output</var> ={' '}
        <Show
          when={transposed()}
          fallback={
            <>
              ⌊(<var class="role-input">input</var> + <var>before</var> + <var>after</var> − <var>dilation</var>·(
              <var class="role-weight">taps</var> − 1) − 1) / <var>stride</var>⌋ + 1
            </>
          }
        >
          (<var class="role-input">input</var> − 1)·<var>stride</var> − <var>before</var> − <var>after</var> +{' '}
          <var>dilation</var>·(<var class="role-weight">taps</var> − 1) + 1 + <var>output padding</var>
        </Show>
      </p>
      <Index each={sizeLines(props.problem)}>
        {(line, at) => {
          const axis = () => line().axis;
          return (
            <p class="panel-formula">
              <span class="axis-name">{nameOf(at)}</span>{' '}
              <Show
                when={transposed()}
                fallback={
                  <>
                    ⌊(<b class="role-input">{axis().input}</b> + {signed(axis().before)} + {signed(axis().after)} −{' '}
                    {axis().dilation}·(<b class="role-weight">{axis().taps}</b> − 1) − 1) / {axis().stride}⌋ + 1 = ⌊
                    {line().room} / {axis().stride}⌋ + 1
                  </>
                }
              >
                (<b class="role-input">{axis().input}</b> − 1)·{axis().stride} − {signed(axis().before)} −{' '}
                {signed(axis().after)} + {axis().dilation}·(<b class="role-weight">{axis().taps}</b> − 1) + 1 +{' '}
                {axis().outputPadding}
              </Show>{' '}
              = <b class="role-output">{axis().output}</b>
              <Show when={line().rest > 0}>
                <span class="panel-note">{words.rest[props.language](line().rest)}</span>
              </Show>
            </p>
          );
        }}
      </Index>
    </section>
  );
}

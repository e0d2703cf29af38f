// How many weights the layer has: symbols, the reader's numbers, the result. The result is the library's own count.
import { costs } from 'faltung/analysis';
import { Show, type JSX } from 'solid-js';
import './grouped.css';
import type { Language } from '../../figure/language.ts';
import { layer } from './channels.ts';
import { formulaWords, written } from './text.ts';

interface Props {
  readonly inputs: number;
  readonly outputs: number;
  readonly groups: number;
  readonly kernel: number;
  readonly language: Language;
}

export function Formula(props: Props): JSX.Element {
  const cost = () => {
    const { problem } = layer(props.inputs, props.outputs, props.groups, props.kernel);
    return problem && costs(problem);
  };
  return (
    <div class="layer-formula">
      <p>
        {formulaWords.weights[props.language]} = <var class="role-output">out_channels</var> · (
        <var class="role-input">in_channels</var> / <var>groups</var>) · <var class="role-weight">kernel_size</var>²
      </p>
      <p>
        = <b class="role-output">{props.outputs}</b> · (<b class="role-input">{props.inputs}</b> / <b>{props.groups}</b>
        ) · <b class="role-weight">{props.kernel}</b>²
        <Show when={cost()} fallback={' = ✗'}>
          {(cost) => (
            <>
              {' = '}
              {props.outputs} · {props.inputs / props.groups} · {props.kernel * props.kernel} ={' '}
              <b class="result">{written(cost().total.weights, props.language)}</b>
              <Show when={cost().standard}>
                {(standard) => (
                  <span class="aside">
                    {' '}
                    ({formulaWords.instead[props.language](written(standard().weights, props.language))})
                  </span>
                )}
              </Show>
            </>
          )}
        </Show>
      </p>
    </div>
  );
}

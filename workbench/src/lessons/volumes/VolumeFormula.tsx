// The sizes and counts of the main figure's layer: symbols, the reader's numbers, the library's result.
import { costs } from 'faltung/analysis';
import type { JSX } from 'solid-js';
import './volumes.css';
import type { Language } from '../../figure/language.ts';
import { side, slices, taps } from './model.ts';
import { problemOf } from './scene.ts';
import { formulaWords } from './text.ts';

export function VolumeFormula(props: {
  readonly depth: number;
  readonly stride: number;
  readonly language: Language;
}): JSX.Element {
  const problem = () => problemOf(props);
  const total = () => costs(problem()).total;
  const output = (axis: number) => problem().axes[axis]!.output;
  return (
    <div class="layer-formula">
      <p>
        <var class="role-output">
          D<sub>out</sub>
        </var>{' '}
        = ⌊(<var class="role-input">D</var> − <var class="role-weight">kernel_size[0]</var>) / <var>stride[0]</var>⌋ + 1
        = ⌊(<b class="role-input">{slices}</b> − <b class="role-weight">{props.depth}</b>) / {props.stride}⌋ + 1 ={' '}
        <b class="result">{output(0)}</b>
      </p>
      <p>
        <var class="role-output">
          H<sub>out</sub>
        </var>{' '}
        ={' '}
        <var class="role-output">
          W<sub>out</sub>
        </var>{' '}
        = ⌊(<b class="role-input">{side}</b> − <b class="role-weight">{taps}</b>) / 1⌋ + 1 ={' '}
        <b class="result">{output(1)}</b>
      </p>
      <p>
        {formulaWords.weights[props.language]} = <b class="role-weight">{props.depth}</b> ·{' '}
        <b class="role-weight">{taps}</b> · <b class="role-weight">{taps}</b> = <b>{total().weights}</b>,{' '}
        {formulaWords.products[props.language]} = {total().weights} · {output(0)} · {output(1)} · {output(2)} ={' '}
        <b>{total().counts.fvcore.count}</b>
      </p>
    </div>
  );
}

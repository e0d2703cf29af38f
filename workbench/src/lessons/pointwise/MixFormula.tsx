// How many weights and products the layer of the main figure has: symbols, the reader's numbers, the library's count.
import { costs } from 'faltung/analysis';
import type { JSX } from 'solid-js';
import '../grouped/grouped.css';
import type { Language } from '../../figure/language.ts';
import { picture } from './model.ts';
import { layerOf } from './scene.ts';
import { formulaWords } from './text.ts';

interface Props {
  readonly inputs: number;
  readonly outputs: number;
  readonly language: Language;
}

export function MixFormula(props: Props): JSX.Element {
  const { rows, columns } = picture;
  const total = () => costs(layerOf(props.inputs, props.outputs, rows, columns)).total;
  return (
    <div class="layer-formula">
      <p>
        {formulaWords.weights[props.language]} = <var class="role-output">out_channels</var> ·{' '}
        <var class="role-input">in_channels</var> · <var class="role-weight">1</var>² ={' '}
        <b class="role-output">{props.outputs}</b> · <b class="role-input">{props.inputs}</b> · 1 ={' '}
        <b class="result">{total().weights}</b>
      </p>
      <p>
        {formulaWords.products[props.language]} = {formulaWords.weights[props.language]} · <var>H</var> · <var>W</var>
        {` = ${total().weights} · ${rows} · ${columns} = `}
        <b class="result">{total().counts.fvcore.count}</b>
      </p>
    </div>
  );
}

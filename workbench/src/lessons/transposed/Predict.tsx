// The questions of this lesson, each with its small picture.
import type { JSX } from 'solid-js';
import '../one-channel/one-channel.css';
import './transposed.css';
import type { Language } from '../../figure/language.ts';
import { MatrixGrid, type CellLook, type GridRole } from '../../figure/MatrixGrid.tsx';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, type ItemName } from './items.ts';
import { cornerInput } from './matrix/model.ts';
import { exampleWeights } from './model.ts';
import { twinWords } from './text.ts';
import { sizeOf, valueOf } from './wrong.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  const item = items[props.item] as NumberItem<unknown>;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) => <Picture item={props.item} language={props.language} known={known()} />}
    />
  );
}

interface PictureProps {
  readonly item: ItemName;
  readonly language: Language;
  readonly known: boolean;
}

function Picture(props: PictureProps): JSX.Element {
  const say = (name: 'input' | 'kernel' | 'output') => twinWords[name][props.language];
  const grid = (role: GridRole, name: string, rows: number, columns: number, text: (at: number) => CellLook) => (
    <div class="part">
      <p class={`part-name role-${role}`}>{name}</p>
      <MatrixGrid
        role={role}
        label={`${name}: ${Array.from({ length: rows * columns }, (_, at) => text(at).text).join(' ')}`}
        language={props.language}
        rows={rows}
        columns={columns}
        cell={(row, column) => text(row * columns + column)}
      />
    </div>
  );
  const sign = (text: string) => (
    <p class="operator" aria-hidden="true">
      {text}
    </p>
  );
  const name = props.item;
  if (name === 'column' || name === 'back') {
    const corner = (at: number) => ({ text: String(cornerInput.flat()[at]), strong: name === 'back' && at === 0 });
    const weights = exampleWeights.flat();
    return (
      <div class="matrices" style={{ '--total': 9, '--widest': 7 }}>
        {grid('input', say('input'), 4, 4, corner)}
        {sign('⋆')}
        {grid('weight', say('kernel'), 3, 3, (at) => ({
          text: String(weights[at]),
          lit: name === 'column' && at === 0,
        }))}
      </div>
    );
  }
  const { subject } = items[name];
  const shown = name === 'size' ? [] : Array.from({ length: sizeOf(subject) }, (_, at) => at);
  return (
    <div class="matrices" style={{ '--total': 12, '--widest': 7 }}>
      {grid('input', say('input'), 1, subject.x.length, (at) => ({ text: String(subject.x[at]) }))}
      {sign('×')}
      {grid('weight', say('kernel'), 1, subject.w.length, (at) => ({ text: String(subject.w[at]) }))}
      {shown.length === 0 ? undefined : sign('→')}
      {shown.length === 0
        ? undefined
        : grid('output', say('output'), 1, shown.length, (at) => {
            if (at !== subject.at) return { text: '·' };
            return { text: props.known ? String(valueOf(subject)) : '?', strong: true };
          })}
    </div>
  );
}

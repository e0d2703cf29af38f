// The questions of this lesson. Those about one axis show it, with its places once the answer is known.
import { convProblem } from 'faltung/ops';
import { Show, type JSX } from 'solid-js';
import './arithmetic.css';
import type { Language } from '../../figure/language.ts';
import { Prediction } from '../../figure/Prediction.tsx';
import { judgeItem, type NumberItem } from '../item.ts';
import { items, type ItemName } from './items.ts';
import { laneOfAxis, type Lane } from './lane.ts';
import { LaneView } from './LaneView.tsx';
import { rulerWords } from './text.ts';

export function Predict(props: { readonly item: ItemName; readonly language: Language }): JSX.Element {
  const item = items[props.item] as NumberItem<unknown>;
  return (
    <Prediction
      name={props.item}
      language={props.language}
      ask={item.ask[props.language]}
      because={item.because[props.language]}
      judge={(answer) => judgeItem(item, answer)}
      draw={(known) => (
        <Show when={props.item === 'places' || props.item === 'spread'}>
          <Axis item={props.item as 'places' | 'spread'} known={known()} language={props.language} />
        </Show>
      )}
    />
  );
}

function Axis(props: {
  readonly item: 'places' | 'spread';
  readonly known: boolean;
  readonly language: Language;
}): JSX.Element {
  const { input, kernel, stride, padding, dilation } = items[props.item].subject;
  const whole = laneOfAxis(convProblem([1, 1, input], [1, 1, kernel], { stride, padding, dilation }).axes[0]!);
  // Before the answer is known, only the first place is drawn.
  const asked: Lane = { ...whole, places: whole.places.slice(0, 1), dropped: [], skipped: [] };
  const lane = () => (props.known ? whole : asked);
  return (
    <LaneView
      lane={lane()}
      label={rulerWords.lane[props.language](lane())}
      text={(cell) => (whole.cells[cell]!.kind === 'input' ? String(whole.cells[cell]!.source + 1) : '0')}
      beyond={props.known}
    />
  );
}

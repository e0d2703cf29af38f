// Settings that cannot be: the sentence, a drawing of why, and the nearest settings that can.
import type { ShapeError } from 'faltung';
import { sayError } from 'faltung/text';
import { createMemo, For, type JSX } from 'solid-js';
import '../../figure/matrix.css';
import './refusal.css';
import type { Language } from '../../figure/language.ts';
import { changedWords } from './changed.ts';
import { drawingOf } from './drawing.ts';
import { RowsDrawing } from './RowsDrawing.tsx';
import { suggestionsFor } from './suggest.ts';
import { refusalWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly conv: string;
  readonly refusal: ShapeError;
  readonly take: (conv: string) => void;
}

export default function Refusal(props: Props): JSX.Element {
  const suggestions = createMemo(() => suggestionsFor(props.conv));
  return (
    <div class="refusal" data-code={props.refusal.code}>
      <h3>{refusalWords.why[props.language]}</h3>
      <RowsDrawing
        language={props.language}
        label={`${refusalWords.why[props.language]}: ${sayError(props.refusal, props.language)}`}
        rows={drawingOf(props.conv, props.refusal)}
      />
      <h3>{refusalWords.instead[props.language]}</h3>
      <div class="trials">
        <div class="suggestions">
          <For each={suggestions()}>
            {(suggestion) => (
              <button type="button" title={suggestion} data-conv={suggestion} onClick={() => props.take(suggestion)}>
                <code>{changedWords(props.conv, suggestion)}</code>
              </button>
            )}
          </For>
        </div>
      </div>
    </div>
  );
}

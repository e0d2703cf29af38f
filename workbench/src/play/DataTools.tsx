// Where the numbers come from: a seed, a pasted matrix, a filter of the gallery.
import { filterNames, type FilterName } from 'faltung/ops';
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import type { InBoth, Language } from '../figure/language.ts';
import { readMatrix, type Matrix } from '../figure/matrix.ts';
import { faultWords, words } from '../figure/words.ts';

import { axesOf, type Asked } from './asked.ts';
import { filterIn, takeFilter, takeInput, takeWeights } from './change.ts';
import './paint/paint.css'; // a style that comes later than its page would not come at all
import { FileTools } from './files/FileTools.tsx';
import { withRole } from './files/opened.ts';
import { largest, mostRows, none, type Play } from './model.ts';
import { NumberInput } from './NumberInput.tsx';

interface Props {
  readonly language: Language;
  readonly state: Play;
  readonly asked: Asked;
  readonly change: (part: Partial<Play>) => void;
}

const dataWords = {
  numbers: { ko: '숫자', en: 'Numbers' },
  seed: { ko: '씨앗', en: 'Seed' },
  fresh: { ko: '새 숫자', en: 'Fresh numbers' },
  gallery: { ko: '필터 갤러리', en: 'Filter gallery' },
  own: { ko: '내 가중치', en: 'own weights' },
  input: { ko: '입력 붙여넣기', en: 'Paste the input' },
  weight: { ko: '가중치 붙여넣기', en: 'Paste the weights' },
  draw: { ko: '가중치 그리기', en: 'Draw the weights' },
  misfit: {
    ko: '행의 수가 표본과 채널의 수로 나누어떨어지지 않습니다.',
    en: 'Its rows cannot be divided among the samples and channels.',
  },
} as const satisfies Record<string, InBoth>;

/** Drawing comes with the first one who opens it. */
const [PaintBox, setPaintBox] = createSignal<typeof import('./paint/PaintBox.tsx').default>();
const loadPaint = () => void import('./paint/PaintBox.tsx').then((made) => setPaintBox(() => made.default));

export function DataTools(props: Props): JSX.Element {
  const say = (word: keyof typeof dataWords) => dataWords[word][props.language];
  const byHand = { x: none, w: none, b: none, file: 'none', divisor: 1 } as const;
  return (
    <div class="play-data needs-script" role="group" aria-label={say('numbers')}>
      <div class="play-seed">
        <NumberInput
          label={say('seed')}
          name="seed"
          least={1}
          most={999_999}
          value={props.state.seed}
          set={(seed) => seed >= 1 && props.change({ seed, ...byHand })}
        />
        <button
          type="button"
          onClick={() => {
            const [random] = crypto.getRandomValues(new Uint32Array(1));
            props.change({ seed: 1 + (random! % 999_999), ...byHand });
          }}
        >
          {say('fresh')}
        </button>
        <Show when={axesOf(props.asked) > 1}>
          <label class="control of-choice">
            <span class="label">{say('gallery')}</span>
            <select
              name="filter"
              onChange={(event) =>
                props.change({
                  file: withRole(props.state.file, 'w', false),
                  ...(event.currentTarget.value === ''
                    ? { w: none, divisor: 1 }
                    : takeFilter(props.state, props.asked, event.currentTarget.value as FilterName)),
                })
              }
            >
              <option value="" selected={filterIn(props.state) === undefined}>
                {say('own')}
              </option>
              <For each={filterNames}>
                {(name) => (
                  <option value={name} selected={filterIn(props.state) === name}>
                    {name}
                  </option>
                )}
              </For>
            </select>
          </label>
        </Show>
      </div>
      <PasteBox
        language={props.language}
        role="input"
        label={say('input')}
        misfit={say('misfit')}
        take={(rows) => takeInput(props.state, props.asked, rows)}
        change={props.change}
      />
      <PasteBox
        language={props.language}
        role="weight"
        label={say('weight')}
        misfit={say('misfit')}
        take={(rows) => ({ ...takeWeights(props.state, props.asked, rows), divisor: 1 })}
        change={props.change}
      />
      <details
        class="play-paste role-weight"
        data-paint-box
        onToggle={(event) => event.currentTarget.open && loadPaint()}
      >
        <summary>{say('draw')}</summary>
        <Show when={PaintBox()}>
          {(Made) => Made()({ language: props.language, state: props.state, change: props.change })}
        </Show>
      </details>
      <FileTools language={props.language} state={props.state} asked={props.asked} change={props.change} />
    </div>
  );
}

interface PasteProps {
  readonly language: Language;
  readonly role: 'input' | 'weight';
  readonly label: string;
  readonly misfit: string;
  readonly take: (rows: Matrix) => Partial<Play> | undefined;
  readonly change: (part: Partial<Play>) => void;
}

function PasteBox(props: PasteProps): JSX.Element {
  const help = createUniqueId();
  const [wrong, setWrong] = createSignal('');
  let field!: HTMLTextAreaElement;
  const use = () => {
    const rows = readMatrix(field.value, largest, mostRows);
    const fault = typeof rows === 'string' ? faultWords[rows][props.language](largest, mostRows) : undefined;
    const taken = typeof rows === 'string' ? undefined : props.take(rows);
    setWrong(fault ?? (taken ? '' : props.misfit));
    if (taken) props.change(taken);
  };
  return (
    <details class={`play-paste role-${props.role}`}>
      <summary>{props.label}</summary>
      <textarea
        ref={(element) => (field = element)}
        name={`${props.role}-text`}
        rows="4"
        spellcheck={false}
        aria-label={props.label}
        aria-describedby={help}
        aria-invalid={wrong() !== ''}
      />
      <button type="button" onClick={use}>
        {words.use[props.language]}
      </button>
      <p class="fault" id={help} role="status">
        {wrong() || words.pasteHelp[props.language]}
      </p>
    </details>
  );
}

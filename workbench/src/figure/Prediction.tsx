// A question before the explanation: the reader commits to an answer, and a wrong one is told by what it did. Nobody is
// held up: the answer is always one press away, with scripts or without.
import { createSignal, createUniqueId, onCleanup, onMount, Show, type JSX } from 'solid-js';
import './figure.css';
import './prediction.css';
import { askAgain, noteAnswer } from '../progress/keep.ts';
import { keepHydrating } from './islands.ts';
import type { InBoth, Language } from './language.ts';

keepHydrating();

const words = {
  predict: { ko: '먼저 예상해 보세요', en: 'Predict first' },
  answer: { ko: '내 답', en: 'Your answer' },
  check: { ko: '확인', en: 'Check' },
  show: { ko: '답 보기', en: 'Show me' },
  right: { ko: '맞았습니다.', en: 'Right.' },
  wrong: { ko: '아닙니다.', en: 'Not quite.' },
  unknown: {
    ko: '어떻게 나온 수인지 알 수 없습니다. 겹친 칸을 하나씩 짚어 보고 다시 답해 보세요.',
    en: 'No rule we know gives this number. Go over the cells one by one and try again.',
  },
  noNumber: { ko: '숫자로 답해 주세요.', en: 'Answer with a number.' },
} as const satisfies Record<string, InBoth>;

interface Props {
  readonly name: string;
  readonly language: Language;
  readonly ask: string;
  readonly because: string;
  /** `'right'`, what went wrong, or undefined where nobody knows. */
  readonly judge: (answer: number) => 'right' | { readonly id?: string; readonly say: InBoth } | undefined;
  /** The question as a picture; the answer is to be seen in it once it is known. */
  readonly draw: (known: () => boolean) => JSX.Element;
}

export function Prediction(props: Props): JSX.Element {
  const field = createUniqueId();
  const [verdict, setVerdict] = createSignal<{ right: boolean; say: string }>();
  const [open, setOpen] = createSignal(false);
  const [live, setLive] = createSignal(false);
  const known = () => open() || verdict()?.right === true;
  let answer!: HTMLInputElement;
  let shown!: HTMLDetailsElement;
  const forget = () => {
    setVerdict(undefined);
    answer.value = '';
    shown.open = false;
  };
  onMount(() => {
    setLive(true);
    addEventListener(askAgain, forget);
    onCleanup(() => removeEventListener(askAgain, forget));
  });

  const check = (event: SubmitEvent) => {
    event.preventDefault();
    const given = Number(answer.value.trim().replace('−', '-'));
    if (answer.value.trim() === '' || Number.isNaN(given)) {
      setVerdict({ right: false, say: words.noNumber[props.language] });
      return;
    }
    const judged = props.judge(given);
    noteAnswer(props.name, judged === 'right' ? judged : (judged?.id ?? 'unknown'));
    if (judged === 'right') setVerdict({ right: true, say: `${words.right[props.language]} ${props.because}` });
    else
      setVerdict({
        right: false,
        say: `${words.wrong[props.language]} ${(judged?.say ?? words.unknown)[props.language]}`,
      });
  };

  return (
    <section
      class="prediction"
      id={`predict-${props.name}`}
      aria-label={words.predict[props.language]}
      data-live={live() ? '' : undefined}
    >
      <p class="tag">{words.predict[props.language]}</p>
      <p class="ask">{props.ask}</p>
      <div class="stage">{props.draw(known)}</div>
      <form class="needs-script" onSubmit={check}>
        <label for={field}>{words.answer[props.language]}</label>
        <input ref={(element) => (answer = element)} id={field} type="text" autocomplete="off" />
        <button type="submit">{words.check[props.language]}</button>
      </form>
      <p class="verdict" role="status" classList={{ right: verdict()?.right === true }}>
        <Show when={verdict()}>
          {(verdict) => (
            <>
              <span aria-hidden="true">{verdict().right ? '✓ ' : '✗ '}</span>
              {verdict().say}
            </>
          )}
        </Show>
      </p>
      <details
        ref={(element) => (shown = element)}
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
          if (event.currentTarget.open) noteAnswer(props.name, 'shown');
        }}
      >
        <summary>{words.show[props.language]}</summary>
        <p>{props.because}</p>
      </details>
    </section>
  );
}

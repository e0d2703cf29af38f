// “Check it yourself”: a claim, a button that runs it on fresh random whole numbers, and a switch that plants a fault.
//
// How a lesson uses it. Islands take no functions from prose, so the lesson lists its claims and picks one by name:
//
//   // claims.ts
//   export const claims = {
//     flip: {
//       name: 'flip',                                     // the card's address is #check-flip
//       claim: { ko: '…', en: 'Convolving is correlating with the flipped kernel.' },
//       left: { ko: '…', en: 'convolution with w' },      // what both sides are called
//       right: { ko: '…', en: 'correlation with w flipped' },
//       fault: { ko: '…', en: 'What if we forgot to flip?' },
//       run(random, planted) {                            // computed by the library, whole numbers
//         const x = random.numbers(6);
//         …
//         return { tried: [{ name: { ko: '입력 x', en: 'input x' }, numbers: x }], left, right };
//       },
//     },
//   } as const satisfies Record<string, Claim>;
//
//   // Check.tsx
//   export const Check = (props: { readonly claim: keyof typeof claims; readonly language: Language }) => (
//     <ClaimCheck claim={claims[props.claim]} language={props.language} />
//   );
//
//   // en.mdx
//   <Check client:visible claim="flip" language="en" />
//
// The page shows the run of `seed` 1 before scripts come, so `run` has to be quick and give the same for the same seed.
import { batch, createMemo, createSignal, For, onMount, type JSX } from 'solid-js';
import './figure.css';
import './claim.css';
import { outcomeOf, randomOf, type Claim, type Tried } from './claim.ts';
import { keepHydrating } from './islands.ts';
import type { InBoth, Language } from './language.ts';

keepHydrating();

interface Props {
  readonly claim: Claim;
  readonly language: Language;
  /** How many runs the second button adds, 100 unless said otherwise; fewer where a run takes long. */
  readonly many?: number;
}

const words = {
  check: { ko: '직접 확인하기', en: 'Check it yourself' },
  run: { ko: '새 숫자로 확인', en: 'Try fresh numbers' },
  more: { ko: (count) => `${count}번 더 확인`, en: (count) => `${count} times more` },
  example: { ko: '예로 한 번 계산한 결과입니다.', en: 'One run, as an example.' },
  holds: {
    ko: '양쪽이 같습니다. 가장 큰 차이 0.',
    en: 'Both sides are the same. Largest difference 0.',
  },
  differs: {
    ko: (at, left, right, most) =>
      `양쪽이 다릅니다. 처음 다른 곳은 ${at}번째 수로, 왼쪽은 ${left}, 오른쪽은 ${right}입니다. 가장 큰 차이 ${most}.`,
    en: (at, left, right, most) =>
      `The sides differ, first at number ${at}: ${left} on the left, ${right} on the right. Largest ` +
      `difference ${most}.`,
  },
  sizes: {
    ko: (left, right) => `양쪽의 크기가 다릅니다. 왼쪽은 ${left}개, 오른쪽은 ${right}개입니다.`,
    en: (left, right) => `The sides are not equally long: ${left} numbers on the left, ${right} on the right.`,
  },
  tally: {
    ko: (held, runs) => `지금까지 ${runs}번 가운데 ${held}번 성립했습니다.`,
    en: (held, runs) => `So far it held in ${held} of ${runs} ${runs === 1 ? 'run' : 'runs'}.`,
  },
} satisfies Record<string, InBoth<string | ((...numbers: (number | string)[]) => string)>>;

/** Numbers shown of one thing; more would only be skipped. */
const mostShown = 12;
const spell = (value: number | undefined): string => (value === undefined ? '—' : String(value).replace('-', '−'));

export function ClaimCheck(props: Props): JSX.Element {
  const [seed, setSeed] = createSignal(1);
  const [planted, setPlanted] = createSignal(false);
  const [tally, setTally] = createSignal<{ held: number; runs: number }>();
  const [live, setLive] = createSignal(false);
  onMount(() => setLive(true));
  const say = (word: 'check' | 'run' | 'example' | 'holds') => words[word][props.language];
  const many = () => props.many ?? 100;
  const trial = createMemo(() => props.claim.run(randomOf(seed()), planted()));
  const outcome = createMemo(() => outcomeOf(trial()));

  const count = (holds: boolean) => {
    const { held, runs } = tally() ?? { held: 0, runs: 0 };
    setTally({ held: held + (holds ? 1 : 0), runs: runs + 1 });
  };
  const run = () => {
    setSeed(crypto.getRandomValues(new Int32Array(1))[0]!);
    count(outcome().holds);
  };
  const runMany = () =>
    batch(() => {
      for (let n = 0; n < many(); n++) run();
    });
  /** The same numbers once more, with the fault or without it: what changes is the fault alone. */
  const plant = (on: boolean) => {
    setPlanted(on);
    setTally(undefined);
    count(outcome().holds);
  };
  const verdict = () => {
    const { holds, difference, first } = outcome();
    const { left, right } = trial();
    if (holds) return say('holds');
    if (difference === undefined) return words.sizes[props.language](left.length, right.length);
    return words.differs[props.language](first! + 1, spell(left[first!]), spell(right[first!]), spell(difference));
  };
  const counted = () => {
    const now = tally();
    return now ? words.tally[props.language](now.held, now.runs) : say('example');
  };

  /** A row of numbers, cut where it is long; the first difference stays in sight. */
  const row = (numbers: ArrayLike<number>, mark?: number) => {
    const start = Math.max(0, Math.min((mark ?? 0) - mostShown + 2, numbers.length - mostShown));
    const shown = Array.from({ length: Math.min(mostShown, numbers.length) }, (_, n) => start + n);
    return (
      <span class="claim-numbers">
        {start > 0 ? '… ' : ''}
        <For each={shown}>{(at) => <span classList={{ differs: at === mark }}>{spell(numbers[at])}</span>}</For>
        {start + shown.length < numbers.length ? ' …' : ''}
      </span>
    );
  };
  const tried = ({ name, shape, numbers }: Tried) => (
    <div>
      <dt>
        {name[props.language]} {shape && <span class="claim-shape">{shape.join('×')}</span>}
      </dt>
      <dd>{row(numbers)}</dd>
    </div>
  );

  return (
    <section
      class="figure claim"
      id={`check-${props.claim.name}`}
      aria-label={say('check')}
      lang={props.language}
      data-live={live() ? '' : undefined}
    >
      <p class="tag">{say('check')}</p>
      <p class="claim-text">{props.claim.claim[props.language]}</p>
      <dl class="claim-tried">
        <For each={trial().tried}>{tried}</For>
      </dl>
      <div class="claim-sides" classList={{ fails: !outcome().holds }}>
        <div>
          <p class="claim-side">{props.claim.left[props.language]}</p>
          {row(trial().left, outcome().first)}
        </div>
        <p class="claim-sign" aria-hidden="true">
          {outcome().holds ? '=' : '≠'}
        </p>
        <div>
          <p class="claim-side">{props.claim.right[props.language]}</p>
          {row(trial().right, outcome().first)}
        </div>
      </div>
      <p class="claim-verdict" role="status" classList={{ fails: !outcome().holds }}>
        <span aria-hidden="true">{outcome().holds ? '✓ ' : '✗ '}</span>
        {verdict()} <span class="claim-tally">{counted()}</span>
      </p>
      <div class="claim-bar needs-script">
        <button type="button" class="main" onClick={run}>
          {say('run')}
        </button>
        <button type="button" onClick={runMany}>
          {words.more[props.language](many())}
        </button>
        <label class="claim-fault">
          <input
            type="checkbox"
            role="switch"
            checked={planted()}
            onChange={(event) => plant(event.currentTarget.checked)}
          />
          <span>{props.claim.fault[props.language]}</span>
        </label>
      </div>
    </section>
  );
}

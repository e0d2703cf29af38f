// What an output sees of the input, and what of that is uneven or has holes.
import { convShapes, sizeOf, type ConvProblem } from 'faltung/ops';
import { Index, Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { axisNames } from '../formWords.ts';
import { StackWays } from '../ways/StackWays.tsx';
import { fieldOf, isEven, phaseCounts } from './facts.ts';
import { panelWords as words } from './words.ts';

interface Props {
  readonly language: Language;
  readonly problem: ConvProblem;
}

const listed = (counts: readonly number[]): string => [...new Set(counts)].toSorted((a, b) => a - b).join(', ');

export function FieldPanel(props: Props): JSX.Element {
  const shapes = () => convShapes(props.problem);
  const field = () => fieldOf(props.problem);
  const phases = () => phaseCounts(props.problem);
  const uneven = () => phases().filter((counts) => !isEven(counts));
  const holes = () => {
    const known = field();
    return known && known.used < known.total ? known : undefined;
  };
  const many = () => phases().map(listed).join(' × ');
  const nameOf = (at: number) => axisNames[props.problem.axes.length]?.[at]?.[props.language] ?? String(at);
  const say = (word: 'fieldSize' | 'jump' | 'from') => words[word][props.language];
  return (
    <>
      <section aria-labelledby="panel-field">
        <h3 id="panel-field">{words.field[props.language]}</h3>
        <Show when={field()} fallback={<p>{words.reads[props.language](many())}</p>}>
          {(field) => (
            <>
              <Index each={field().axes}>
                {(axis, at) => (
                  <p class="panel-formula">
                    <span class="axis-name">{nameOf(at)}</span> {say('fieldSize')} <b>{axis().size}</b>
                    {` · ${say('jump')} `}
                    <b>{axis().jump}</b>
                    {` · ${say('from')} `}
                    <b>{String(axis().start).replace('-', '−')}</b>
                  </p>
                )}
              </Index>
              <p class="panel-formula">
                {words.used[props.language]} <b>{`${field().used} / ${field().total}`}</b>
              </p>
            </>
          )}
        </Show>
      </section>
      <Show when={sizeOf(shapes().y) > 0}>
        <StackWays
          language={props.language}
          id="panel-ways"
          route={props.problem}
          input={shapes().x}
          output={shapes().y}
        />
      </Show>
      <section aria-labelledby="panel-warnings">
        <h3 id="panel-warnings">{words.warnings[props.language]}</h3>
        <ul class="panel-warnings">
          <Show when={uneven().length > 0}>
            <li data-warning="checkerboard">
              {words[props.problem.op === 'convTranspose' ? 'checkerboard' : 'backward'][props.language](
                uneven().map(listed).join(' / '),
              )}
            </li>
          </Show>
          <Show when={holes()}>
            {(holes) => <li data-warning="holes">{words.holes[props.language](holes().used, holes().total)}</li>}
          </Show>
          <Show when={uneven().length === 0 && !holes()}>
            <li>{words.fine[props.language]}</li>
          </Show>
        </ul>
      </section>
    </>
  );
}

// The map of ways of one output, of a stack of layers or of a single convolution.
import type { Route } from 'faltung/analysis';
import type { Shape } from 'faltung/ops';
import { createMemo, Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { CoverageMap } from './CoverageMap.tsx';
import { fieldMap } from './map.ts';
import { coverageWords } from './words.ts';

interface Props {
  readonly language: Language;
  /** A name of the section that no other of the page has. */
  readonly id: string;
  readonly route: Route;
  readonly input: Shape;
  readonly output: Shape;
  /** Of the output, along each axis from 0; without it, the one in the middle. */
  readonly position?: readonly number[];
  readonly channel?: number;
}

export function StackWays(props: Props): JSX.Element {
  const position = createMemo(
    () => props.position ?? props.output.slice(2).map((length) => Math.floor(length / 2)),
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  const isThere = () => position().every((at, d) => at < (props.output[d + 2] ?? 0));
  const map = createMemo(() => (isThere() ? fieldMap(props.route, props.input, position(), props.channel) : undefined));
  return (
    <section class="panel-ways" aria-labelledby={props.id}>
      <h3 id={props.id}>{coverageWords.title[props.language]}</h3>
      <Show when={isThere()} fallback={<p>{coverageWords.none[props.language]}</p>}>
        <CoverageMap language={props.language} map={map()} position={position()} />
      </Show>
    </section>
  );
}

// The convolution number by number: input, kernel and output, and the arithmetic of the number looked at.
import { convShapes, indices, largeRole } from 'faltung/ops';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { spell, spellNumber, spellProduct } from '../figure/decimal.ts';
import type { Place } from '../figure/fields.ts';
import type { Language } from '../figure/language.ts';
import type { Matrix } from '../figure/matrix.ts';
import type { Frame } from '../figure/MatrixGrid.tsx';
import { productsOf } from '../figure/passes.ts';
import { ProductTape } from '../figure/ProductTape.tsx';
import type { Play, Role } from './model.ts';
import { stacked } from './numbers.ts';
import { frameAt, indexAt, type Plane } from './planes.ts';
import { PlaneGroup } from './PlaneGroup.tsx';
import { biasAt, focusOf, outputAt, spotAt, type Cells } from './scene.ts';
import { playWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly state: Play;
  readonly cells: Cells;
  readonly change: (part: Partial<Play>) => void;
}

const whole = (value: number): string => spell(value, 2);

export function CellsView(props: Props): JSX.Element {
  const [hover, setHover] = createSignal<Place<Role> | null>(null);
  const lit = createMemo(() => focusOf(props.state, props.cells, hover()));
  const shapes = () => convShapes(props.cells.problem);
  /** The output whose arithmetic is spelt out. */
  const written = () => {
    const { spot } = lit();
    return spot.kind === 'number' && spot.level === 1 ? spot.at : props.state.step - 1;
  };
  /** The window lies on the planes of the large side that the number on the small side reads or writes. */
  const frame =
    (role: Role) =>
    (plane: Plane): Frame | undefined => {
      const { problem } = props.cells;
      const { spot, numbers } = lit();
      const large = largeRole(problem);
      if ((large === 'x') !== (role === 'input') || role === 'weight') return undefined;
      if (spot.kind === 'weight' || (spot.level === 1) !== (large === 'x')) return undefined;
      const small = indexAt(shapes()[large === 'x' ? 'y' : 'x'], spot.at);
      const [from, to] = [plane.first * plane.columns, (plane.first + plane.rows) * plane.columns];
      const touched = [...numbers[large === 'x' ? 0 : 1]!].some((at) => at >= from && at < to);
      return touched ? frameAt(problem, small.slice(2)) : undefined;
    };
  const point = (place: Place<Role> | null) =>
    props.change({
      point: place,
      ...(place?.role === 'output' && { step: spotAt(props.cells, place).at + 1 }),
    });
  const group = (role: Role, set?: (rows: (old: Matrix) => Matrix) => void) => (
    <PlaneGroup
      role={role}
      language={props.language}
      cells={props.cells}
      lit={lit()}
      frame={frame(role)}
      point={point}
      hover={setHover}
      {...(set && { set })}
    />
  );
  const own = (role: 'x' | 'w'): Matrix =>
    stacked(
      Array.from(props.cells.pass[role], (value) => value / 100),
      shapes()[role],
    );
  const planes = () => [shapes().x, shapes().w, shapes().y].reduce((sum, shape) => sum + outerOf(shape), 0);
  const bias = () => biasAt(props.cells, written());
  /** The quotient, with the sign of what was rounded where it was. */
  const divided = () => {
    const value = outputAt(props.cells, written()) / 10_000 / props.cells.divisor;
    const short = Math.round(value * 1e6) / 1e6;
    return `${short === value ? '=' : '≈'} ${String(short).replace('-', '−')}`;
  };
  return (
    <>
      <div class="play-cells" classList={{ single: planes() === 3 }}>
        {group('input', (rows) => props.change({ x: rows(own('x')) }))}
        <span class="operator" aria-hidden="true">
          {props.cells.problem.op === 'conv' ? '⋆' : '⋆ᵀ'}
        </span>
        {group('weight', (rows) => props.change({ w: rows(own('w')) }))}
        <span class="operator" aria-hidden="true">
          =
        </span>
        {group('output')}
      </div>
      <Show when={props.cells.pass.y.length > 0}>
        <ProductTape
          language={props.language}
          products={productsOf(props.cells.pass, written())}
          spellX={whole}
          spellW={(value) => spellNumber(value / 100)}
          spellProduct={spellProduct}
          total={props.cells.pass.y[written()]!}
        />
        <Show when={props.cells.bias}>
          <p class="play-sum">
            {`${spellProduct(props.cells.pass.y[written()]!)} + ${playWords.bias[props.language]} `}
            <b>{spellProduct(bias())}</b> = <b class="role-output">{spellProduct(outputAt(props.cells, written()))}</b>
          </p>
        </Show>
        <Show when={props.cells.divisor !== 1}>
          <p class="play-sum">
            {`${spellProduct(outputAt(props.cells, written()))} ÷ ${props.cells.divisor} ${divided()}`}
            <span class="play-note">{playWords.divided[props.language](props.cells.divisor)}</span>
          </p>
        </Show>
      </Show>
    </>
  );
}

const outerOf = (shape: readonly number[]): number => {
  const outer = shape.length === 3 ? shape.slice(0, 2) : shape.slice(0, -2);
  return [...indices(outer)].length;
};

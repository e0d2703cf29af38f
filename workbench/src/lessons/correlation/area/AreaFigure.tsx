// The area under the product of two shapes, which is the output, and the area where they overlap, which is not.
import { For, type JSX } from 'solid-js';
import '../correlation.css';
import './area.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { areaText, areaWords } from './words.ts';
import { heightOf, model, places, sceneOf, spellFraction, strips, type AreaScene, type AreaState } from './model.ts';

const [stripWidth, unitHeight, names] = [11, 56, 100] as const;
/** Strips to the left of the box, and to its right. */
const around = strips;
const width = names + (strips + 2 * around) * stripWidth + 2;
const zeros = { shapes: 128, product: 268, result: 400 } as const;
const bottom = 424;

export const AreaFigure = defineFigure({
  name: 'area',
  model,
  scene: sceneOf,
  controls: ['height', 'flip'],
  text: areaText,
  steps: { count: () => places, group: strips / 2, to: (step) => ({ step }) },
  numbers: (_, { curve }) => ({ shape: [1, 1, curve.length], data: curve }),
  draw({ state, scene, language }) {
    const same = () => spellFraction(scene().product) === spellFraction(scene().overlap);
    return (
      <>
        <Chart state={state} scene={scene()} label={areaText.describe[language](state, scene())} />
        <dl class="areas">
          <div>
            <dt>{areaWords.product[language]}</dt>
            <dd class="role-output">{spellFraction(scene().product)}</dd>
          </div>
          <div>
            <dt>{areaWords.overlap[language]}</dt>
            <dd>
              {spellFraction(scene().overlap)} <span>{areaWords[same() ? 'same' : 'differs'][language]}</span>
            </dd>
          </div>
        </dl>
      </>
    );
  },
});

function Chart(props: { readonly state: AreaState; readonly scene: AreaScene; readonly label: string }): JSX.Element {
  const x = (strip: number) => names + (strip + around) * stripWidth;
  const y = (zero: number, height: number) => zero - height * unitHeight;
  /** Stairs over neighbouring strips, closed down to zero. */
  const area = (zero: number, heights: readonly (readonly [at: number, height: number])[]) =>
    heights.length === 0
      ? ''
      : `M${x(heights[0]![0])} ${zero}` +
        heights.map(([at, height]) => `V${y(zero, height)}H${x(at + 1)}`).join('') +
        `V${zero}Z`;
  const box = () => Array.from({ length: strips }, (_, at) => [at, heightOf[props.state.height]] as const);
  const triangle = () => props.scene.strips.map(({ at, g }) => [at, g] as const);
  const shared = () => props.scene.strips.map(({ at, f, g }) => [at, Math.min(f, g)] as const);
  const product = () => props.scene.strips.map(({ at, f, g }) => [at, f * g] as const);
  // The output of shift t stands at t, where the middle of the box is 0.
  const resultX = (place: number) => x(strips / 2 + place + 1 - strips);
  const curve = () =>
    `M${resultX(-1)} ${zeros.result}` +
    props.scene.curve.map((value, place) => `L${resultX(place)} ${y(zeros.result, value)}`).join('') +
    `L${resultX(places)} ${zeros.result}`;
  return (
    <div class="slide-chart area-chart">
      <svg viewBox={`0 0 ${width} ${bottom}`} style={{ '--units': width }} role="img" aria-label={props.label}>
        <path class="bar of-input" d={area(zeros.shapes, box())} />
        <path class="bar of-weight" d={area(zeros.shapes, triangle())} />
        <path class="shared" d={area(zeros.shapes, shared())} />
        <text class="name of-input" x="0" y={zeros.shapes - 62}>
          f(τ)
        </text>
        <text class="name of-weight" x="0" y={zeros.shapes - 38}>
          {props.state.flip ? 'g(t − τ)' : 'g(τ − t)'}
        </text>
        <text class="name" x="0" y={zeros.product - 50}>
          f · g
        </text>
        <path class="bar of-product" d={area(zeros.product, product())} />
        <text class="name of-output" x="0" y={zeros.result - 50}>
          {props.state.flip ? 'f ∗ g' : 'f ⋆ g'}
        </text>
        <path class="result-curve" d={curve()} />
        <For each={Object.values(zeros)}>
          {(zero) => <line class="zero" x1={names} x2={width} y1={zero} y2={zero} />}
        </For>
        <line
          class="now"
          x1={resultX(props.state.step - 1)}
          x2={resultX(props.state.step - 1)}
          y1={y(zeros.result, props.scene.curve[props.state.step - 1]!)}
          y2={zeros.result}
        />
        <g class="strong">
          <circle
            class="dot"
            cx={resultX(props.state.step - 1)}
            cy={y(zeros.result, props.scene.curve[props.state.step - 1]!)}
            r="7"
          />
        </g>
        <For each={[-1, -0.5, 0, 0.5, 1]}>
          {(t) => (
            <text class="tick" x={x(strips / 2 + t * strips)} y={zeros.result + 14}>
              {String(t).replace('-', '−')}
            </text>
          )}
        </For>
        <text class="name count-name" x="0" y={zeros.result + 14}>
          t
        </text>
      </svg>
    </div>
  );
}

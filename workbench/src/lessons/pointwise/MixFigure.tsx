// The lesson's main figure: the 1x1 convolution as a product of matrices, a column for each pixel.
import { write } from 'faltung/ops';
import { For } from 'solid-js';
import './pointwise.css';
import { spell, spellProduct, decimals } from '../../figure/decimal.ts';
import { outputOf } from '../../figure/output.ts';
import { defineFigure } from '../../figure/defineFigure.tsx';
import { MatrixPart } from '../../figure/MatrixPart.tsx';
import { ProductTape } from '../../figure/ProductTape.tsx';
import { largest, model, picture } from './model.ts';
import { productsOf, sceneOf } from './scene.ts';
import { MixFormula } from './MixFormula.tsx';
import { mixText, mixWords, trials } from './text.ts';

const whole = (value: number): string => spell(value, decimals);

export const MixFigure = defineFigure({
  name: 'mix',
  model,
  scene: sceneOf,
  controls: ['inputs', 'outputs'],
  text: mixText,
  steps: { count: ({ outputs }) => outputs * picture.pixels, group: picture.pixels, to: (step) => ({ step }) },
  command: (_, { problem }) => `faltung shape "${write(problem)}"`,
  numbers: (_, scene) => outputOf(scene, 4),

  draw(drawing) {
    const { state, scene, change, language } = drawing;
    const say = (word: keyof typeof mixWords) => mixWords[word][language];
    const output = () => state.step - 1;
    const row = () => Math.floor(output() / picture.pixels);
    const pixel = () => output() % picture.pixels;
    // What shares a product with the output in focus, read off the operator's terms.
    const read = () => {
      const own = scene().terms.filter((term) => term.y === output());
      return { x: new Set(own.map((term) => term.x)), w: new Set(own.map((term) => term.w)) };
    };
    const lit = (is: boolean) => ({ lit: is, faded: !is });
    const outputs = () =>
      Array.from({ length: state.outputs }, (_, r) =>
        Array.from({ length: picture.pixels }, (_, c) => scene().y[r * picture.pixels + c]!),
      );
    return (
      <>
        <div class="matrices" style={{ '--total': state.inputs + 2 * picture.pixels, '--widest': picture.pixels }}>
          <MatrixPart
            role="weight"
            name={say('weight')}
            language={language}
            matrix={state.w}
            look={(r, c) => lit(read().w.has(r * state.inputs + c))}
            set={(w) => change({ w })}
            largest={largest}
          />
          <p class="operator" aria-hidden="true">
            ·
          </p>
          <MatrixPart
            role="input"
            name={say('input')}
            language={language}
            matrix={state.x}
            look={(r, c) => lit(read().x.has(r * picture.pixels + c))}
            set={(x) => change({ x })}
            largest={largest}
          />
          <p class="operator" aria-hidden="true">
            =
          </p>
          <MatrixPart
            role="output"
            name={say('output')}
            language={language}
            matrix={outputs()}
            spell={spellProduct}
            look={(r, c) => ({ strong: r === row() && c === pixel() })}
            point={(r, c) => change({ step: r * picture.pixels + c + 1 })}
          />
        </div>
        <div class="pixel-line">
          <svg class="pixel-place" viewBox="0 0 62 42" role="img" aria-label={`${say('pixel')}: ${pixel() + 1}`}>
            <For each={Array.from({ length: picture.pixels }, (_, at) => at)}>
              {(at) => (
                <rect
                  classList={{ here: at === pixel() }}
                  x={1 + (at % picture.columns) * 20}
                  y={1 + Math.floor(at / picture.columns) * 20}
                  width="18"
                  height="18"
                />
              )}
            </For>
          </svg>
          <p class="part-note">{say('note')}</p>
        </div>
        <ProductTape
          language={language}
          products={productsOf(scene(), output())}
          spellX={whole}
          spellW={whole}
          spellProduct={spellProduct}
          total={scene().y[output()]!}
        />
        <MixFormula inputs={state.inputs} outputs={state.outputs} language={language} />
      </>
    );
  },

  explore: ({ change, language }) => (
    <div class="trials needs-script">
      <div>
        <For each={trials}>
          {({ label, part }) => (
            <button type="button" onClick={() => change(part)}>
              {label[language]}
            </button>
          )}
        </For>
      </div>
    </div>
  ),
});

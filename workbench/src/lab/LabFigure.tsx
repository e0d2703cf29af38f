// The lab itself: one identity at a time, both sides of it, and how far they are apart.
import '../lessons/one-channel/one-channel.css';
import './lab.css';
import { defineFigure } from '../figure/defineFigure.tsx';
import { MatrixPart } from '../figure/MatrixPart.tsx';
import { fromStart } from './choose.ts';
import { identityOf } from './index.ts';
import { BreakSwitch, IdentityChoice, LargestDifference } from './LabControls.tsx';
import { model, stopOf } from './model.ts';
import { resultOf, sceneOf } from './scene.ts';
import { SideView, spell } from './SideView.tsx';
import { labText, sideWords } from './words.ts';

export const LabFigure = defineFigure({
  name: 'lab',
  model,
  scene: sceneOf,
  text: labText,
  steps: {
    count: ({ identity }) => identityOf(identity).stops.length,
    group: 1,
    to: (step) => ({ step, ...fromStart }),
  },

  numbers: (_, { sides }) => {
    const result = resultOf(sides.left);
    return { shape: [result.length, result[0]!.length], data: result.flat() };
  },
  draw({ state, scene, change, language }) {
    const identity = () => identityOf(state.identity);
    const pointed = () => (state.point ? { of: state.point.role, at: state.point.column } : undefined);
    const side = (name: 'left' | 'right') => (
      <SideView
        language={language}
        name={`${sideWords[name][language]}: ${identity()[name][language]}`}
        side={scene().sides[name]}
        nudged={scene().nudged?.[name]}
        pointed={pointed()}
        differs={(row, column) => scene().difference[row]?.[column] !== 0}
        point={(role, column) => change({ point: { role, row: 0, column } })}
        unpoint={() => change({ point: null })}
        set={(of, at, value) => change({ [of]: [scene().given[of].map((old, n) => (n === at ? value : old))] })}
      />
    );
    return (
      <div class="lab">
        <IdentityChoice language={language} state={state} change={change} />
        <p class="lab-statement">{identity().statement[language]}</p>
        <div class="lab-sides">
          {side('left')}
          {side('right')}
        </div>
        <div class="lab-difference" classList={{ broken: !scene().outcome.holds }}>
          <div class="matrices">
            <MatrixPart
              role="output"
              name={sideWords.difference[language]}
              language={language}
              matrix={scene().difference}
              spell={spell}
              look={(row, column) => ({ strong: scene().difference[row]?.[column] !== 0 })}
            />
          </div>
          <LargestDifference language={language} outcome={scene().outcome} />
        </div>
        <p class="lab-stop">
          {identity().slider[language]}: <b>{stopOf(state).name[language]}</b>
        </p>
      </div>
    );
  },

  explore({ state, change, language }) {
    return (
      <>
        <BreakSwitch language={language} state={state} change={change} />
        <div class="trials needs-script">
          <div>
            <button
              type="button"
              onClick={() => {
                const [random] = crypto.getRandomValues(new Uint32Array(1));
                change({ seed: 1 + (random! % 999_999), ...fromStart });
              }}
            >
              {sideWords.fresh[language]}
            </button>
          </div>
        </div>
      </>
    );
  },
});

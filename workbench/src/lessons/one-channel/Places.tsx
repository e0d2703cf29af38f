// The three questions, asked from a corner, an edge and the interior: one button each, so no cell has to be hit.
import { For, type JSX } from 'solid-js';
import type { Drawing } from '../../figure/defineFigure.tsx';
import { columnsOf, rowsOf } from '../../figure/matrix.ts';
import { nextPlace, placeKinds, writtenAt, type PlaceKind } from './focus.ts';
import type { OneChannel, Role } from './model.ts';
import type { Scene } from './scene.ts';
import { placeWords } from './text.ts';

export function Places(props: { readonly drawing: Drawing<OneChannel, Scene> }): JSX.Element {
  const { state, scene, change, language } = props.drawing;
  const sizeOf = (role: Role): readonly [number, number] => {
    if (role === 'output') return [scene().rows, scene().columns];
    const matrix = role === 'input' ? state.x : state.w;
    return [rowsOf(matrix), columnsOf(matrix)];
  };
  const visit = (role: Role, kind: PlaceKind) => {
    const point = nextPlace(state.point, role, kind, ...sizeOf(role));
    if (!point) return;
    change({ point, ...(role === 'output' && { step: writtenAt(point.row * scene().columns + point.column) }) });
  };
  return (
    <div class="places needs-script">
      <For each={['output', 'input', 'weight'] as const}>
        {(role) => (
          <div role="group" aria-label={placeWords[role][language]}>
            <span class={`question role-${role}`}>{placeWords[role][language]}</span>
            <For each={placeKinds}>
              {(kind) => (
                <button
                  type="button"
                  disabled={!nextPlace(null, role, kind, ...sizeOf(role))}
                  onClick={() => visit(role, kind)}
                >
                  {placeWords[kind][language]}
                </button>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}

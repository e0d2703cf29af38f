// The choice of an identity, the same in both figures of the lab.
import type { Control } from '../figure/Controls.tsx';
import { identities } from './index.ts';
import { model, none, type Lab } from './model.ts';
import { sideWords } from './words.ts';

export const chooseIdentity: Control = {
  name: 'identity',
  field: model.fields.identity,
  label: sideWords.identity,
  options: Object.fromEntries(identities.map(({ name, title }) => [name, title])),
};

/** Numbers of another identity, or of another stop, fit no more. */
export const fromStart: Pick<Lab, 'x' | 'w' | 'point'> = { x: none, w: none, point: null };

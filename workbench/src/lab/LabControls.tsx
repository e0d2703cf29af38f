// What both figures of the lab have in common: the choice of an identity, the setting that breaks it, the difference.
import type { JSX } from 'solid-js';
import type { Outcome } from '../figure/claim.ts';
import { Controls, type Control } from '../figure/Controls.tsx';
import type { Language } from '../figure/language.ts';
import { chooseIdentity, fromStart } from './choose.ts';
import { identityOf } from './index.ts';
import { model, type Lab } from './model.ts';
import { sideWords } from './words.ts';

interface Props {
  readonly language: Language;
  readonly state: Lab;
  readonly change: (part: Partial<Lab>) => void;
}

const fieldsOf = (state: Lab) => state as unknown as Readonly<Record<string, unknown>>;

export const IdentityChoice = (props: Props): JSX.Element => (
  <Controls
    language={props.language}
    controls={[chooseIdentity]}
    state={fieldsOf(props.state)}
    change={(part) => props.change({ ...part, step: 1, broken: false, ...fromStart })}
  />
);

export function BreakSwitch(props: Props): JSX.Element {
  const breaking = (): Control => ({
    name: 'broken',
    field: model.fields.broken,
    label: identityOf(props.state.identity).breaks,
  });
  return (
    <Controls language={props.language} controls={[breaking()]} state={fieldsOf(props.state)} change={props.change} />
  );
}

export const LargestDifference = (props: { readonly language: Language; readonly outcome: Outcome }): JSX.Element => (
  <p class="lab-largest">
    <span aria-hidden="true">{props.outcome.holds ? '✓' : '✗'}</span> {sideWords.largest[props.language]}:{' '}
    <b>{props.outcome.difference}</b>
  </p>
);

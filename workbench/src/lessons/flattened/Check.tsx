// The claims of this lesson, each by its name.
import type { JSX } from 'solid-js';
import { ClaimCheck } from '../../figure/ClaimCheck.tsx';
import type { Language } from '../../figure/language.ts';
import { claims } from './claims.ts';

export const Check = (props: { readonly claim: keyof typeof claims; readonly language: Language }): JSX.Element => (
  <ClaimCheck claim={claims[props.claim]} language={props.language} />
);

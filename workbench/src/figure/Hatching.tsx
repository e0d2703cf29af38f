// The hatching of padding. Each drawing brings its own, so that it stays complete when it is saved alone.
import type { JSX } from 'solid-js';

export const hatchUrl = (name: string): string => `url(#${name})`;

export function Hatching(props: { readonly name: string }): JSX.Element {
  return (
    <defs>
      <pattern id={props.name} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6" />
        <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}

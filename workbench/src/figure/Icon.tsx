// The few signs on the frame's buttons.
import type { JSX } from 'solid-js';

const paths = {
  back: 'M10.5 3 5 8l5.5 5',
  next: 'M5.5 3 11 8l-5.5 5',
  play: 'M5 3v10l8-5z',
  pause: 'M5 3v10M11 3v10',
} as const;

export function Icon(props: { readonly name: keyof typeof paths }): JSX.Element {
  return (
    <svg class="icon" classList={{ solid: props.name === 'play' }} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  );
}

// Light or dark: what the system says, until the reader presses the button.
import { storageKeys } from './language.ts';

/** The ground of a page, `--page` in tokens.css, for bars of windows that no stylesheet reaches. */
export const paper = { light: '#fbfbf9', dark: '#15171a' } as const;

/** Stands in the head of each page, so that a stored choice holds before anything is painted. */
export const appearanceScript =
  "document.documentElement.classList.add('scripted');" +
  `try{const a=localStorage.getItem('${storageKeys.appearance}');` +
  "if(a==='light'||a==='dark')document.documentElement.dataset.theme=a}catch{}";

const system = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const current = () => document.documentElement.dataset['theme'] ?? system();

function choose(appearance: string) {
  // A choice that agrees with the system is none: the page then follows the system again.
  const stored = appearance === system() ? undefined : appearance;
  if (stored) document.documentElement.dataset['theme'] = stored;
  else delete document.documentElement.dataset['theme'];
  try {
    if (stored) localStorage.setItem(storageKeys.appearance, stored);
    else localStorage.removeItem(storageKeys.appearance);
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
}

/** Makes `button` switch between the two appearances and say which is in force. */
export function startAppearanceButton(button: HTMLElement) {
  const say = () => {
    button.setAttribute('aria-pressed', String(current() === 'dark'));
    for (const bar of document.querySelectorAll('meta[name=theme-color]')) {
      bar.setAttribute('content', paper[current() === 'dark' ? 'dark' : 'light']);
    }
  };
  button.addEventListener('click', () => {
    choose(current() === 'dark' ? 'light' : 'dark');
    say();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', say);
  say();
}

// In a page: keeps the site for reading offline, and offers a newer build without ever forcing it.
import { manifestFile, takeOver, workerFile } from './places.ts';

const declined = 'faltung:update-declined';

/** Whether this tab was told already; without storage the bar comes back with the next page. */
function wasDeclined(): boolean {
  try {
    return sessionStorage.getItem(declined) !== null;
  } catch {
    return false;
  }
}

function decline(): void {
  try {
    sessionStorage.setItem(declined, '');
  } catch {
    // Storage may be forbidden.
  }
}

async function start(bar: HTMLElement): Promise<void> {
  // The manifest lies in the folder of the page's language, one below the root, wherever the site lies.
  const manifest = document.querySelector<HTMLLinkElement>(`link[rel=manifest][href$="${manifestFile}"]`)!;
  const { serviceWorker } = navigator;
  const kept = await serviceWorker.register(new URL(`../${workerFile}`, manifest.href));
  const show = (seen: boolean) => {
    for (const part of bar.children) (part.firstElementChild as HTMLElement).hidden = !seen;
    bar.classList.toggle('offered', seen);
  };
  // The first worker of all waits for nobody: nothing is older than it.
  const offer = () => kept.waiting && serviceWorker.controller && !wasDeclined() && show(true);
  let accepted = false;
  // Accepted in another window: this one goes on with what it has, and its next page is the new one.
  serviceWorker.addEventListener('controllerchange', () => (accepted ? location.reload() : show(false)));
  bar.querySelector('.take')!.addEventListener('click', () => {
    accepted = true;
    kept.waiting?.postMessage(takeOver);
  });
  const close = () => {
    decline();
    show(false);
  };
  bar.querySelector('.later')!.addEventListener('click', close);
  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  const watch = () => kept.installing?.addEventListener('statechange', offer);
  kept.addEventListener('updatefound', watch);
  watch();
  offer();
}

/** Begins once the page has come, so that keeping the others takes nothing away from it. */
export function offerOffline(bar: HTMLElement): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (!('serviceWorker' in navigator) || connection?.saveData) return;
  // Private windows may refuse: the site then needs its host, as it did before.
  const begin = () => void start(bar).catch(() => {});
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}

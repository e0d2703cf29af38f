// Keeps one worker busy with the newest wish: what was wished in between is passed over.
import type { Work } from './filter.worker.ts';
import type { Filtering, Pixels } from './pictureProblem.ts';

export interface Filterer {
  readonly show: (picture: Pixels, filtering: Filtering) => void;
  readonly close: () => void;
}

export function createFilterer(done: (result: Pixels) => void): Filterer {
  const worker = new Worker(new URL('./filter.worker.ts', import.meta.url), { type: 'module' });
  let busy = false;
  let sent: Pixels | undefined;
  let next: { picture: Pixels; filtering: Filtering } | undefined;
  const send = () => {
    if (busy || !next) return;
    const { picture, filtering } = next;
    next = undefined;
    busy = true;
    const work: Work = { ...(picture !== sent && { picture }), filtering };
    sent = picture;
    worker.postMessage(work, { transfer: [] });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Pixels>) => {
    busy = false;
    done(data);
    send();
  });
  return {
    show(picture, filtering) {
      next = { picture, filtering };
      send();
    },
    close: () => worker.terminate(),
  };
}

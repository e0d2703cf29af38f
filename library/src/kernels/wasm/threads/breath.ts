// A turn of the event loop, so that messages, timers and ends of threads are heard.

interface Channel {
  readonly port1: { addEventListener(type: 'message', hear: () => void): void; start(): void; close(): void };
  readonly port2: { postMessage(nothing: null): void };
}

interface Loop {
  readonly setImmediate?: (then: () => void) => void;
  readonly setTimeout: (then: () => void, milliseconds: number) => unknown;
  readonly MessageChannel: new () => Channel;
}

const loop = globalThis as unknown as Loop;

/** Resolves in the next turn. A page's timers would wait for four milliseconds. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    if (loop.setImmediate) return loop.setImmediate(resolve);
    const { port1, port2 } = new loop.MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** Resolves after so many milliseconds, or when `early` gets called. */
export const rest = (milliseconds: number, early: (wake: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    loop.setTimeout(resolve, milliseconds);
    early(resolve);
  });

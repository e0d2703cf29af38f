import { prepare } from './ort.ts';
import type { Peer } from './peer.ts';

export const ortWeb: Peer = {
  name: 'ort-web',
  runs: 'in browsers',
  async open(threads) {
    const ort = await import('onnxruntime-web');
    ort.env.wasm.numThreads = threads;
    ort.env.logLevel = 'error';
    return {
      threads,
      async prepare(task) {
        const before = Object.getOwnPropertyDescriptor(globalThis, 'Worker');
        const ready = await prepare(ort, task, { executionProviders: ['wasm'] });
        // Starting, it makes Node's workers global, and others then take Node for a browser.
        if (before) Object.defineProperty(globalThis, 'Worker', before);
        else Reflect.deleteProperty(globalThis, 'Worker');
        return ready;
      },
    };
  },
};

import { prepare } from './ort.ts';
import type { Peer } from './peer.ts';

export const ortNode: Peer = {
  name: 'ort-node',
  runs: 'native',
  async open(threads) {
    const ort = await import('onnxruntime-node');
    ort.env.logLevel = 'error';
    const options = { executionProviders: ['cpu'], intraOpNumThreads: threads, interOpNumThreads: 1 };
    return { threads, prepare: (task) => prepare(ort, task, options) };
  },
};

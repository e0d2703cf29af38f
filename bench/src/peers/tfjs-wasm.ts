import type { Peer } from './peer.ts';
import { prepare } from './tfjs.ts';

export const tfjsWasm: Peer = {
  name: 'tfjs-wasm',
  runs: 'in browsers',
  async open(threads) {
    const tf = await import('@tensorflow/tfjs-core');
    tf.enableProdMode();
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    wasm.setThreadsCount(threads);
    const enter = () => tf.setBackend('wasm');
    await enter();
    // In Node it says it has no threads.
    const real = (await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')) === true ? wasm.getThreadsCount() : 1;
    return { threads: real, enter, prepare: (task) => prepare(tf, task) };
  },
};

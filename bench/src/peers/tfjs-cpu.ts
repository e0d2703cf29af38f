import type { Peer } from './peer.ts';
import { prepare } from './tfjs.ts';

export const tfjsCpu: Peer = {
  name: 'tfjs-cpu',
  runs: 'in browsers',
  plain: true,
  async open() {
    const tf = await import('@tensorflow/tfjs-core');
    tf.enableProdMode();
    await import('@tensorflow/tfjs-backend-cpu');
    const enter = () => tf.setBackend('cpu');
    await enter();
    return { threads: 1, enter, prepare: (task) => prepare(tf, task) };
  },
};

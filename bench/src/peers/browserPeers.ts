import { ortWeb } from './ort-web.ts';
import type { Peer } from './peer.ts';
import { tfjsWasm } from './tfjs-wasm.ts';

/** The peers that run in a page. jax-js is left out: there it takes all the threads it finds. */
export const browserPeers: readonly Peer[] = [tfjsWasm, ortWeb];

import { jax } from './jax.ts';
import { ortNode } from './ort-node.ts';
import { ortWeb } from './ort-web.ts';
import type { Peer } from './peer.ts';
import { tfjsCpu } from './tfjs-cpu.ts';
import { tfjsWasm } from './tfjs-wasm.ts';

export const peers: readonly Peer[] = [tfjsWasm, ortWeb, jax, ortNode, tfjsCpu];

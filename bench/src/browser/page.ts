// The benchmark in a page: the same run, with the peers that browsers have.
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env } from 'onnxruntime-web';
import { browserPeers } from '../peers/browserPeers.ts';
import { readSuite } from '../suite.ts';
import { runSuite, type RunResult } from '../suiteRun.ts';

export interface PageRun {
  readonly suite: string;
  readonly only: string;
  readonly peers: readonly string[];
  readonly threads: number;
  readonly gradients: boolean;
}

declare global {
  // What Chromium's driver calls, and what it puts in place.
  var runInPage: (run: PageRun) => Promise<RunResult>;
  var sayInPage: (at: number | null, doing: string) => void;
}

const assets = new URL('assets/', location.href).href;
setWasmPaths(assets);
env.wasm.wasmPaths = assets;

globalThis.runInPage = ({ suite, only, peers, threads, gradients }) =>
  runSuite(
    readSuite(suite, only),
    browserPeers.filter(({ name }) => peers.includes(name)),
    { threads, gradients, say: (at, doing) => sayInPage(at ?? null, doing) },
  );

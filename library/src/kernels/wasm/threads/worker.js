// The first file of each thread. It is JavaScript so that it has one name in the sources, in the package and in bundles.
import { serve } from './serve.ts';

// A worker of a page is its own port; one of Node has a parent's.
serve(globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort ?? globalThis);

// The words of the command line.
import { parseArgs } from 'node:util';

export interface Options {
  readonly suite: string | undefined;
  readonly peers: readonly string[];
  readonly threads: number;
  readonly only: string;
  readonly gradients: boolean;
  readonly turbo: boolean;
  readonly browser: boolean;
  readonly memory: boolean;
  readonly json: string | undefined;
}

export const usage = `npm run bench -- [options]

  --suite FILE     problems in notation, one a line (bench/suite.txt)
  --peers NAMES    some of tfjs-wasm,ort-web,jax,ort-node,tfjs-cpu, or none
  --threads N      threads for everyone who has them (1)
  --only TEXT      only the problems whose line contains TEXT
  --gradients      times the gradients for input and weights too
  --turbo          turns on V8's 256-bit vectors for WebAssembly, where this Node has them
  --browser        runs in Chromium, beside tfjs-wasm and ort-web
  --memory         prints the size of the process after many problems and many runs, and nothing else
  --json OUT       writes the figures to OUT
  --help           prints this`;

/** What was asked for, or a sentence that says what is wrong with it; undefined where help was. */
export function readOptions(words: readonly string[], known: readonly string[]): Options | string | undefined {
  let values;
  try {
    values = parseArgs({
      args: [...words],
      options: {
        suite: { type: 'string' },
        peers: { type: 'string' },
        threads: { type: 'string', default: '1' },
        only: { type: 'string', default: '' },
        gradients: { type: 'boolean', default: false },
        turbo: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        memory: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return (error as Error).message;
  }
  if (values.help) return undefined;
  const threads = Number(values.threads);
  if (!Number.isInteger(threads) || threads < 1)
    return `--threads takes a whole number from 1 on, not ${values.threads}.`;
  const peers = values.peers === undefined ? known : values.peers === 'none' ? [] : values.peers.split(',');
  const unknown = peers.find((name) => !known.includes(name));
  if (unknown !== undefined) return `There is no peer '${unknown}': ${known.join(', ')}, or none.`;
  if (values.browser && values.turbo) return 'Chromium has no --turbo.';
  const { suite, only, gradients, turbo, browser, memory, json } = values;
  return { suite, peers, threads, only, gradients, turbo, browser, memory, json };
}

// npm run bench: reads the words of the command line, runs, prints.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { tuneTile } from 'faltung/kernels/wasm';
import { jsonOf } from './json.ts';
import { readOptions, usage, type Options } from './options.ts';
import { measureColdStart } from './coldStart.ts';
import { runMemory } from './memory.ts';
import { browserPeers } from './peers/browserPeers.ts';
import { peers } from './peers/index.ts';
import { print } from './print.ts';
import { progress } from './progress.ts';
import { sentenceOf } from './sentence.ts';
import { readSuite, type Row } from './suite.ts';
import { runSuite, type RunResult } from './suiteRun.ts';

const options = readOptions(
  process.argv.slice(2),
  peers.map(({ name }) => name),
);
if (options === undefined) console.log(usage);
else if (typeof options === 'string') refuse(`${options}\n\n${usage}`);
else process.exitCode = options.memory ? runMemory() : await main(options);

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 2;
}

async function main(options: Options): Promise<number> {
  const { suite, only, threads, turbo, gradients, json, browser } = options;
  let text: string;
  let rows: Row[];
  try {
    text = readFileSync(suite ?? fileURLToPath(new URL('../suite.txt', import.meta.url)), 'utf8');
    rows = readSuite(text, only);
  } catch (error) {
    console.error(`The suite could not be read: ${(error as Error).message}`);
    return 2;
  }
  if (rows.length === 0) {
    console.error(`The suite has no problem${only ? ` with '${only}' in its line` : ''}.`);
    return 2;
  }

  if (json !== undefined && !existsSync(dirname(resolve(json)))) {
    console.error(`There is no folder for ${json}.`);
    return 2;
  }

  // Modules that are compiled before have the narrow vectors.
  if (turbo) {
    setFlagsFromString('--experimental-wasm-revectorize');
    tuneTile(30); // pairs of vectors want wider tiles
  }
  const say = progress(rows);
  const chosen = (browser ? browserPeers : peers).filter(({ name }) => options.peers.includes(name));
  if (!browser) say(undefined, 'measuring the cold start');
  const coldStart = browser ? undefined : measureColdStart();
  let [node, result]: [string, RunResult | undefined] = [process.version, undefined];
  try {
    if (browser) {
      const { runInChromium } = await import('./browser/chromium.ts');
      const words = { suite: text, only, threads, gradients, peers: chosen.map(({ name }) => name) };
      ({ version: node, result } = await runInChromium(words, say));
    } else result = await runSuite(rows, chosen, { threads, gradients, say });
  } catch (error) {
    console.error(`\nThe run ended early: ${sentenceOf(error)}`);
    return 2;
  }
  say(undefined, '');

  const about = { node, threads, turbo, coldStart };
  print(about, result, chosen);
  if (json !== undefined) writeWhole(json, `${JSON.stringify(jsonOf(about, result), null, 2)}\n`);
  const bad = result.rows.some(({ ours }) => ours.wrong !== undefined || ours.kernel === null);
  return bad ? 1 : 0;
}

/** Written beside and renamed, so that there is never half a file. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.part`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

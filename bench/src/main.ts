// npm run bench: reads the words of the command line, runs, prints.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { jsonOf } from './json.ts';
import { readOptions, usage, type Options } from './options.ts';
import { peers } from './peers/index.ts';
import { print } from './print.ts';
import { progress } from './progress.ts';
import { readSuite, type Row } from './suite.ts';
import { runSuite } from './suiteRun.ts';

const options = readOptions(
  process.argv.slice(2),
  peers.map(({ name }) => name),
);
if (options === undefined) console.log(usage);
else if (typeof options === 'string') refuse(`${options}\n\n${usage}`);
else process.exitCode = await main(options);

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 2;
}

function rowsOf({ suite, only }: Options): Row[] {
  const file = suite ?? fileURLToPath(new URL('../suite.txt', import.meta.url));
  return readSuite(readFileSync(file, 'utf8'), only);
}

async function main(options: Options): Promise<number> {
  const { threads, turbo, gradients, json } = options;
  let rows: Row[];
  try {
    rows = rowsOf(options);
  } catch (error) {
    console.error(`The suite could not be read: ${(error as Error).message}`);
    return 2;
  }
  // Modules that are compiled before have the narrow vectors.
  if (turbo) setFlagsFromString('--experimental-wasm-revectorize');
  const chosen = peers.filter(({ name }) => options.peers.includes(name));
  const say = progress(rows);
  const result = await runSuite(rows, chosen, { threads, gradients, say });
  say(undefined, '');
  const about = { node: process.version, threads, turbo };
  print(about, result, chosen);
  if (json !== undefined) {
    // Written beside and renamed, so that there is never half a file.
    const beside = `${json}.${process.pid}.part`;
    writeFileSync(beside, `${JSON.stringify(jsonOf(about, result), null, 2)}\n`);
    renameSync(beside, json);
  }
  const bad = result.rows.some(({ ours }) => ours.wrong !== undefined || ours.kernel === null);
  return bad ? 1 : 0;
}

// The server of npm start and of the browser tests, asked as a browser and as a mischievous client would.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPort } from './port.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

const parent = mkdtempSync(join(tmpdir(), 'faltung-serve-'));
const folder = join(parent, 'site');
let atRoot;
let below;

beforeAll(async () => {
  mkdirSync(join(folder, 'ko', '한글'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'front page');
  writeFileSync(join(folder, 'ko', 'index.html'), '첫 쪽');
  writeFileSync(join(folder, 'ko', '한글', 'index.html'), '한글 쪽');
  writeFileSync(join(folder, 'script.js'), 'export {}');
  writeFileSync(join(folder, '404.html'), 'not here');
  atRoot = await serve(folder);
  below = await serve(folder, { base: '/some/where' });
});
afterAll(async () => {
  await atRoot.close();
  await below.close();
  rmSync(parent, { recursive: true, force: true });
});

const get = async (server, path, options = {}) => {
  const response = await fetch(new URL(path, server.address), { redirect: 'manual', ...options });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** Sends a request line as it is: fetch would tidy the path first. */
const getRaw = (server, path) =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    socket.on('end', () => resolve(text)).on('error', reject);
  });

test('pages are isolated from other origins, so that workers may share memory', async () => {
  for (const path of ['/', '/script.js', '/nothing/']) {
    const { headers } = await get(atRoot, path);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  }
});

test('folders show their index, scripts and Korean pages have the right type', async () => {
  expect((await get(atRoot, '/')).text).toBe('front page');
  const korean = await get(atRoot, '/ko/');
  expect(korean.text).toBe('첫 쪽');
  expect(korean.headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect((await get(atRoot, `/ko/${encodeURI('한글')}/`)).text).toBe('한글 쪽');
  expect((await get(atRoot, '/script.js')).headers.get('content-type')).toMatch('text/javascript');
});

test('a folder without its slash is sent to the one with it, query and all', async () => {
  const { status, headers } = await get(atRoot, '/ko?taps=3&next=?');
  expect([status, headers.get('location')]).toEqual([301, '/ko/?taps=3&next=?']);
});

test('what is missing gets the page for it and status 404', async () => {
  for (const path of ['/nothing', '/ko/nothing/', '/%E0%A4%A']) {
    const { status, text } = await get(atRoot, path);
    expect([status, text]).toEqual([404, 'not here']);
  }
});

test('no path leads out of the folder or to another host', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/ko/../../secret.txt', '//ko']) {
    const answer = await getRaw(atRoot, path);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toMatch(/secret$/);
  }
});

test('only reading is answered', async () => {
  expect((await get(atRoot, '/', { method: 'POST' })).status).toBe(405);
  expect((await get(atRoot, '/', { method: 'HEAD' })).text).toBe('');
});

test('below a sub-path the same files are found, and nothing outside of it', async () => {
  expect(below.address).toMatch(/\/some\/where\/$/);
  expect((await get(below, '/some/where/ko/')).text).toBe('첫 쪽');
  expect((await get(below, '/some/where')).headers.get('location')).toBe('/some/where/');
  expect((await get(below, '/some/where/ko')).headers.get('location')).toBe('/some/where/ko/');
  expect((await get(below, '/ko/')).status).toBe(404);
});

test('PORT is a whole number up to 65535, 4321 when it is not set', () => {
  expect([readPort(''), readPort('8080'), readPort('0')]).toEqual([4321, 8080, 0]);
  for (const text of ['abc', '-1', '80.5', '65536', ' 80']) expect(() => readPort(text)).toThrow(/PORT is ".*", but/);
});

const start = (PORT) =>
  new Promise((resolve) => {
    const child = spawn('node', [join(root, 'tools', 'start.mjs')], { env: { ...process.env, PORT } });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('close', (code) => resolve({ code, errors }));
  });

test('npm start refuses a busy port and a wrong one with one sentence', async () => {
  const busy = String(atRoot.port);
  expect(await start(busy)).toEqual({
    code: 1,
    errors: expect.stringMatching(/^Port \d+ is already in use: [^\n]*\n$/),
  });
  expect(await start('many')).toEqual({ code: 1, errors: expect.stringMatching(/^PORT is "many", but [^\n]*\n$/) });
});

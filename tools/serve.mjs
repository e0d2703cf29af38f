// Serves a built site on loopback, as static hosts do, isolated so that workers may share memory.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { host, sayListenError } from './port.mjs';

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

function decode(path) {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

/**
 * Starts serving `folder` below the path `base` and gives `{ address, port, close }`; port 0 lets the system choose.
 * Throws an Error with a sentence when the port cannot be used.
 */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const prefix = base.replace(/\/*$/, '');
  // `dev` looks at the disk for each request, so a site that is built anew while it is served stays right.
  const files = sirv(folder, { dev: true, etag: true });

  function notFound(response) {
    const page = join(folder, '404.html');
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    response.end(existsSync(page) ? readFileSync(page) : 'Not found');
  }

  function answer(request, response) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const mark = request.url.indexOf('?');
    const [path, query] = mark < 0 ? [request.url, ''] : [request.url.slice(0, mark), request.url.slice(mark)];
    const local = path.startsWith(`${prefix}/`) ? decode(path.slice(prefix.length)) : undefined;
    // A doubled slash in front would make the redirect below lead to another host.
    const known = local !== undefined && !/\/\/|\0/.test(local);
    if (path === prefix || (known && !local.endsWith('/') && existsSync(join(folder, local, 'index.html')))) {
      response.writeHead(301, { Location: `${path}/${query}` }).end();
    } else if (known) {
      request.url = path.slice(prefix.length) + query;
      files(request, response, () => notFound(response));
    } else notFound(response);
  }

  const server = createServer(answer);
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(sayListenError(error, port))));
    server.listen(port, host, resolve);
  });
  const chosen = server.address().port;
  return {
    port: chosen,
    address: `http://${host}:${chosen}${prefix}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

// Reads PORT, and says in a sentence when it cannot be used.
import { createServer } from 'node:net';

export const host = '127.0.0.1';

/** The port to serve on; 0 lets the system choose. Throws a sentence when PORT is not a port. */
export function readPort(text = process.env.PORT) {
  if (text === undefined || text === '') return 4321;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new Error(`PORT is "${text}", but a port is a whole number from 0 to 65535.`);
  }
  return Number(text);
}

/** Turns a failed `listen` into a sentence. */
export function sayListenError(error, port) {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is already in use: choose another, for example PORT=${port + 1} npm start.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user: choose one from 1024, for example PORT=4321 npm start.`;
  return `Port ${port} cannot be used: ${error.message}.`;
}

/** Tries the port and lets it go again, so that a busy port is known before a minute of building. */
export function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new Error(sayListenError(error, port))));
    server.listen(port, host, () => server.close(resolve));
  });
}

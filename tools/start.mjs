// npm start: installs what is missing, builds what is out of date, and serves the workbench until it is interrupted.
import { install } from './install.mjs';
import { readPort, tryPort } from './port.mjs';
import { refuse } from './run.mjs';
import { buildSite, siteBase, siteFolder } from './site.mjs';

// Ending by Ctrl+C or by a service manager is the ordinary way, so it is no failure.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

try {
  const port = readPort();
  await tryPort(port);
  await install();
  if ((await buildSite()).code !== 0) refuse('The workbench could not be built, see above.');
  // Only now is the server's package installed.
  const { serve } = await import('./serve.mjs');
  const { address } = await serve(siteFolder, { port, base: siteBase });
  console.log(`The workbench is at ${address} (Ctrl+C ends it)`);
} catch (error) {
  refuse(error.message);
}

// npm run build: the packages' dist folders, and the site as a static folder in workbench/dist.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { refuse, root, run } from './run.mjs';
import { buildSite, siteFolder } from './site.mjs';

await install();
// What was deleted from the sources must not live on in a package.
for (const member of ['library', 'cli']) rmSync(join(root, member, 'dist'), { recursive: true, force: true });
if ((await run('tsc', ['-b', 'library', 'cli'])).code !== 0) refuse('The packages could not be built, see above.');
if ((await run('node', [join(root, 'tools', 'bundle.mjs')])).code !== 0) {
  refuse('The library could not be bundled, see above.');
}
if ((await buildSite({ always: true })).code !== 0) refuse('The workbench could not be built, see above.');
console.log(`Built library/dist, cli/dist and ${siteFolder}.`);

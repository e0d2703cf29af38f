// npm run lighthouse: installs Lighthouse when it is missing, builds the site when it is not up to date, and audits it.
import { join } from 'node:path';
import { install } from './install.mjs';
import { installFolder } from './install-folder.mjs';
import { refuse, root, run } from './run.mjs';
import { buildSite } from './site.mjs';

const folder = join(root, 'tools', 'lighthouse');

await install();
await installFolder(folder, '176 MB');
if ((await buildSite()).code !== 0) refuse('The workbench could not be built, see above.');
const { code } = await run('node', [join(folder, 'audit.mjs'), ...process.argv.slice(2)]);
process.exitCode = code;

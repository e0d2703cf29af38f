// npm test: installs what is missing and runs everything. The last line is `N passed, N failed, N skipped`.
import { install } from './install.mjs';
import { ensureChromium, howToGetChromium } from './chromium.mjs';
import { report } from './report.mjs';
import { allStages } from './stages.mjs';

await install();
if (!(await ensureChromium())) console.log(howToGetChromium);
process.exitCode = await report(allStages);

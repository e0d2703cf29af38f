// npm run check: the quick part of npm test, for while one works.
import { install } from './install.mjs';
import { report } from './report.mjs';
import { quickStages } from './stages.mjs';

await install();
process.exitCode = await report(quickStages);

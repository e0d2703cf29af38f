// Finds the Chromium the browser tests drive, and installs it where that is allowed.
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of Chromium: what CHROMIUM names, else the first usual place that exists. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  return (named ? [named] : places).find((path) => existsSync(path));
}

/** Switches for running as root, in a container, without asking anything of the network. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const howToGetChromium =
  'Chromium was not found. On Debian: apt-get install chromium. Elsewhere install it and set CHROMIUM to its path.';

/** Readers have a Hangul font, which stands in while ours loads; without any, lines would move when it comes. */
const hangul = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Finds Chromium or, as root on Debian, installs it and a Hangul font. Gives its path, or undefined. */
export async function ensureChromium() {
  const found = findChromium();
  const mayInstall = !process.env.CHROMIUM && process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall) return found;
  const missing = [...(found ? [] : ['chromium']), ...(existsSync(hangul) ? [] : ['fonts-noto-cjk'])];
  if (missing.length === 0) return found;

  console.log(`Missing: ${missing.join(', ')}; installing with apt-get (a minute or two).`);
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], quiet);
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], quiet);
  if (code !== 0) console.log(output.split('\n').slice(-5).join('\n'));
  return findChromium();
}

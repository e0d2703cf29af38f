import mdx from '@astrojs/mdx';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';
import { finishFiles } from './src/build/finish-files.ts';
import { offline } from './src/build/offline.ts';
import { relativeInScripts } from './src/build/relative-links.ts';
import { samplePictures } from './src/build/sample-pictures.ts';
import { sampleSpeech } from './src/build/sample-speech.ts';
import { sampleVolume } from './src/build/sample-volume.ts';
import { sourcesOfTheLibrary } from './src/build/sources-of-the-library.ts';

// The built pages name each other relatively, so one build works at the root of a host and below any path. Only the 404
// page, shown at addresses of any depth, needs to know where the site lies: BASE says so.
const base = `/${process.env.BASE ?? ''}/`.replace(/\/+/g, '/');

export default defineConfig({
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [
    mdx({ syntaxHighlight: false }),
    solid(),
    samplePictures(),
    sampleSpeech(),
    sampleVolume(),
    finishFiles(),
    offline(),
  ],
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [sourcesOfTheLibrary()],
    // Appearances rest on light-dark(), which a lower target would unfold into other properties.
    build: { cssTarget: ['chrome125', 'firefox125', 'safari18'] },
    experimental: { renderBuiltUrl: relativeInScripts },
  },
});

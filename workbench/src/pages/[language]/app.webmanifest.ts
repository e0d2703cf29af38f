// What a system needs to know to install the site. Addresses in it are relative to it, as everywhere on the site.
import type { APIRoute } from 'astro';
import { icons, type IconName } from '../../offline/icon.ts';
import { paper } from '../../site/appearance.ts';
import { languages, type Language } from '../../site/language.ts';
import { homeWords, words } from '../../site/words.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language }, props: { language } }));

const icon = (name: IconName, purpose: 'any' | 'maskable') => ({
  src: `../icons/${name}.png`,
  sizes: `${icons[name].size}x${icons[name].size}`,
  type: 'image/png',
  purpose,
});

export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) =>
  Response.json({
    name: homeWords.title[language],
    short_name: words.siteName[language],
    description: homeWords.description[language],
    lang: language,
    start_url: './',
    scope: '../',
    display: 'standalone',
    theme_color: paper.light,
    background_color: paper.light,
    icons: [icon('small', 'any'), icon('large', 'any'), icon('mask', 'maskable')],
  });

// The glossary as Markdown, for readers of the repository.
import { termGroups } from './terms.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');

const groupTable = (group: (typeof termGroups)[number]) => [
  `## ${group.name.en} · ${group.name.ko}`,
  '',
  '| English | 한국어 | Meaning | 뜻 |',
  '| --- | --- | --- | --- |',
  ...group.terms.map(({ name, meaning, formula, also }) => {
    const tex = formula ? [`$${formula}$`] : [];
    const english = [meaning.en, ...tex, ...(also ? [`Also called: ${also.en}.`] : [])].join(' ');
    const korean = [meaning.ko, ...tex, ...(also ? [`다른 이름: ${also.ko}.`] : [])].join(' ');
    return `| ${[name.en, name.ko, english, korean].map(cell).join(' | ')} |`;
  }),
  '',
];

export const glossaryMarkdown = () =>
  [
    '# Glossary · 용어',
    '',
    'One word for one idea, on pages and in prose. This file is written from `workbench/src/glossary`: after a change',
    'there, `npx vitest run --project sources workbench/src/glossary -u` writes it anew.',
    '',
    'In code *taps* is the kernel size, *w* the weights, and a *kernel* is an implementation of an operator.',
    '',
    ...termGroups.flatMap(groupTable),
  ].join('\n');

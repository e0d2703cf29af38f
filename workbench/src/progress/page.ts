// The page of the reader's progress: a table, a file, and the way to erase it all.
import type { Language } from '../site/language.ts';
import { canStore, changed, keep, keptProgress } from './keep.ts';
import { countRight, doneOf, merged } from './record.ts';
import { read, write } from './spelling.ts';
import { faultWords, progressWords } from './words.ts';

const fileName = 'faltung-progress.json';

function saveFile(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([write(keptProgress())], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  // The download reads the address after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function startProgressPage(page: HTMLElement): void {
  const language = document.documentElement.lang as Language;
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  const say = (sentence: string) => (part('status').textContent = sentence);
  const erase = part('erase') as HTMLButtonElement;
  const save = part('save') as HTMLButtonElement;
  const file = part('file') as HTMLInputElement;

  const show = () => {
    const progress = keptProgress();
    let shown = 0;
    for (const row of page.querySelectorAll<HTMLElement>('tr[data-lesson]')) {
      const record = progress.find(({ lesson }) => lesson === row.dataset['lesson']);
      row.hidden = !record;
      if (!record) continue;
      shown++;
      const { answered, built } = doneOf(record);
      const again = record.answers.filter(({ after }) => after !== undefined).length;
      const numbers = {
        answered: `${answered}/${record.questions}`,
        before: `${countRight(record.answers, 'before')}/${record.answers.length}`,
        after: again > 0 ? `${countRight(record.answers, 'after')}/${again}` : '–',
        built: `${built}/${record.tasks}`,
      };
      for (const [name, text] of Object.entries(numbers)) row.querySelector(`.${name}`)!.textContent = text;
    }
    part('some').hidden = shown === 0;
    part('none').hidden = shown > 0;
    part('unstored').hidden = canStore();
    save.disabled = erase.disabled = progress.length === 0;
  };

  let isSure = false;
  const doubt = () => {
    isSure = false;
    erase.textContent = progressWords.erase[language];
  };
  erase.addEventListener('click', () => {
    if (isSure) {
      keep([]);
      doubt();
      say(progressWords.erased[language]);
    } else {
      isSure = true;
      erase.textContent = progressWords.eraseSure[language];
    }
  });
  erase.addEventListener('blur', doubt);
  save.addEventListener('click', () => {
    saveFile();
    say(progressWords.saved[language]);
  });
  part('load').addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const text = await chosen.text().catch(() => undefined);
    const progress = text === undefined ? 'unreadable' : read(text);
    if (typeof progress === 'string') say(faultWords[progress][language]);
    else {
      keep(merged(keptProgress(), progress));
      say(progressWords.loaded[language]);
    }
    file.value = '';
  });
  addEventListener(changed, show);
  addEventListener('storage', show);
  show();
}

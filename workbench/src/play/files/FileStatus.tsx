// What became of a file: taken, held, or in the way of something, with what can be done about it.
import { createMemo, For, Show, type JSX } from 'solid-js';
import type { Language } from '../../figure/language.ts';
import { readAsked, type Asked } from '../asked.ts';
import { changeConv } from '../change.ts';
import type { Play } from '../model.ts';
import { fitOf } from './fit.ts';
import { comesFromFile, hold, opened, withRole, type FileRole, type Opened } from './opened.ts';
import { mostBytes } from './readSignal.ts';
import { readNumbers } from './readNumbers.ts';
import { fileSentences, fileWords, numbersFaults } from './words.ts';

interface Figure {
  readonly language: Language;
  readonly state: Play;
  readonly asked: Asked;
  readonly change: (part: Partial<Play>) => void;
}

/** Reads a file and takes its numbers where they fit; gives what there is to say at once. */
export async function openFile(file: File, role: FileRole, figure: Figure): Promise<string> {
  const { language } = figure;
  if (file.size > mostBytes) return numbersFaults.large[language];
  const numbers = await readNumbers(new Uint8Array(await file.arrayBuffer()), file.name);
  if (typeof numbers === 'string') return numbersFaults[numbers][language];
  return take({ name: file.name, numbers }, role, figure);
}

/** Takes numbers that fit; others wait beside the figure. */
function take(file: Opened, role: FileRole, { language, state, asked, change }: Figure): string {
  const fit = fitOf(file.numbers, role, state, asked);
  const stays = fit?.kind !== 'taken' || fit.held;
  hold(role, stays ? file : undefined);
  if (fit?.kind !== 'taken') return '';
  change(fit.change);
  return fit.held ? '' : fileSentences.taken[language](file.name, role);
}

interface Props extends Figure {
  readonly role: FileRole;
  readonly told: (sentence: string) => void;
}

interface Way {
  readonly word: keyof typeof fileWords;
  readonly go: () => void;
}

export default function FileStatus(props: Props): JSX.Element {
  const file = () => opened()[props.role];
  const fit = createMemo(() => {
    const own = file();
    return own && fitOf(own.numbers, props.role, props.state, props.asked);
  });
  const say = (): string => {
    const { language, role, state } = props;
    const [own, known] = [file(), fit()];
    if (!own) return fileSentences.missing[language](role, state.seed);
    const { name, numbers } = own;
    switch (known?.kind) {
      case 'taken': {
        const used = known.held && comesFromFile(state.file, role);
        return used ? fileSentences.held[language](name, role, numbers.shape) : fileSentences.ready[language](name);
      }
      case 'shape': {
        const sentence = fileSentences.shape[language](name, role, numbers.shape, known.wanted);
        return known.conv === undefined && !known.repeated
          ? `${sentence} ${fileSentences.noShape[language](numbers.shape.length)}`
          : sentence;
      }
      case 'rounded':
        return fileSentences.rounded[language](name, known.scale, String(Number(known.off.toPrecision(2))));
      default:
        return fileSentences.noShape[language](numbers.shape.length);
    }
  };
  /** Takes other numbers, or the same ones in another notation. */
  const use = (numbers = file()!.numbers) => props.told(take({ name: file()!.name, numbers }, props.role, props));
  const ways = (): readonly Way[] => {
    const [own, known] = [file(), fit()];
    if (!own) return [];
    const list: Way[] = [];
    if (known?.kind === 'shape' && known.conv !== undefined) {
      const { conv } = known;
      list.push({
        word: 'toShape',
        go() {
          props.change(changeConv(props.state, conv));
          const { name, numbers } = own;
          props.told(take({ name, numbers }, props.role, { ...props, state: props.state, asked: readAsked(conv)! }));
        },
      });
    }
    if (known?.kind === 'shape' && known.repeated) {
      const { repeated } = known;
      list.push({ word: 'repeat', go: () => use(repeated) });
    }
    if (known?.kind === 'rounded') {
      const { change } = known;
      list.push({
        word: 'round',
        go() {
          props.change(change);
          hold(props.role, undefined);
          props.told(fileSentences.taken[props.language](own.name, props.role));
        },
      });
    }
    if (known?.kind === 'taken' && !(known.held && comesFromFile(props.state.file, props.role)))
      list.push({ word: 'use', go: () => use() });
    const away = () => {
      props.change({ file: withRole(props.state.file, props.role, false) });
      hold(props.role, undefined);
    };
    return [...list, { word: 'drop', go: away }];
  };
  return (
    <div class="play-file" data-kind={file() ? (fit()?.kind ?? 'none') : 'missing'} data-role={props.role}>
      <p>{say()}</p>
      <Show when={ways().length > 0}>
        <div class="play-file-buttons">
          <For each={ways()}>
            {({ word, go }) => (
              <button type="button" data-way={word} onClick={go}>
                {fileWords[word][props.language]}
              </button>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}

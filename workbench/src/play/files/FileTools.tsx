// Opens files of numbers as the input or the kernel: by a button, or dropped onto either in the figure.
import { createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import '../../lessons/one-channel/picture/picture.css';
import type { InBoth, Language } from '../../figure/language.ts';
import type { Asked } from '../asked.ts';
import type { Play } from '../model.ts';
import { opened, type FileRole } from './opened.ts';

interface Props {
  readonly language: Language;
  readonly state: Play;
  readonly asked: Asked;
  readonly change: (part: Partial<Play>) => void;
}

const words = {
  x: { ko: '입력을 파일에서', en: 'Input from a file' },
  w: { ko: '가중치를 파일에서', en: 'Weights from a file' },
  help: {
    ko: 'npy, CSV, JSON 파일을 열거나 그림의 입력이나 커널 위에 끌어다 놓습니다. 파일은 이 페이지를 벗어나지 않습니다.',
    en: 'Open npy, CSV or JSON, or drop it onto the input or the kernel above. It does not leave this page.',
  },
} as const satisfies Record<string, InBoth>;

type Later = typeof import('./FileStatus.tsx');

export function FileTools(props: Props): JSX.Element {
  // Reading, fitting and what is said about them come with the first file.
  const [later, setLater] = createSignal<Later>();
  const [told, tell] = createSignal('');
  const load = async () => {
    const made = await import('./FileStatus.tsx');
    setLater(made);
    return made;
  };
  const open = async (file: File | undefined, role: FileRole) => {
    if (!file) return;
    tell('');
    const { openFile } = await load();
    tell(await openFile(file, role, props));
  };
  const needed = (role: FileRole) => props.state.file === role || props.state.file === 'both' || opened()[role];
  let tools!: HTMLDivElement;
  onMount(() => {
    if (props.state.file !== 'none') void load();
    const figure = tools.closest('.figure');
    const over = (event: Event) => {
      if ((event as DragEvent).dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: Event) => {
      const [file] = (event as DragEvent).dataTransfer?.files ?? [];
      if (!file || !isNumbers(file.name) || event.defaultPrevented) return;
      event.preventDefault();
      const onWeights = event.target instanceof Element && event.target.closest('.of-weight, [data-file=w]');
      void open(file, onWeights ? 'w' : 'x');
    };
    figure?.addEventListener('dragover', over);
    figure?.addEventListener('drop', drop);
    onCleanup(() => {
      figure?.removeEventListener('dragover', over);
      figure?.removeEventListener('drop', drop);
    });
  });
  return (
    <div class="play-files" ref={(element) => (tools = element)}>
      <div class="picture-sources">
        <For each={['x', 'w'] as const}>
          {(role) => (
            <label class="picture-file" data-file={role}>
              {words[role][props.language]}
              <input
                type="file"
                name={`file-${role}`}
                accept=".npy,.csv,.tsv,.txt,.json"
                onChange={(event) => {
                  void open(event.currentTarget.files?.[0], role);
                  event.currentTarget.value = ''; // so that the same file can be opened again
                }}
              />
            </label>
          )}
        </For>
      </div>
      <p class="play-help">{words.help[props.language]}</p>
      <div role="status">
        <Show when={told()}>{(sentence) => <p class="play-file-told">{sentence()}</p>}</Show>
        <Show when={later()}>
          {(made) => {
            const Status = made().default;
            return (
              <For each={['x', 'w'] as const}>
                {(role) => (
                  <Show when={needed(role)}>
                    <Status
                      language={props.language}
                      role={role}
                      state={props.state}
                      asked={props.asked}
                      change={props.change}
                      told={tell}
                    />
                  </Show>
                )}
              </For>
            );
          }}
        </Show>
      </div>
    </div>
  );
}

/** Pictures and sounds are for others. */
const isNumbers = (name: string): boolean => /\.(npy|csv|tsv|txt|json)$/i.test(name);

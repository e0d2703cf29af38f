// A box that reads code back: what it means becomes the playground's state, and sentences say what was left out.
import { createSignal, createUniqueId, For, type JSX } from 'solid-js';
import { ShapeError } from 'faltung';
import { frameworkNames, sayReadNote } from 'faltung/code';
import { convShapes, write } from 'faltung/ops';
import { sayError } from 'faltung/text';
import type { Language } from '../figure/language.ts';
import type { Play } from '../play/model.ts';
import { outcomeOf } from '../play/problem.ts';
import { taken } from './state.ts';
import { codeWords, notationName, wasRead } from './words.ts';

interface Props {
  readonly language: Language;
  readonly conv: string;
  readonly change: (part: Partial<Play>) => void;
}

const example = 'nn.Conv2d(3, 8, 3, stride=2, padding=1)';

export function ReadBox(props: Props): JSX.Element {
  const say = (word: keyof typeof codeWords) => codeWords[word][props.language];
  const help = createUniqueId();
  const [sentences, tell] = createSignal<readonly string[]>([]);
  const [refused, setRefused] = createSignal(false);
  let field!: HTMLTextAreaElement;

  const read = async () => {
    const text = field.value;
    const { readCode } = await import('./readBack.ts');
    try {
      const { problem } = outcomeOf(props.conv);
      const shapes = problem && convShapes(problem);
      const code = readCode(text, shapes && { input: shapes.x, weights: shapes.w });
      const { change, lost } = taken(code);
      if (change) props.change(change);
      const name = code.language === 'notation' ? notationName[props.language] : frameworkNames[code.language];
      setRefused(false);
      tell([
        wasRead[props.language](name, write(code.problem)),
        ...code.notes.map((note) => sayReadNote(note, props.language)),
        ...(change ? [] : [say('tooLong')]),
        ...(lost ? [say('numbersLost')] : []),
      ]);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      setRefused(true);
      tell([sayError(error, props.language)]);
    }
  };

  return (
    <div class="code-read needs-script">
      <h3>{say('readTitle')}</h3>
      <p id={help}>{say('readHelp')}</p>
      <textarea
        ref={(element) => (field = element)}
        name="code-text"
        rows="5"
        spellcheck={false}
        autocapitalize="off"
        placeholder={example}
        aria-label={say('readTitle')}
        aria-describedby={help}
        aria-invalid={refused()}
      />
      <button type="button" onClick={() => void read()}>
        {say('read')}
      </button>
      <div class="code-told notation" role="status" data-refused={refused() ? '' : undefined}>
        <For each={sentences()}>{(sentence) => <p>{sentence}</p>}</For>
      </div>
    </div>
  );
}

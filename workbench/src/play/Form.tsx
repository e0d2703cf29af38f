// Every setting as an input of its own. Each changes one word of what is asked for; what comes of it is shown above.
import { boundaries } from 'faltung/ops';
import { For, type JSX } from 'solid-js';
import { Controls, type Control } from '../figure/Controls.tsx';
import { onOff } from '../figure/fields.ts';
import type { Language } from '../figure/language.ts';
import {
  axesOf,
  channelsOf,
  isTransposed,
  joinWords,
  numbersPerAxis,
  sidesOf,
  withChannels,
  withSetting,
  wordsPerAxis,
  writeAsked,
  writeSides,
  type Asked,
  type Channels,
} from './asked.ts';
import { AxisTable } from './AxisTable.tsx';
import { withAxes, withOperator } from './change.ts';
import { boundaryNames, codes, formWords, paddingNames, paddingWords } from './formWords.ts';
import { NumberInput } from './NumberInput.tsx';
import { outcomeOf } from './problem.ts';

interface Props {
  readonly language: Language;
  readonly asked: Asked;
  readonly set: (asked: Asked) => void;
}

export function Form(props: Props): JSX.Element {
  const say = (word: keyof typeof formWords) => formWords[word][props.language];
  const problem = () => outcomeOf(writeAsked(props.asked)).problem;
  /** The cells before and behind each axis: as written, or as the library works out a word. */
  const sides = (): (readonly [number, number])[] =>
    wordsPerAxis(props.asked, 'padding').map((word, axis) => {
      const resolved = problem()?.axes[axis];
      return sidesOf(word) ?? (resolved ? [resolved.before, resolved.after] : [0, 0]);
    });
  const paddingWord = () => {
    const word = props.asked.settings['padding'] ?? '0';
    return paddingWords.find((known) => known === word) ?? 'numbers';
  };
  const setSide = (axis: number, side: 0 | 1, value: number) =>
    props.set(
      withSetting(
        props.asked,
        'padding',
        sides().map((pair, at) => writeSides(at === axis ? (side === 0 ? [value, pair[1]] : [pair[0], value]) : pair)),
      ),
    );
  const perAxis = (setting: string, axis: number, value: number) =>
    props.set(
      withSetting(
        props.asked,
        setting,
        numbersPerAxis(props.asked, setting).map((old, at) => (at === axis ? value : old)),
      ),
    );
  const inShape = (shape: 'input' | 'weights', axis: number, value: number) => {
    const own = props.asked[shape];
    const at = own.length - axesOf(props.asked) + axis;
    props.set({ ...props.asked, [shape]: own.map((old, d) => (d === at ? value : old)) });
  };
  const channels = () => channelsOf(props.asked);
  const setChannels = (part: Partial<Channels>) => props.set(withChannels(props.asked, { ...channels(), ...part }));
  const count = (name: keyof Channels) => (
    <NumberInput
      label={say(name)}
      code={codes[name]}
      name={name}
      least={1}
      value={channels()[name]}
      set={(value) => setChannels({ [name]: value })}
    />
  );
  const batch = () => (props.asked.input.length === axesOf(props.asked) + 2 ? props.asked.input[0]! : 1);
  const switches: Control[] = [
    { name: 'flip', field: onOff(), label: formWords.flip },
    { name: 'bias', field: onOff(), label: formWords.bias },
  ];
  const choose = (
    name: string,
    label: string,
    words: readonly string[],
    now: () => string,
    set: (word: string) => void,
    called: (word: string) => string,
  ) => (
    <label class="control of-choice">
      <span class="label">{label}</span>
      <select name={name} onChange={(event) => set(event.currentTarget.value)}>
        <For each={words}>
          {(word) => (
            <option value={word} selected={word === now()}>
              {called(word)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
  const boundary = () => joinWords(wordsPerAxis(props.asked, 'boundary'));

  return (
    <div class="play-form needs-script" role="group" aria-label={say('settings')}>
      <div class="play-fields">
        {choose(
          'operator',
          say('operator'),
          ['conv', 'convTranspose'],
          () => (isTransposed(props.asked) ? 'convTranspose' : 'conv'),
          (word) => props.set(withOperator(props.asked, word === 'convTranspose')),
          (word) => say(word as 'conv'),
        )}
        {choose(
          'axes',
          say('axes'),
          ['1', '2', '3'],
          () => String(axesOf(props.asked)),
          (word) => props.set(withAxes(props.asked, Number(word))),
          (word) => word,
        )}
        <NumberInput
          label={say('batch')}
          name="batch"
          least={1}
          value={batch()}
          set={(value) =>
            props.set({ ...props.asked, input: [value, ...props.asked.input.slice(-1 - axesOf(props.asked))] })
          }
        />
        {count('inputs')}
        {count('outputs')}
        {count('groups')}
        {choose(
          'padding',
          say('padding'),
          paddingWords,
          paddingWord,
          (word) => props.set(withSetting(props.asked, 'padding', word === 'numbers' ? sides().map(writeSides) : word)),
          (word) => paddingNames[word as 'same'][props.language],
        )}
        {choose(
          'boundary',
          say('boundary'),
          boundaries,
          boundary,
          (word) => props.set(withSetting(props.asked, 'boundary', word)),
          (word) => boundaryNames[word]![props.language],
        )}
      </div>
      <AxisTable
        language={props.language}
        axes={axesOf(props.asked)}
        rows={[
          {
            name: 'size',
            least: 0,
            values: props.asked.input.slice(-axesOf(props.asked)),
            set: (axis, value) => inShape('input', axis, value),
          },
          {
            name: 'taps',
            least: 1,
            values: props.asked.weights.slice(2),
            set: (axis, value) => inShape('weights', axis, value),
          },
          {
            name: 'stride',
            least: 1,
            values: numbersPerAxis(props.asked, 'stride'),
            set: (axis, value) => perAxis('stride', axis, value),
          },
          {
            name: 'dilation',
            least: 1,
            values: numbersPerAxis(props.asked, 'dilation'),
            set: (axis, value) => perAxis('dilation', axis, value),
          },
          {
            name: 'before',
            least: undefined,
            values: sides().map(([before]) => before),
            set: (axis, value) => setSide(axis, 0, value),
          },
          {
            name: 'after',
            least: undefined,
            values: sides().map(([, after]) => after),
            set: (axis, value) => setSide(axis, 1, value),
          },
          ...(isTransposed(props.asked)
            ? [
                {
                  name: 'outputPadding',
                  least: 0,
                  values: numbersPerAxis(props.asked, 'outputPadding'),
                  set: (axis: number, value: number) => perAxis('outputPadding', axis, value),
                } as const,
              ]
            : []),
        ]}
        outputs={problem()?.axes.map(({ output }) => output)}
      />
      <Controls
        language={props.language}
        controls={switches}
        state={{ flip: props.asked.settings['flip'] === 'true', bias: props.asked.settings['bias'] === 'true' }}
        change={(part) => {
          const [[name, value]] = Object.entries(part) as [[string, unknown]];
          props.set(withSetting(props.asked, name, String(value)));
        }}
      />
    </div>
  );
}

// A figure's settings as native inputs. Which input a setting gets follows from the kind of its field.
import { For, Match, Switch, type JSX } from 'solid-js';
import type { ChoiceField, Field, WholeField } from './fields.ts';
import type { InBoth, Language } from './language.ts';

/** One setting on the page. */
export interface Control {
  readonly name: string;
  /** Its kind decides the input; bounds and words are read off it. */
  readonly field: Pick<Field, 'kind'>;
  readonly label: InBoth;
  /** The argument's name in frameworks. */
  readonly code?: string | undefined;
  /** What the words of a choice are called. */
  readonly options?: Readonly<Record<string, InBoth>> | undefined;
}

interface Props {
  readonly language: Language;
  readonly controls: readonly Control[];
  readonly state: Readonly<Record<string, unknown>>;
  readonly change: (part: Readonly<Record<string, unknown>>) => void;
}

export function Controls(props: Props): JSX.Element {
  return (
    <div class="controls needs-script">
      <For each={props.controls}>
        {(control) => {
          const value = () => props.state[control.name];
          const set = (next: unknown) => props.change({ [control.name]: next });
          const bounds = control.field as Pick<WholeField, 'kind' | 'least' | 'most'>;
          const words = (control.field as Partial<Pick<ChoiceField, 'words'>>).words ?? [];
          const label = () => (
            <span class="label">
              {control.label[props.language]}
              {control.code ? <code>{control.code}</code> : undefined}
            </span>
          );
          return (
            <label class={`control of-${control.field.kind}`}>
              <Switch>
                <Match when={control.field.kind === 'whole'}>
                  {label()}
                  <input
                    type="range"
                    name={control.name}
                    min={bounds.least}
                    max={bounds.most}
                    value={value() as number}
                    onInput={(event) => set(event.currentTarget.valueAsNumber)}
                  />
                  <output>{String(value())}</output>
                </Match>
                <Match when={control.field.kind === 'switch'}>
                  <input
                    type="checkbox"
                    role="switch"
                    name={control.name}
                    checked={value() as boolean}
                    onChange={(event) => set(event.currentTarget.checked)}
                  />
                  {label()}
                </Match>
                <Match when={control.field.kind === 'choice'}>
                  {label()}
                  <select name={control.name} onChange={(event) => set(event.currentTarget.value)}>
                    <For each={words}>
                      {(word) => (
                        <option value={word} selected={word === value()}>
                          {control.options?.[word]?.[props.language] ?? word}
                        </option>
                      )}
                    </For>
                  </select>
                </Match>
              </Switch>
            </label>
          );
        }}
      </For>
    </div>
  );
}

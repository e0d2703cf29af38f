// The settings of each axis, one below another; the last row is what the library makes of them.
import { For, type JSX } from 'solid-js';
import type { Language } from '../figure/language.ts';
import { axisNames, codes, formWords } from './formWords.ts';
import { NumberInput } from './NumberInput.tsx';

export interface AxisRow {
  readonly name: keyof typeof formWords;
  readonly least: number | undefined;
  readonly values: readonly number[];
  readonly set: (axis: number, value: number) => void;
}

interface Props {
  readonly language: Language;
  readonly axes: number;
  readonly rows: readonly AxisRow[];
  /** Undefined where the settings are refused. */
  readonly outputs: readonly number[] | undefined;
}

export function AxisTable(props: Props): JSX.Element {
  const names = () => axisNames[props.axes]!;
  const at = (name: string) => props.rows.find((row) => row.name === name)!;
  const rowNames = () => props.rows.map(({ name }) => name).join();
  return (
    <table class="play-axes">
      <caption class="hidden">{formWords.axis[props.language]}</caption>
      <thead>
        <tr>
          <td />
          <For each={names()}>{(name) => <th scope="col">{name[props.language]}</th>}</For>
        </tr>
      </thead>
      <tbody>
        {/* By name, so that a field keeps the focus while what it changes is drawn anew. */}
        <For each={rowNames().split(',') as AxisRow['name'][]}>
          {(name) => (
            <tr>
              <th scope="row">
                {formWords[name][props.language]}
                {codes[name] ? <code>{codes[name]}</code> : undefined}
              </th>
              <For each={names()}>
                {(axisName, axis) => (
                  <td>
                    <NumberInput
                      bare
                      label={`${formWords[name][props.language]}, ${axisName[props.language]}`}
                      name={`${name}-${axis()}`}
                      least={at(name)?.least}
                      value={at(name)?.values[axis()] ?? 0}
                      set={(value) => at(name).set(axis(), value)}
                    />
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
        <tr class="result">
          <th scope="row">{formWords.output[props.language]}</th>
          <For each={names()}>{(_, axis) => <td class="role-output">{props.outputs?.[axis()] ?? '–'}</td>}</For>
        </tr>
      </tbody>
    </table>
  );
}

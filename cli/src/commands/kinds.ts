import { kinds as list, readStages, writeStage, type Kind } from 'faltung/ops';
import { aboutKind, nameOfKind, type KindId } from 'faltung/text';
import { UsageError, type Call, type Command } from '../command.ts';
import { table } from '../table.ts';

export const kinds: Command = {
  name: 'kinds',
  words: '[kind]',
  example: 'kinds depthwiseSeparable',
  options: [],

  run(call) {
    const { words, text, json, print } = call;
    const [id] = words;
    const chosen: readonly (Kind & { readonly id: KindId })[] = list.filter(
      (kind) => id === undefined || kind.id === id,
    );
    if (chosen.length === 0) {
      throw new UsageError(
        text.usage.notOneOf(
          'kinds',
          id!,
          list.map((kind) => kind.id),
        ),
      );
    }
    if (json)
      print(
        JSON.stringify(
          chosen.map((kind) => dataOf(kind, call)),
          undefined,
          2,
        ),
      );
    else if (id === undefined) printAll(chosen, call);
    else printOne(chosen[0]!, call);
    return 0;
  },
};

const dataOf = ({ id, section, definition, example }: Kind & { readonly id: KindId }, { language }: Call) => ({
  id,
  name: nameOfKind(id, language),
  about: aboutKind(id, language),
  section,
  definition,
  example,
});

function printAll(chosen: readonly (Kind & { readonly id: KindId })[], { language, text, print }: Call): void {
  const rows = chosen.map(({ id, section, example }) => [section, id, nameOfKind(id, language), example]);
  for (const line of table([text.kinds.columns, ...rows])) print(line);
  print('');
  print(text.kinds.more);
}

function printOne(kind: Kind & { readonly id: KindId }, call: Call): void {
  const { text, print } = call;
  const { id, name, about, section, definition, example } = dataOf(kind, call);
  print(`${id}: ${name} (${text.kinds.section(section)})`);
  print(`  ${about}`);
  print(`  ${definition}`);
  print(`  ${example}`);
  const { stages } = readStages(example);
  if (stages.length > 1) for (const stage of stages) print(`    ${writeStage(stage)}`);
}

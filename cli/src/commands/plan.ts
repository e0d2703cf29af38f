import { kernelsFor, plan as choose } from 'faltung/engine';
import { conv, convBias, readProblem, write } from 'faltung/ops';
import { sayReason } from 'faltung/text';
import { backendChoices, backendOf } from '../backend.ts';
import type { Command } from '../command.ts';

/** The operators of a problem: its output, and the gradients for what it reads. */
const operators = [conv.y, conv.x, conv.w, convBias];

export const plan: Command = {
  name: 'plan',
  words: '<notation>',
  example: 'plan "conv2d 1x3x32x32 * 16x3x1x1"',
  options: [
    { flags: '--backend <name>', text: ({ plan }) => plan.options.backend(backendChoices) },
    { flags: '--strict', text: ({ plan }) => plan.options.strict },
  ],

  run(call) {
    const { words, json, text, language, print, options } = call;
    const backend = backendOf(call, 'auto');
    const accuracy = options['strict'] ? 'strict' : 'fast';
    const problem = readProblem(words[0]!);
    const plans = operators
      .filter((operator) => operator !== convBias || problem.bias)
      .map((operator) => {
        const chosen = choose<unknown>(problem, kernelsFor(backend, operator), { accuracy });
        const kernel = chosen?.kernel.id;
        return { operator: operator.name, kernel, nanoseconds: chosen?.cost, passedOver: chosen?.passedOver ?? [] };
      });
    if (json) {
      print(JSON.stringify({ notation: write(problem), backend, accuracy, plans }, undefined, 2));
      return 0;
    }
    print(write(problem));
    for (const { operator, kernel, nanoseconds = 0, passedOver } of plans) {
      print(`  ${operator.padEnd(6)}  ${kernel ? text.plan.chosen(kernel, nanoseconds / 1e6) : text.plan.none}`);
      for (const { id, reason } of passedOver) {
        print(`          ${text.plan.passedOver(id, sayReason(reason, language))}`);
      }
    }
    return 0;
  },
};

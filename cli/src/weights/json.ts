// Weights as JSON: nested lists, or `{ "shape": […], "data": […] }` as other programs write tensors.
import { Failure } from '../command.ts';
import type { Text } from '../text/index.ts';
import { checkRows, rowsOf } from './rows.ts';
import { squeezed } from './window.ts';

export function readJson(source: string, from: string, text: Text): number[][] {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new Failure(text.weights.notJson(from));
  }
  if (!Array.isArray(value)) return readTensor(value, from, text);
  // Weights of one channel may be written with all four axes.
  let nested: unknown = value;
  while (Array.isArray(nested) && nested.length === 1 && depthOver(nested, 2)) nested = nested[0];
  const rows = (nested as unknown[]).every((row) => Array.isArray(row))
    ? (nested as unknown[][])
    : [nested as unknown[]];
  const wrong = rows.flat().find((entry) => typeof entry !== 'number' || !Number.isFinite(Math.fround(entry)));
  if (wrong !== undefined) throw new Failure(text.weights.notANumber(from, (JSON.stringify(wrong) ?? '').slice(0, 24)));
  return checkRows(rows as number[][], from, text);
}

function readTensor(value: unknown, from: string, text: Text): number[][] {
  const { shape, dims = shape, data } = (value ?? {}) as { shape?: unknown; dims?: unknown; data?: unknown };
  const isShape = Array.isArray(dims) && dims.every((length) => Number.isInteger(length) && length >= 0);
  if (!isShape || !Array.isArray(data)) throw new Failure(text.weights.notJson(from));
  return rowsOf(squeezed(dims as number[]), data as number[], from, text);
}

/** Whether lists lie in lists deeper than that. */
const depthOver = (value: unknown, depth: number): boolean =>
  Array.isArray(value) && (depth === 0 || (value.length > 0 && depthOver(value[0], depth - 1)));

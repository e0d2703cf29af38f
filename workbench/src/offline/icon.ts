// The icons of the installed site, drawn from the same picture as the icon of a tab.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paper } from '../site/appearance.ts';

export interface IconShape {
  /** Pixels along a side. */
  readonly size: number;
  /** How much of a side is left free around the picture, as a share. */
  readonly free: number;
  /** Whether a ground is painted: systems that cut icons to a shape of their own want one without holes. */
  readonly ground?: string;
}

export const icons = {
  small: { size: 192, free: 0 },
  large: { size: 512, free: 0 },
  // Of a mask at least the circle of 80 % is seen: the square inside of it leaves (1 − 0.8/√2)/2 = 0.217 at each side.
  mask: { size: 512, free: 0.22, ground: paper.light },
  touch: { size: 180, free: 0.12, ground: paper.light },
} as const satisfies Readonly<Record<string, IconShape>>;

export type IconName = keyof typeof icons;

/** An icon as an SVG text. */
export function iconDrawing({ size, free, ground }: IconShape): string {
  const picture = readFileSync(join(process.cwd(), 'public', 'icon.svg'), 'utf8');
  const [from, side] = [size * free, size * (1 - 2 * free)];
  const placed = picture.replace('<svg ', `<svg x="${from}" y="${from}" width="${side}" height="${side}" `);
  const behind = ground ? `<rect width="${size}" height="${size}" fill="${ground}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${behind}${placed}</svg>`;
}

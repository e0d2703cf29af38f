import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { iconDrawing, icons, type IconName } from '../../offline/icon.ts';

export const getStaticPaths = () => Object.keys(icons).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) => {
  const drawing = iconDrawing(icons[params['name'] as IconName]);
  const picture = await sharp(Buffer.from(drawing)).png().toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};

// Pictures from where readers have them: this site, a file, the clipboard, a camera. All stay in this page.
import type { Pixels } from './pictureProblem.ts';

/** The longest side of a picture that is filtered live; larger ones are made smaller. */
export const longestSide = 640;

/** The pixels of anything that can be drawn, made smaller where it is too large. */
export function pixelsOf(source: CanvasImageSource, width: number, height: number): Pixels {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, w, h);
  return context.getImageData(0, 0, w, h);
}

/** The pixels of a picture file; rejects where the browser cannot read it. */
export async function pixelsOfFile(file: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(file);
  const pixels = pixelsOf(bitmap, bitmap.width, bitmap.height);
  bitmap.close();
  return pixels;
}

export async function pixelsAt(address: string): Promise<Pixels> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return pixelsOfFile(await answer.blob());
}

/** The first picture among what was dropped or pasted. */
export const pictureIn = (data: DataTransfer | null): File | undefined =>
  [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? data?.files[0];

export interface Camera {
  readonly stop: () => void;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Gives a picture for every frame of the camera, until it is stopped. Rejects where none may be used. */
export async function openCamera(
  take: (pixels: Pixels) => void,
  { width, height }: FrameSize = { width: 480, height: 360 },
): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width, height }, audio: false });
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  await video.play();
  let frame = requestAnimationFrame(function next() {
    if (video.videoWidth > 0 && !document.hidden) take(pixelsOf(video, video.videoWidth, video.videoHeight));
    frame = requestAnimationFrame(next);
  });
  return {
    stop() {
      cancelAnimationFrame(frame);
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

/** Draws pixels on a canvas of their size. */
export function putPixels(canvas: HTMLCanvasElement, { width, height, data }: Pixels): void {
  if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
  canvas
    .getContext('2d', { willReadFrequently: true })!
    .putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
}

// Pictures from where readers have them: this site, a file, the clipboard, a camera. All stay in this page.
import type { Pixels } from './pictureProblem.ts';

/** The longest side of a picture that is filtered live; larger ones are made smaller. */
export const longestSide = 640;

/** The pixels of anything that can be drawn, made smaller where it is too large. */
function pixelsOf(source: CanvasImageSource, width: number, height: number, longest: number): Pixels {
  const scale = Math.min(1, longest / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [w, h];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(source, 0, 0, w, h);
  return context.getImageData(0, 0, w, h);
}

export interface OpenedPicture {
  readonly pixels: Pixels;
  /** Of the picture itself. */
  readonly width: number;
  readonly height: number;
}

/** The pixels of a picture file; rejects where the browser cannot read it. */
export async function pictureOfFile(file: Blob, longest: number): Promise<OpenedPicture> {
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  const pixels = pixelsOf(bitmap, width, height, longest);
  bitmap.close();
  return { pixels, width, height };
}

export async function pixelsAt(address: string, longest: number): Promise<Pixels> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await pictureOfFile(await answer.blob(), longest)).pixels;
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

/** What a lesson asks the camera for. */
export const lessonFrame: FrameSize = { width: 480, height: 360 };

/** Gives pictures of the camera one after another, until it is stopped. Rejects where none may be used. */
export async function openCamera(
  take: (pixels: Pixels) => void,
  longest: number,
  { width, height }: FrameSize,
): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width, height }, audio: false });
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await video.play();
  } catch (error) {
    stop();
    throw error;
  }
  let [frame, rested] = [0, 0];
  frame = requestAnimationFrame(function next(now) {
    if (now >= rested && video.videoWidth > 0 && !document.hidden) {
      const start = performance.now();
      take(pixelsOf(video, video.videoWidth, video.videoHeight, longest));
      // Half of the time is the reader's: whoever takes long over a picture rests as long before the next.
      rested = 2 * performance.now() - start;
    }
    frame = requestAnimationFrame(next);
  });
  return {
    stop() {
      cancelAnimationFrame(frame);
      stop();
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

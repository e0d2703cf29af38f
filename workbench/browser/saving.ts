// What runs within a page to save all that its figures offer, and to look at it there: pixels would be long on the way.

export interface SavedFigure {
  readonly name: string;
  /** The title, and what is to be seen. */
  readonly caption: string;
  readonly svg: {
    readonly text: string;
    /** What a reader of XML complains about. */
    readonly fault: string;
    readonly words: string;
    readonly size: readonly [width: number, height: number];
    /** The size a browser gives it that has only the file. */
    readonly natural: readonly [width: number, height: number];
  };
  readonly png: readonly [width: number, height: number];
  /** Undefined without steps, and where it was not asked for. */
  readonly gif: { readonly frames: number; readonly steps: number; readonly strange: number } | undefined;
  readonly numbers:
    | {
        readonly npy: string;
        readonly csv: string;
        readonly json: string;
        /** The numbers of outputs, as texts; undefined where there are none. */
        readonly shown: readonly string[] | undefined;
        /** The bytes of all pictures, one after another: red, green, blue. */
        readonly pixels: string;
      }
    | undefined;
}

/** Keeps what would be downloaded. */
export function watchSaving(): void {
  const blobs = new Map<string, Blob>();
  const files: Blob[] = [];
  Object.assign(globalThis, { savedFiles: files });
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const address = make(blob);
    blobs.set(address, blob);
    return address;
  };
  const click = HTMLElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (this.download && blob) files.push(blob);
    else click.call(this);
  };
}

/** Saves everything of every figure; animations of every other one, the first or the second. */
export async function saveAll(firstMoves: boolean): Promise<SavedFigure[]> {
  const files = (globalThis as unknown as { savedFiles: Blob[] }).savedFiles;
  const rest = () => new Promise((go) => setTimeout(go, 5));
  const until = async (what: string, done: () => boolean) => {
    const deadline = performance.now() + 60_000;
    while (!done()) {
      if (performance.now() > deadline) throw new Error(`Waiting for ${what} took more than a minute.`);
      await rest();
    }
  };
  const save = async (button: HTMLElement): Promise<Blob> => {
    const before = files.length;
    button.click();
    await until(`${button.closest('.figure')!.id}: ${button.textContent}`, () => files.length > before);
    return files.at(-1)!;
  };
  const base64 = (bytes: Uint8Array) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const pixelsOf = (picture: CanvasImageSource, width: number, height: number) => {
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  };
  const picturesIn = (figure: HTMLElement): Uint8Array => {
    const planes: number[] = [];
    for (const canvas of figure.querySelectorAll<HTMLCanvasElement>('canvas[data-done]')) {
      const pixels = pixelsOf(canvas, canvas.width, canvas.height);
      for (let colour = 0; colour < 3; colour++)
        for (let at = colour; at < pixels.length; at += 4) planes.push(pixels[at]!);
    }
    return Uint8Array.from(planes);
  };
  const saved: SavedFigure[] = [];
  let moves = firstMoves;
  for (const figure of document.querySelectorAll<HTMLElement>('.figure:has(> .tools)')) {
    // In view, so that nothing waits for being seen.
    figure.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (const canvas of figure.querySelectorAll('.picture canvas'))
      await until(`the picture of ${figure.id}`, () => (canvas as HTMLCanvasElement).width !== 300);
    const [svgButton, pngButton] = [...figure.querySelectorAll<HTMLElement>('.tools > button')].filter((button) =>
      /SVG|PNG/.test(button.textContent),
    ) as [HTMLElement, HTMLElement];
    const text = await (await save(svgButton)).text();
    // The page's policy complains about styles wherever they are parsed; as a picture the file is read whole.
    const parsed = new DOMParser().parseFromString(text.replace(/<style>[^<]*<\/style>/, ''), 'image/svg+xml');
    const picture = new Image();
    picture.src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(text))}`;
    await picture.decode();
    const root = parsed.documentElement;
    const bitmap = await createImageBitmap(await save(pngButton));
    const textOf = (part: string) => figure.querySelector(part)!.textContent;
    const caption = `${textOf('[id$=-title]')} ${textOf('.says')}`;

    const film = figure.querySelector<HTMLElement>('.tools > .film');
    let gif: SavedFigure['gif'];
    const goTo = (step: number) => {
      const scrub = figure.querySelector<HTMLInputElement>('.scrub input');
      if (!scrub) return;
      scrub.value = String(step);
      scrub.dispatchEvent(new Event('input', { bubbles: true }));
    };
    if (film && moves) {
      const data = await (await save(film)).arrayBuffer();
      await until('the end of filming', () => !figure.hasAttribute('data-held'));
      const decoder = new ImageDecoder({ data, type: 'image/gif' });
      await decoder.tracks.ready;
      const steps = Number(figure.querySelector('.count')!.textContent.split('/')[1]);
      const frames = decoder.tracks.selectedTrack!.frameCount;
      // The frame in the middle is the drawing of the step in the middle, in its 256 colours.
      const middle = Math.ceil(steps / 2);
      goTo(middle);
      const drawn = new Image();
      drawn.src = `data:image/svg+xml;base64,${base64(new Uint8Array(await (await save(svgButton)).arrayBuffer()))}`;
      await drawn.decode();
      const { image } = await decoder.decode({ frameIndex: middle - 1 });
      const [width, height] = [drawn.naturalWidth, drawn.naturalHeight];
      const [a, b] = [pixelsOf(image, width, height), pixelsOf(drawn, width, height)];
      image.close();
      let strange = 0;
      for (let at = 0; at < a.length; at += 4)
        if (Math.max(...[0, 1, 2].map((colour) => Math.abs(a[at + colour]! - b[at + colour]!))) > 64) strange++;
      gif = { frames, steps, strange: strange / (width * height) };
    }
    if (film) moves = !moves;
    const bytes = async (kind: string) => {
      const button = [...figure.querySelectorAll<HTMLElement>('.save-numbers button')].find(
        ({ textContent }) => textContent === kind,
      )!;
      return new Uint8Array(await (await save(button)).arrayBuffer());
    };
    let numbers: SavedFigure['numbers'];
    if (figure.querySelector('.save-numbers')) {
      goTo(1e6);
      const shown = [...figure.querySelectorAll('.matrix.role-output .number')].map((cell) => cell.textContent);
      const utf8 = new TextDecoder();
      numbers = {
        npy: base64(await bytes('npy')),
        csv: utf8.decode(await bytes('csv')),
        json: utf8.decode(await bytes('json')),
        shown: shown.length > 0 ? shown : undefined,
        pixels: base64(picturesIn(figure)),
      };
    }
    saved.push({
      name: figure.id,
      caption,
      svg: {
        text,
        fault: parsed.querySelector('parsererror')?.textContent ?? '',
        words: root.textContent,
        size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
        natural: [picture.naturalWidth, picture.naturalHeight],
      },
      png: [bitmap.width, bitmap.height],
      gif,
      numbers,
    });
  }
  return saved;
}

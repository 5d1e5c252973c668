import type { Locator } from 'playwright-core';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Different colours, at 4 bits a channel so that noise does not count. */
  readonly colours: number;
  /** Share of the picture that the commonest colour covers, 0..1. */
  readonly commonest: number;
}

/** Reads what an element shows on screen: a blank canvas has one colour that covers all of it. */
export async function readPixels(element: Locator): Promise<Pixels> {
  const png = await element.screenshot();
  return element.page().evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('no 2D context to read the picture with');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      const colour = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return {
      width: image.width,
      height: image.height,
      colours: counts.size,
      commonest: Math.max(...counts.values()) / (image.width * image.height),
    };
  }, png.toString('base64'));
}

/** Pictures of screens: taken when nothing moves any more, kept small, compared pixel by pixel. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../golden/pixels/', import.meta.url));
const MADE_WITH = `${FOLDER}chromium.json`;

/** Of WebP, 0..1: words stay readable, and a picture takes some forty kilobytes. */
const QUALITY = 0.5;
/** Distance of two colours that counts, 0..1: above what the coding loses. */
const THRESHOLD = 0.15;
/** Share of pixels that may differ: smoothing of slanted edges. */
const TOLERANCE = 0.002;
/** Pictures taken of one screen at most before it is said to move. */
const MOST = 30;

/** Version of Chromium the pictures were made with; undefined where there are none. */
export function recordedMajor(): string | undefined {
  if (!existsSync(MADE_WITH)) return undefined;
  const { major } = JSON.parse(readFileSync(MADE_WITH, 'utf8')) as { major: string };
  return major;
}

export function recordMajor(major: string): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(MADE_WITH, `${JSON.stringify({ major }, null, 2)}\n`);
}

/** A screenshot that is the same as the one before it. */
async function stillPicture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  let before = await page.screenshot();
  for (let i = 0; i < MOST; i += 1) {
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('the screen does not come to rest');
}

type Raw = { width: number; height: number; data: Buffer };

/** The page's picture as it is kept. @param blank a page without a policy, in which pictures are coded */
export async function takePicture(page: Page, blank: Page): Promise<Buffer> {
  const png = (await stillPicture(page)).toString('base64');
  const coded = await blank.evaluate(
    async ([encoded, quality]) => {
      const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    [png, QUALITY] as const,
  );
  return Buffer.from(coded);
}

async function decode(picture: Buffer, blank: Page): Promise<Raw> {
  const { width, height, pixels } = await blank.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('no 2D context to read the picture with');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const parts: string[] = [];
    const step = 0x8000;
    for (let at = 0; at < data.length; at += step)
      parts.push(String.fromCharCode(...data.subarray(at, at + step)));
    return { width: image.width, height: image.height, pixels: btoa(parts.join('')) };
  }, picture.toString('base64'));
  return { width, height, data: Buffer.from(pixels, 'base64') };
}

export function keepPicture(name: string, picture: Buffer): void {
  const path = `${FOLDER}${name}.webp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}

/** What is wrong with a picture beside the one kept under its name; undefined where nothing is. */
export async function differs(
  name: string,
  picture: Buffer,
  blank: Page,
): Promise<string | undefined> {
  const path = `${FOLDER}${name}.webp`;
  if (!existsSync(path)) return `${name}: no picture is kept`;
  const kept = readFileSync(path);
  if (kept.equals(picture)) return undefined;
  const [one, other] = [await decode(kept, blank), await decode(picture, blank)];
  if (one.width !== other.width || one.height !== other.height) return `${name}: another size`;
  const off = pixelmatch(one.data, other.data, null, one.width, one.height, {
    threshold: THRESHOLD,
  });
  const share = off / (one.width * one.height);
  return share > TOLERANCE ? `${name}: ${(share * 100).toFixed(2)} % of pixels differ` : undefined;
}

/** The flag atlas: which cell of the picture holds which flag. */
import atlas from '../../../assets/flags/flags.json';
import flagsUrl from '../../../assets/flags/flags.webp';
import type { Box } from '../plan/boxes.ts';

const cells: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(atlas.flags));

/** The cell of a flag in pixels of the atlas; undefined for a code it does not hold. */
export function findFlagCell(code: string | undefined): Box | undefined {
  const at = code === undefined ? undefined : cells.get(code.toLowerCase());
  if (!at) return undefined;
  const [x = 0, y = 0] = at;
  return { x, y, w: atlas.cell.w, h: atlas.cell.h };
}

/** CSS for an element that shows one flag `height` CSS pixels high, 4 to 3. */
export function makeFlagStyle(cell: Box, height: number): Record<string, string> {
  const scale = height / cell.h;
  return {
    width: `${cell.w * scale}px`,
    height: `${height}px`,
    backgroundImage: `url("${flagsUrl}")`,
    backgroundSize: `${atlas.width * scale}px ${atlas.height * scale}px`,
    backgroundPosition: `${-cell.x * scale}px ${-cell.y * scale}px`,
  };
}

/** Loads the atlas picture; undefined when it cannot be had, and the hall then goes without flags. */
export async function loadFlags(): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = flagsUrl;
  return image.decode().then(
    () => image,
    () => undefined,
  );
}

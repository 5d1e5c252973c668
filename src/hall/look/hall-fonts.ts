/** Fonts of the hall: there before the first painting, and told of when one comes later. */
import '@fontsource/ibm-plex-mono/500.css';
import '@fontsource/ibm-plex-sans-condensed/500.css';
import '@fontsource/ibm-plex-sans-condensed/600.css';
import '@fontsource/ibm-plex-sans-condensed/700.css';
import type { HallModel } from '../../page/session/game/hall-model.ts';
import { FONT } from './theme.ts';

/** Loads what the words on the canvas need; a font that cannot be had is done without. */
export async function loadFonts({ boards, words }: HallModel): Promise<void> {
  // Booths have letters of six scripts, which are drawn or left to the system's fonts.
  const text = JSON.stringify([{ ...boards, booths: [] }, words.lampLetters]);
  const faces = [500, 600, 700].map((weight) => `${weight} 14px ${FONT.condensed}`);
  faces.push(`500 14px ${FONT.mono}`);
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
}

/** Words in a script not seen before bring a font later: `paint` then runs again. */
export function watchFonts(paint: () => void): () => void {
  const came = (event: FontFaceSetLoadEvent): void => {
    if (event.fontfaces.some((face) => /IBM Plex (Sans Condensed|Mono)/u.test(face.family)))
      paint();
  };
  document.fonts.addEventListener('loadingdone', came);
  return () => document.fonts.removeEventListener('loadingdone', came);
}

/** Measures plate text: width in CSS pixels at a size in CSS pixels. */
export function measureText(): (text: string, size: number) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size) => {
    if (!context) return text.length * size * 0.5;
    context.font = `600 ${size}px ${FONT.condensed}`;
    return context.measureText(text).width;
  };
}

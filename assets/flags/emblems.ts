/** Emblems for play under a veil, 4 to 3: a shape in two colours, of no state and no organisation. Drawn here. */

const FIELDS = [
  ['#1b433c', '#ddb765'],
  ['#f1e9d4', '#55361f'],
  ['#4f5b56', '#f6f6f0'],
  ['#a97c4c', '#13201d'],
  ['#3a4a7a', '#e7e9e2'],
  ['#7a3b52', '#f1e9d4'],
  ['#d6dad0', '#28594f'],
  ['#6d5a12', '#f3f4ef'],
] as const;

/** Shapes on a field of 48 by 36. */
const SHAPES = [
  '<circle cx="24" cy="18" r="10"/>',
  '<path d="M24 6 38 30H10Z"/>',
  '<path d="M24 4 42 18 24 32 6 18Z"/>',
  '<path d="M14 8h20v20H14Z"/>',
  '<path d="M4 36 24 14 44 36h-10L24 25 14 36Z"/>',
  '<path d="M0 26c8-8 16-8 24 0s16 8 24 0v10H0Z"/>',
  '<path d="M24 4a14 14 0 1 0 0 28 14 14 0 1 0 0-28Zm0 7a7 7 0 1 1 0 14 7 7 0 1 1 0-14Z" fill-rule="evenodd"/>',
  '<path d="M18 5h12l9 13-9 13H18L9 18Z"/>',
  '<path d="M10 6h6v24h-6Zm11 0h6v24h-6Zm11 0h6v24h-6Z"/>',
  '<path d="M0 36V24L48 0v12Z"/>',
  '<path d="M30 5a13 13 0 1 0 0 26A16 16 0 0 1 30 5Z"/>',
  '<path d="M24 5 28 15l11 1-8 7 3 11-10-6-10 6 3-11-8-7 11-1Z"/>',
] as const;

/** Neighbours in the list differ in shape and in field. */
export const EMBLEMS: readonly string[] = FIELDS.flatMap((_, turn) =>
  SHAPES.map((shape, index) => {
    const [field, ink] = FIELDS[(index + turn) % FIELDS.length] ?? FIELDS[0];
    return `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="36" viewBox="0 0 48 36"><path fill="${field}" d="M0 0h48v36H0z"/><g fill="${ink}">${shape}</g></svg>`;
  }),
);

/** How much a change brings the seat or costs it, of points 0..100, for a message to choose by. */
export function chooseGainWord(points: number): {
  way: 'gain' | 'loss' | 'none';
  much: 'most' | 'much' | 'some' | 'little';
} {
  const size = Math.abs(points);
  return {
    way: size < 0.05 ? 'none' : points > 0 ? 'gain' : 'loss',
    much: size >= 20 ? 'most' : size >= 5 ? 'much' : size >= 1 ? 'some' : 'little',
  };
}

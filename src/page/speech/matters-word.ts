/** How much an article matters, of salience 0..1, for a message to choose by. */
export function chooseMattersWord(salience: number): 'much' | 'some' | 'little' {
  if (salience >= 0.66) return 'much';
  return salience >= 0.33 ? 'some' : 'little';
}

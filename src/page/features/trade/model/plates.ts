/** Whether a question spends what tabling what lies on the table needs, where there is enough for it now. */
function spendsTooMuch(plates: number, asking: number, tabling: number): boolean {
  return plates >= tabling && plates - asking < tabling;
}

/** Whether what lies on the table can still be put after a question: now, next sitting, or never. */
export function findWhenAfterAsking(
  { plates, sitting, lastSitting }: { plates: number; sitting: number; lastSitting: number },
  asking: number,
  tabling: number,
): 'now' | 'later' | 'never' {
  if (!spendsTooMuch(plates, asking, tabling)) return 'now';
  return sitting < lastSitting ? 'later' : 'never';
}

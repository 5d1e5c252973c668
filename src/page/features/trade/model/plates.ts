/** Whether a question spends what tabling what lies on the table needs, where there is enough for it now. */
export function spendsTooMuch(plates: number, asking: number, tabling: number): boolean {
  return plates >= tabling && plates - asking < tabling;
}

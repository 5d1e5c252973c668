/** Controls that nobody sees: of lines and of the direction of text, with which a label could turn round what stands beside it. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What somebody has called a run or a file, as it is shown and written out. */
export function cleanLabel(label: string): string {
  return label.replaceAll(UNSEEN, '');
}

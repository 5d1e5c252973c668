/** What parts the columns of tables that are exported: as chosen last, else as the person's spreadsheet has it. */
import type { Separator } from '../../../../scenario/csv/cells.ts';

const KEY = 'square-brackets:separator';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/** Spreadsheets part columns by a semicolon where a comma parts decimals. */
export function chooseSeparator(language: string): Separator {
  return new Intl.NumberFormat(language).format(0.5).includes(',') ? ';' : ',';
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** @param storage of this browser, which may refuse */
export function readSeparator(storage: () => Kept, language: string): Separator {
  try {
    const kept = storage().getItem(KEY);
    return SEPARATORS.find((one) => one === kept) ?? chooseSeparator(language);
  } catch {
    return chooseSeparator(language);
  }
}

export function keepSeparator(storage: () => Kept, separator: Separator): void {
  try {
    storage().setItem(KEY, separator);
  } catch {
    // It holds for as long as the page is open.
  }
}

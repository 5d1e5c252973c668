/** Cells of a spreadsheet, by the name of their file or by the tabs between them; a scenario names its format. */
const TABLE_NAME = /\.(csv|tsv)$/i;
const WORKBOOK_NAME = /\.(xlsx?|xlsm|ods|numbers)$/i;
/** Two tabs in one of the first lines; a title may stand above the headings. */
const CELLS = /^(?:[^\n]*\n){0,5}[^\n]*\t[^\n]*\t/;
const FORMAT = /^[ \t]*["']?format["']?[ \t]*:/m;
/** Letters looked at. */
const HEAD = 4096;

export function isTableName(name: string): boolean {
  return TABLE_NAME.test(name);
}

export function isWorkbookName(name: string): boolean {
  return WORKBOOK_NAME.test(name);
}

/** A whole conference rather than cells, whether or not it can be read. */
export function isDocument(text: string): boolean {
  const head = text.slice(0, HEAD);
  return /^\s*[{[]/.test(head) || FORMAT.test(head);
}

export function isCells(text: string): boolean {
  return !isDocument(text) && CELLS.test(text.slice(0, HEAD));
}

/** What a packed file is called: it tells which link it belongs to. */
export function namePackedFile(id: string, code: string): string {
  return `${id}-${code}.brackets.txt`;
}

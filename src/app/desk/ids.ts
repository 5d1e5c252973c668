/** What somebody changes is no longer what ships: it has an id of its own, and links carry it. */
export function asOwn(text: string, id: string): string {
  return text.replace(new RegExp(`("?id"?\\s*:\\s*"?)${id}(?![\\w.-])`), `$1${id}-own`);
}

/** The id of a draft. */
export function newId(): string {
  return `d${crypto.randomUUID().slice(0, 12)}`;
}

/** Bytes read to tell a record or a result from a scenario: it names its format first. */
export const RECORD_HEAD = 4096;

const RECORD = /^\s*SB\d\.|"format"\s{0,99}:\s{0,99}"square-brackets\/(?:record|result)@/;

export function isRecord(head: string): boolean {
  return RECORD.test(head);
}

/** Reading happens here, so that a large or hostile file never holds up the page. */
import { expose } from 'comlink';
import { readRecord, type RecordReading } from '../conference/read-record.ts';
import { check } from '../scenario/check.ts';
import type { Reading } from '../scenario/read.ts';

const reader = {
  scenario: (source: string | Uint8Array): Reading => check(source),
  record: (text: string): RecordReading => readRecord(text),
};

export type Reader = typeof reader;

expose(reader);

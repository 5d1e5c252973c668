/** Reading happens here, so that a large or hostile file never holds up the page. */
import { expose } from 'comlink';
import type { RecordReading } from '../../../conference/record/read-record.ts';
import type { ResultReading } from '../../../conference/result/read-result.ts';
import type { Reading } from '../../../scenario/reading.ts';

const reader = {
  /** The parser of YAML and the doctor come with the first of them. */
  scenario: async (source: string | Uint8Array): Promise<Reading> => {
    const [{ check }, { checkUp }] = await Promise.all([
      import('../../../scenario/check/check.ts'),
      import('../../../analysis/checkup/checkup.ts'),
    ]);
    return check(source, checkUp);
  },
  /** The same scenario as JSON, without the comments of whoever wrote it; as it is where it cannot be read. */
  bare: async (source: string): Promise<string> => {
    const made = (await import('../../../scenario/to-json.ts')).toJson(source);
    return made.ok ? made.json : source;
  },
  record: async (text: string): Promise<RecordReading> =>
    (await import('../../../conference/record/read-record.ts')).readRecord(text),
  /** A file or a line. */
  result: async (text: string): Promise<ResultReading> =>
    (await import('../../../conference/result/read-result.ts')).readResult(text),
};

export type Reader = typeof reader;

expose(reader);

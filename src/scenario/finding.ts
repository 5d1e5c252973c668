/** What most likely should stand at the place of a finding: another key, or another value. */
export type Meant = { key: string } | { value: string | number };

/** One thing the reader or the doctor has to say about a file. An `error` refuses it; the others never do. */
export type Finding = {
  severity: 'error' | 'warning' | 'info';
  /** Stable code, e.g. `key/unknown`. */
  code: string;
  /** Where in the document: `articles[2].options[0].position`; empty for the file itself. */
  path: string;
  /** From 1; 1:1 where there is no better place. */
  line: number;
  column: number;
  /** What is wrong and what to write instead, in English, plain text. */
  message: string;
  /** Absent if there is no one obvious fix. */
  meant?: Meant;
};

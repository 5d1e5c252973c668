/** Reading happens here, so that a large or hostile file never holds up the page. */
import { expose } from 'comlink';
import type { ScenarioReading } from '../../../scenario/reading.ts';
import type { Scenario } from '../../../scenario/resolved.ts';
import type { GivenCells } from './given-cells.ts';
import type { GivenScenario } from './given-scenario.ts';
import type { OpenedFile } from './opened-file.ts';
import type { SaidReading, Verified } from './verify.ts';

const reader = {
  /** The parser of YAML and the doctor come with the first of them. */
  scenario: async (source: string | Uint8Array): Promise<ScenarioReading> => {
    const [{ check }, { checkUp }] = await Promise.all([
      import('../../../scenario/check/check.ts'),
      import('../../../analysis/checkup/checkup.ts'),
    ]);
    return check(source, checkUp);
  },
  /** A scenario as somebody put it down, or what it is instead. */
  given: async (file: File, isDraft: boolean): Promise<GivenScenario> =>
    (await import('./given-scenario.ts')).readGivenScenario(file, isDraft, reader.scenario),
  /** A file that is put on the desk; a text is parsed once here, so that one which takes too long never gets there. */
  desk: async (file: File): Promise<OpenedFile> => {
    const opened = await (await import('./opened-file.ts')).openFileText(file);
    if (opened.kind === 'text') await parse(opened.text);
    return opened;
  },
  /** Cells of a table, as a file has them or as a spreadsheet puts them on the clipboard. */
  cells: async (text: string, how: 'file' | 'block'): Promise<GivenCells> =>
    (await import('./given-cells.ts')).readGivenCells(text, how),
  /** What stands alone above a table. */
  title: async (text: string): Promise<string | undefined> =>
    (await import('../../../scenario/csv/cells.ts')).titleIn(text),
  /** The same scenario as JSON, without the comments of whoever wrote it; as it is where it cannot be read. */
  bare: async (source: string): Promise<string> => {
    const made = (await import('../../../scenario/to-json.ts')).toJson(source);
    return made.ok ? made.json : source;
  },
  /** A record or a result, as a file or a line. */
  said: async (file: File): Promise<SaidReading> => (await import('./verify.ts')).readSaid(file),
  verify: async (file: File, scenario: Scenario): Promise<Verified> =>
    (await import('./verify.ts')).verifyFile(file, scenario),
};

async function parse(text: string): Promise<void> {
  const { EditedDocument } = await import('../../../scenario/edit/edited-document.ts');
  new EditedDocument().open(text);
}

export type Reader = typeof reader;

expose(reader);

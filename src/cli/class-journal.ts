/** Where a class is kept: a folder, or a database that several processes share. What may hold a password is never shown. */
import { resolve } from 'node:path';
import type { Journal } from '../server/class/journal.ts';
import type { OpeningFault } from '../server/class/open-class.ts';
import { reportFault, reportMisuse, succeed, type Tried } from './answer.ts';

/** In the folder where the command was given. */
const FOLDER = 'class-data';

/** `called`: as a person knows it. */
export type ClassStore = { called: string; url: string | null };

export function readStore({
  data,
  database,
}: {
  data?: string;
  database?: string;
}): Tried<ClassStore> {
  const url = database ?? process.env.DATABASE_URL ?? '';
  if (url === '') return succeed({ called: resolve(data ?? FOLDER), url: null });
  const from = database === undefined ? 'DATABASE_URL' : '--database';
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol))
    return reportMisuse(
      'database',
      `${from} takes the address of a Postgres, such as postgres://user@host:5432/name.`,
    );
  return succeed({ called: from, url });
}

export async function openStore({ called, url }: ClassStore): Promise<Tried<Journal>> {
  if (url === null) {
    const { openFileJournal } = await import('../server/class/file-journal.ts');
    return succeed(openFileJournal(called));
  }
  const { openPostgresJournal } = await import('../server/class/postgres-journal.ts');
  const opened = await openPostgresJournal(url);
  if (opened.ok) return succeed(opened.journal);
  return reportFault(called, 'class/database', explainDatabase(opened.code));
}

function explainDatabase(code: string): string {
  if (code === '42501') return 'The database does not let this user create tables (42501).';
  const reason = code === '' ? '' : ` (${code})`;
  return `The database cannot be reached or does not let this user in${reason}.`;
}

export function explainFault(fault: OpeningFault, { url }: ClassStore): string {
  switch (fault.code) {
    case 'class/otherScenarios': {
      const kept = fault.kept.join(', ');
      return url === null
        ? `This folder holds a class with other scenarios: ${kept}. Give another folder with --data.`
        : `This database holds a class with other scenarios: ${kept}. Give another database, or purge that class.`;
    }
    case 'class/journal':
      return `Table ${fault.table} cannot be continued: its input ${fault.at} leads elsewhere now. Was the class begun with another version?`;
    case 'class/scenario':
      return `The scenario "${fault.id}" of this class can no longer be read.`;
    case 'class/database':
      return 'The class cannot be saved or read here. Is the disk full?';
  }
}

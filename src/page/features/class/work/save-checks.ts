/** The six questions of everybody, before and after, as a table for a spreadsheet. */
import { download } from '../../../session/files/download.ts';
import type { Translate } from '../../../speech/words.ts';
import type { AskClass } from '../model/ask.ts';
import { listCheckRows, type TakenCheck } from '../model/check-rows.ts';

export async function saveChecks(ask: AskClass, t: Translate): Promise<void> {
  const answer = await ask<'records', { checks: readonly TakenCheck[] }>('records', {});
  if (!answer.ok) return;
  const { default: Papa } = await import('papaparse');
  const csv = Papa.unparse([...listCheckRows(answer.checks)], {
    escapeFormulae: true,
    newline: '\r\n',
  });
  download(`${t('class.check.file')}.csv`, csv);
}

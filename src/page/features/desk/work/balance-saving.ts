/** Hands a balance report to the person as a file. */
import { download } from '../../../session/files/download.ts';
import { writeBalanceCsv } from '../model/balance/balance-export.ts';
import type { BalanceActions } from '../../../session/store/balance-steps.ts';

export const saveBalance: BalanceActions['saveBalance'] = (balance, kind) => {
  const name = `${balance.scenario}-balance`;
  if (kind === 'json') return download(`${name}.json`, `${JSON.stringify(balance, null, 2)}\n`);
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  download(`${name}.csv`, new Blob(['\uFEFF', writeBalanceCsv(balance)], { type: 'text/csv' }));
};

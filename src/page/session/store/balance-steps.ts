/** A balance report in the making, for the page that shows it. */
import type { BalanceOrder } from '../../../analysis/balance/play.ts';
import type { Balance } from '../../../analysis/balance/report.ts';
import type { Scenario } from '../../../scenario/resolved.ts';

/** A conference that ships, by id, or the text of a scenario file. */
export type BalanceSource = { shipped: string } | { text: () => Promise<string> };

export type BalanceStep =
  | { status: 'playing'; done: number; of: number }
  | { status: 'ready'; balance: Balance; scenario: Scenario }
  /** The reader refuses the scenario. */
  | { status: 'refused'; message: string }
  | { status: 'broken' };

export type BalanceActions = {
  /**
   * Plays a scenario many times beside the page.
   * @param tell what has come of it so far; not called any more once it is stopped
   * @returns what stops it
   */
  balance: (
    source: BalanceSource,
    order: BalanceOrder,
    tell: (step: BalanceStep) => void,
  ) => () => void;
  saveBalance: (balance: Balance, kind: 'csv' | 'json') => void;
};

/** Plays the conferences of a balance report beside the page. */
import { expose } from 'comlink';
import {
  type BalanceOrder,
  planBalanceTasks,
  playBalance,
} from '../../../../analysis/balance/play.ts';
import { type Balance, makeBalance } from '../../../../analysis/balance/report.ts';
import type { Scenario } from '../../../../scenario/resolved.ts';

const bench = {
  play: (
    scenario: Scenario,
    order: BalanceOrder,
    tell: (done: number, of: number) => void,
  ): Balance => {
    const tasks = planBalanceTasks(scenario, order);
    const of = tasks.reduce((sum, { from, to }) => sum + to - from, 0);
    let done = 0;
    tell(done, of);
    const played = tasks.map((task) => {
      const runs = playBalance(scenario, task);
      done += runs.length;
      tell(done, of);
      return runs;
    });
    return makeBalance(scenario, order, tasks, played);
  },
};

export type BalanceBench = typeof bench;

expose(bench);

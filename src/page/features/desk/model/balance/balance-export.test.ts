import { expect, test } from 'vitest';
import { planBalanceTasks, playBalance } from '../../../../../analysis/balance/play.ts';
import { makeBalance } from '../../../../../analysis/balance/report.ts';
import { strait } from '../../../../../../test/fixtures/strait.ts';
import { writeBalanceCsv } from './balance-export.ts';

test('each figure of a report has a line, with its standard error where it has one', () => {
  const scenario = strait();
  const order = { seed: 1, runs: 5 };
  const tasks = planBalanceTasks(scenario, order);
  const played = tasks.map((task) => playBalance(scenario, task));
  const balance = makeBalance(scenario, order, tasks, played);
  const lines = writeBalanceCsv(balance).split('\r\n');
  expect(lines[0]).toBe('about,id,measure,value,standard_error');
  const texts = balance.articles.reduce((sum, one) => sum + one.texts.length + 1, 0);
  expect(lines.length).toBe(1 + 4 + texts + balance.seats.length * 11);
  const [ash] = balance.seats;
  const { mean, error } = ash!.gain.packager;
  expect(lines).toContain(`seat,ASH,gain of packager over passive,${mean},${error}`);
  expect(lines).toContain(`ending,consensus,share,${balance.endings.consensus / 5},`);
});

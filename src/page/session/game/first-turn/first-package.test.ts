import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { openConference } from '../../../../conference/conference.ts';
import { forecastAgreed, forecastHeading } from '../../../../conference/heading/heading.ts';
import type { Command } from '../../../../engine/command.ts';
import { readAgreed } from '../heading.ts';
import { chooseFirstPackage, prepareFirstPackage } from './first-package.ts';

const seat = 'EGY';
const now = seatedGame(
  openConference(shipped('cybercrime-class'), { seed: 2, plan: [{ seat, by: 'person' }] }),
  seat,
);

type Package = Extract<Command, { type: 'package' }>;

/** Of one change to strong words on technical assistance, or with words on protocols as well. */
function laid(...options: readonly ('ta_strong' | 'prot_60only')[]): Package {
  const article = { ta_strong: 'tech_assistance', prot_60only: 'protocols' } as const;
  return {
    seat,
    type: 'package',
    changes: options.map((option) => ({ article: article[option], option })),
  };
}

test('a package is told with what it brings by the close, once that has been played on', async () => {
  const command = laid('ta_strong');
  expect(chooseFirstPackage(now, () => command)).toBeUndefined();
  expect(await prepareFirstPackage(now, command)).toBe(true);
  const { view } = now;
  const gain = readAgreed(view, forecastAgreed(view, forecastHeading(view), command.changes));
  expect(gain?.points).toBeGreaterThan(0.5);
  expect(chooseFirstPackage(now, () => command)).toEqual({ changes: command.changes, gain });
});

test('words that bring much today and cost points by the close are not told', async () => {
  const command = laid('ta_strong', 'prot_60only');
  await prepareFirstPackage(now, command);
  expect(chooseFirstPackage(now, () => command)).toBeNull();
});

test('nothing is awaited where no package is advised, after one of its own, and as long as nobody has said', () => {
  const pass = { seat, type: 'pass' } as const;
  expect(chooseFirstPackage({ own: [] }, () => pass)).toBeNull();
  expect(chooseFirstPackage({ own: [] }, () => undefined)).toBeUndefined();
  const own = [{ command: laid('ta_strong') }] as unknown as typeof now.own;
  expect(chooseFirstPackage({ own }, () => undefined)).toBeNull();
});

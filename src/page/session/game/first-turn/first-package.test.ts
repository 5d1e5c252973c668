import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { openConference } from '../../../../conference/conference.ts';
import { forecastAgreed, forecastHeading } from '../../../../conference/heading/heading.ts';
import type { Change } from '../../../../engine/command.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { decideAdviceInSteps } from '../../../../conference/search/decide-advice.ts';
import { unseal } from '../../sealed.ts';
import { readAgreed } from '../heading.ts';
import { chooseFirstPackage, weighFirstPackage } from './first-package.ts';

/** What the guide suggests at the first turn of a seat, and what is foreseen of what the policy would submit. */
function weighFirst(id: string, seat: string, seed: number) {
  const conference = openConference(shipped(id), { seed, plan: [{ seat, by: 'person' }] });
  const now = seatedGame(conference, seat);
  const advised = decideAdviceInSteps(unseal(now).conference, seat, { by: 'packager' });
  const command = finish(advised);
  if (command.type !== 'package') throw new Error('no package is advised');
  const heading = forecastHeading(now.view);
  const foresee = (changes: readonly Change[]) =>
    readAgreed(now.view, forecastAgreed(now.view, heading, changes));
  const before = chooseFirstPackage(now, () => command);
  finish(weighFirstPackage(now, heading, command));
  return { before, found: chooseFirstPackage(now, () => command), foresee };
}

test('words that bring much today and cost points by the close give way to a package that pays', () => {
  const { before, found, foresee } = weighFirst('cybercrime-class', 'EGY', 2);
  expect(before).toBeUndefined();
  // By its words worth 8 points, and as likely to pass.
  const words = [
    { article: 'tech_assistance', option: 'ta_strong' },
    { article: 'protocols', option: 'prot_60only' },
  ];
  expect(foresee(words)?.points).toBeLessThan(0);
  expect(found?.gain).toEqual(foresee(found?.changes ?? []));
  expect(found?.gain.points).toBeGreaterThan(1);
});

test('nothing is suggested where no package brings anything by the close', () => {
  expect(weighFirst('high-seas-class', 'ELV', 4).found).toBeNull();
});

test('nothing is awaited where the policy has no package, and as long as nobody has said', () => {
  const pass = { seat: 'EGY', type: 'pass' } as const;
  expect(chooseFirstPackage({ own: [] }, () => pass)).toBeNull();
  expect(chooseFirstPackage({ own: [] }, () => undefined)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { openConference } from '../../../../conference/conference.ts';
import { foresee, foreseeAgreedInSteps } from '../../play/foresee.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { lightenPackage } from './lighter-package.ts';
import { packageOutlook } from './trade.ts';

test('a package loses the change that brings next to nothing and makes its room likelier to refuse', async () => {
  const seat = 'HES';
  const plan = [{ seat, by: 'person' as const }];
  const game = seatedGame(openConference(shipped('high-seas-class'), { seed: 39, plan }), seat);
  const { view } = game;
  const all = [
    { article: 'data_register', option: 'reg_year' },
    { article: 'proceeds', option: 'pro_free' },
    { article: 'areas', option: 'are_like' },
    { article: 'bodies', option: 'bod_consult' },
  ];
  const left = await lightenPackage(game, all);
  const heading = await foresee(view);
  if (!heading) throw new Error('nothing foreseen');
  const measure = (changes: typeof all) => ({
    chance: packageOutlook(view, changes, { log: game.log, heading })?.chance ?? 0,
    points: finish(foreseeAgreedInSteps(view, heading, changes))?.points ?? 0,
  });
  expect(left.map(({ option }) => option)).toEqual(['reg_year', 'pro_free', 'are_like']);
  const [before, after] = [measure(all), measure([...left])];
  expect(after.chance - before.chance).toBeGreaterThan(0.1);
  expect(before.points - after.points).toBeLessThan(0.5);
  // What is left is worth its place.
  expect(await lightenPackage(game, left)).toBe(left);
});

import { expect, test } from 'vitest';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { foresee, foreseeAgreedInSteps } from '../../play/foresee.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { lightenPackage } from './lighter-package.ts';
import { packageOutlook } from './trade.ts';
import { openSeated } from '../../../../../test/fixtures/seated.ts';

const seat = 'HES';
const draw = (seed: number) => seatedGame(openSeated(shipped('high-seas-class'), seat, seed), seat);

const all = [
  { article: 'data_register', option: 'reg_year' },
  { article: 'proceeds', option: 'pro_free' },
  { article: 'areas', option: 'are_like' },
  { article: 'bodies', option: 'bod_consult' },
];

test('a package loses only what brings next to nothing and makes its room likelier to refuse', async () => {
  let lightened = 0;
  for (const seed of [38, 39, 40, 41]) {
    const game = draw(seed);
    const { view, log } = game;
    // oxlint-disable-next-line no-await-in-loop -- one view is foreseen at a time
    const [left, heading] = [await lightenPackage(game, all), await foresee(view)];
    if (!heading) throw new Error('nothing foreseen');
    const measure = (changes: typeof all) => ({
      chance: packageOutlook(view, changes, { log, heading })?.chance ?? 0,
      points: finish(foreseeAgreedInSteps(view, heading, changes))?.points ?? 0,
    });
    if (left === all) continue;
    lightened += 1;
    const [before, after] = [measure(all), measure([...left])];
    expect(all).toEqual(expect.arrayContaining([...left]));
    expect(after.chance - before.chance).toBeGreaterThan(0.1);
    expect(before.points - after.points).toBeLessThan(0.5);
  }
  expect(lightened).toBeGreaterThan(0);
});

test('a package that nobody waits for any more is left as it is', async () => {
  expect(await lightenPackage(draw(39), all, () => false)).toBe(all);
});

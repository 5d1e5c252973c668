import { expect, test } from 'vitest';
import { personGame } from '../../../test/fixtures/person-game.ts';
import { listSteps } from '../../conference/steps.ts';
import { listOwnMoments } from './own-moments.ts';

test('of the last package that failed it is kept whether its room refused it, or agreed', () => {
  const conference = personGame('high-seas-class', 'CAL', 2, 'packager');
  const steps = [...listSteps(conference)];
  const fell = (other: { share?: number; blocked?: string; left?: readonly string[] }) => {
    const told = steps.map((step) => ({
      ...step,
      happenings: step.happenings.map((one) =>
        one.type === 'informalsClosed' && !one.agreed ? { ...one, ...other } : one,
      ),
    }));
    const found = listOwnMoments(conference, 'CAL', told).find(
      ({ code }) => code === 'roomRefused',
    );
    return found?.code === 'roomRefused' ? found.fell : null;
  };
  expect([
    fell({ share: 1 }),
    fell({ share: 0, blocked: 'impact' }),
    fell({ share: 0, left: ['DOR'] }),
  ]).toEqual(['room', 'plenary', 'behind']);
});

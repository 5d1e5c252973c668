import { expect, test } from 'vitest';
import { falsehoods } from '../../../test/fixtures/falsehoods.ts';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openConference } from '../../conference/conference.ts';
import { NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import type { ConferenceStep } from '../../conference/steps.ts';
import type { Act } from '../../engine/command.ts';
import { listCauses } from './causes.ts';
import { explainText } from './debrief.ts';
import { mustPlay, openSeated } from '../../../test/fixtures/seated.ts';

test.each([
  ['first-brackets', 'TER', 10, 'packager'],
  ['cybercrime-class', 'NGA', 11, 'greedy'],
  ['cybercrime-class', 'IRN', 14, 'spoiler'],
  ['cybercrime-class', 'USA', 13, 'random'],
  ['high-seas-class', 'HES', 15, 'oracle'],
] as const)('%s, %s, seed %i, %s: each sentence is so', (id, seat, seed, by) => {
  const { told, wrong } = falsehoods(openConference(shipped(id), { seed, plan: [{ seat, by }] }));
  expect(told).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test('words that came because others fell in a separate vote are not called the Chair’s', () => {
  const plan = [{ seat: 'NGA', by: 'greedy' }] as const;
  for (let seed = 1; seed <= 40; seed += 1) {
    const over = openConference(shipped('cybercrime-class'), { seed, plan });
    const why = explainText(over).find(({ code }) => code === 'voteSeparated');
    if (why?.code !== 'voteSeparated') continue;
    const { article, by, count, needed, option } = why;
    const moved = over.happenings.findLast(
      (one) => one.type === 'textMoved' && one.article === article,
    );
    expect(moved).toMatchObject({ to: option, cause: 'vote' });
    expect(over.state.motions).toContainEqual(
      expect.objectContaining({ kind: 'separateVote', by, status: 'rejected' }),
    );
    expect(count.yes).toBeLessThan(needed ?? 0);
    return;
  }
  throw new Error('nothing has fallen in a separate vote');
});

test('a package refused after its words had come to stand some other way has kept nothing out', () => {
  const over = openConference(shipped('first-brackets'), { seed: 10, plan: [] });
  const article = readStandingTexts(over.state).findIndex((wording) => wording !== NOTHING);
  const wording = readStandingTexts(over.state)[article] ?? NOTHING;
  const informals = { by: 0, room: [1, 2], changes: [{ article, wording }] };
  const closed = { type: 'informalsClosed', refusing: 2, share: 1, allowed: 0.2 };
  const before = { ...over.state, informals };
  const step = {
    at: 0,
    before,
    after: over.state,
    happenings: [closed],
  } as unknown as ConferenceStep;
  expect(listCauses(over, [step])).toEqual([]);
});

test('words to which the floor moved because a deal had bound two to speak for them are put down to the deal', () => {
  const seat = 'COR';
  const opened = openSeated(shipped('first-brackets'), seat, 12);
  const [boat, lights] = [
    { article: 'last_boat', option: 'boat_midnight' },
    { article: 'pier_lights', option: 'lights_dawn' },
  ];
  const acts: readonly Act[] = [
    { type: 'offer', to: 'TER', give: [boat], want: [lights] },
    { type: 'pass' },
    { type: 'pass' },
    { type: 'pass' },
    { type: 'ballot', vote: 'yes' },
  ];
  const over = acts.reduce((now, act) => {
    return mustPlay(now, { seat, ...act });
  }, opened);
  expect(explainText(over)).toMatchObject([
    { ...boat, code: 'floor', deal: { by: 'COR', to: 'TER' }, without: 'boat_evening' },
    { ...lights, code: 'floor', deal: { by: 'TER', to: 'COR' }, without: 'lights_midnight' },
  ]);
  expect(falsehoods(over).wrong).toEqual([]);
});

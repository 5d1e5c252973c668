import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { openConference } from '../../conference/conference.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import { listWordings, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { ownWords } from './debrief.ts';
import { openSeated } from '../../../test/fixtures/seated.ts';

test.each([
  ['cybercrime-class', 'NGA', 1],
  ['high-seas-class', 'ANS', 2],
] as const)(
  '%s, %s, seed %i: each wording put forward stands, or it is told what does',
  (id, seat, seed) => {
    const plan = [{ seat, by: 'packager' }] as const;
    const conference = openConference(shipped(id), { seed, plan });
    const { scenario } = conference.setup;
    const found = ownWords(conference, seat, [...listSteps(conference)]);
    expect(found.length).toBeGreaterThan(1);
    for (const { at, article, option, how, instead } of found) {
      const command = conference.commands[at];
      expect([command?.seat, command?.type]).toEqual([seat, how]);
      expect(JSON.stringify(command)).toContain(`"${option}"`);
      const a = scenario.articleIndex.get(article) ?? -1;
      const stands =
        listWordings(scenario.articles[a]!)[readStandingTexts(conference.state)[a] ?? -1]?.id ??
        null;
      expect(instead === undefined ? option : instead).toBe(stands);
    }
    const keys = found.map(({ article, option }) => `${article} ${option}`);
    expect(new Set(keys).size).toBe(keys.length);
  },
);

test('words asked for by a separate vote that the meeting would not hold: that is why, and no other vote', () => {
  const seat = 'IND';
  const plan = [{ seat, by: 'person' }] as const;
  const conference = openConference(shipped('cybercrime-class'), { seed: 1, plan });
  const { state } = conference;
  const words = { article: 'coop_scope', option: 'coop_low' } as const;
  const step: ConferenceStep = {
    at: 0,
    command: { seat, type: 'move', motion: 'separateVote', ...words, after: '' },
    before: state,
    told: 0,
    after: state,
    happenings: [{ type: 'motionFell', motion: 'm1', because: 'divided' }],
  };
  const [found] = ownWords(conference, seat, [step]);
  expect([found?.how, found?.because]).toEqual(['move', 'divided']);
});

test('words of a package that was refused came into the text some other way, and it is told which', () => {
  const seat = 'IND';
  const conference = openSeated(shipped('cybercrime-class'), seat, 1);
  const { setup, state } = conference;
  const [first] = setup.scenario.articles;
  const option = listWordings(first!)[readStandingTexts(state)[0] ?? -1]?.id ?? '';
  const changes = [{ article: first!.id, option }];
  const common = { before: state, told: 0, after: state } as const;
  const put = { type: 'informals', seat, offer: 'p1', changes, room: ['NGA'] } as const;
  const closed = { type: 'informalsClosed', offer: 'p1', refusing: 1, share: 1, allowed: 0.5 };
  const steps = (agreed: boolean) =>
    [
      { ...common, at: 0, command: { seat, type: 'package', changes }, happenings: [put] },
      {
        ...common,
        at: 1,
        command: { seat: 'NGA', type: 'refuse' },
        happenings: [{ ...closed, agreed }],
      },
    ] as unknown as ConferenceStep[];
  expect(ownWords(conference, seat, steps(false))).toMatchObject([
    { refused: true, because: null },
  ]);
  const [agreed] = ownWords(conference, seat, steps(true));
  expect(agreed).not.toHaveProperty('refused');
});

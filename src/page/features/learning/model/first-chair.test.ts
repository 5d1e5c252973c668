import { expect, test } from 'vitest';
import { seatedGame } from '../../../../../test/fixtures/sealed.ts';
import { shipped } from '../../../../../test/fixtures/shipped.ts';
import { type Conference, openConference } from '../../../../conference/conference.ts';
import { decideAdviceInSteps } from '../../../../conference/search/decide-advice.ts';
import { finish } from '../../../../conference/in-steps.ts';
import { view } from '../../../../engine/state/view.ts';
import { type FirstChair, findFirstChair, needsFirstChair } from './first-chair.ts';
import { parseLearning, NOTHING_LEARNT } from '../../../session/game/learning.ts';
import { mustPlay } from '../../../../../test/fixtures/seated.ts';

const SEAT = 'CHAIR';

function opened(scenario: string, seat = SEAT): Conference {
  return openConference(shipped(scenario), { seed: 1, plan: [{ seat, by: 'person' }] });
}

function nextOf(conference: Conference): FirstChair | null {
  const { setup, state } = conference;
  return findFirstChair(
    view(setup, state, SEAT),
    finish(decideAdviceInSteps(conference, SEAT, { by: 'chair' })),
  );
}

/** What the card says in turn, each followed. */
function followed(scenario: string): string[] {
  let conference = opened(scenario);
  const said: string[] = [];
  while (conference.state.phase !== 'closed') {
    const next = nextOf(conference);
    if (!next) throw new Error(conference.state.phase);
    const { act, heard } = next;
    said.push(`${conference.state.sitting} ${next.kind} ${heard.told}/${heard.of}`);
    conference = mustPlay(conference, { ...act, seat: SEAT });
  }
  return said;
}

test('from the first question to the motions there is an act that serves the room', () => {
  expect(followed('first-brackets')).toEqual([
    '1 ask 0/3',
    '1 ask 1/3',
    '1 ask 2/3',
    '1 end 3/3',
    '1 stand 3/3',
    '2 ask 3/3',
    '2 ask 3/3',
    '2 ask 3/3',
    '2 end 3/3',
    '2 motions 3/3',
  ]);
  const said = followed('cybercrime-class');
  expect([said[0], said.at(-1)]).toEqual(['1 ask 0/12', expect.stringMatching(/ motions 12\/12$/)]);
  const heard = said.map((step) => Number(/ (\d+)\//.exec(step)?.[1]));
  expect(heard).toEqual(heard.toSorted((one, other) => one - other));
  expect(said.filter((step) => !/ (ask|order|stand|end|motions) /.test(step))).toEqual([]);
  expect(said.filter((step) => step.includes('motions'))).toHaveLength(1);
});

test('a question has the weight of whoever is asked, and the first of a sitting is free', () => {
  const first = nextOf(opened('cybercrime-class'));
  expect(first).toEqual({
    step: 'ask',
    kind: 'ask',
    act: { type: 'ask', delegation: 'IND' },
    plates: 3,
    heard: { told: 0, of: 12, worse: 0 },
    share: expect.closeTo(1 / 12),
    again: false,
    free: true,
  } satisfies FirstChair);
});

test('it is for the Chair alone, and ends with the first conference chaired', () => {
  const shown = (seat: string, learnt: object) => {
    const game = seatedGame(opened('cybercrime-class', seat), seat);
    return needsFirstChair({ ...game, assist: 'hints' }, parseLearning(learnt));
  };
  expect(shown('BRA', NOTHING_LEARNT)).toBe(false);
  expect(shown(SEAT, NOTHING_LEARNT)).toBe(true);
  expect(shown(SEAT, { ...NOTHING_LEARNT, chaired: true })).toBe(false);
});

import { beforeAll, expect, test } from 'vitest';
import { speech } from '../../../../../../test/fixtures/speech.ts';
import type { View } from '../../../../../engine/state/view.ts';
import { nameEnding } from '../../../../session/game/ending-name.ts';
import { getWords, loadWords } from '../../../../speech/words.ts';
import { describeObjectors } from './outcome-hero.tsx';

beforeAll(() => loadWords('en', 'outcome'));

/** After the named have objected, with or without a share of members that keeps a text from the vote. */
function ended(ending: View['ending'], objectors: readonly string[], stops = false) {
  const delegations = ['EGY', 'BRA', 'IND', 'FRA'].map((id) => ({ id, capability: 1 }));
  const objections = { of: 'members', stopVoteAt: { numerator: 1n, denominator: 4n } };
  const view = {
    ending,
    votes: [],
    exhausted: false,
    gavel: {
      objected: objectors.map((id) => ({
        by: delegations.findIndex((one) => one.id === id),
        articles: [],
      })),
    },
    scenario: { delegations, procedure: stops ? { objections } : {} },
  };
  return { view: view as unknown as View };
}

const tell = (game: { view: View }, open = 0) =>
  getWords('en')('outcome.sentence', {
    ...describeObjectors(game, speech),
    title: 'The Strait',
    ending: nameEnding(game.view),
    needed: 0,
    allowed: 0,
    sitting: 2,
    sittings: 4,
    open,
    objectors: 2,
    weight: '50%',
    of: 'members',
    stop: 'yes',
    share: '25%',
    sides: '2 to 1',
  });

test('up to two who kept the text from consensus are named, more are counted', () => {
  expect(describeObjectors(ended('vote', []), speech).against).toBe(0);
  expect(tell(ended('vote', ['BRA', 'EGY']))).toMatch(
    /^The Strait\. No consensus: Brazil and Egypt objected\. Carried/,
  );
  expect(tell(ended('vote', ['BRA', 'EGY', 'IND']))).toContain(
    'No consensus: 3 delegations objected.',
  );
});

test('who kept the text from the vote is told of once', () => {
  const told = tell(ended('failed', ['BRA', 'EGY'], true));
  expect(told).toContain('. Kept from the vote by 2 objectors with 50% of the members');
  expect(told).not.toContain('No consensus');
});

test('brackets are told of where some are left', () => {
  expect(tell(ended('vote', []))).toMatch(/ in sitting 2 of 4\.$/);
  expect(tell(ended('failed', []), 1)).toMatch(/ in sitting 2 of 4, with 1 bracket left\.$/);
});

test('after the line of a seat, which may be a question, its sentence ends', () => {
  const t = getWords('en');
  expect(t('outcome.seatLine', { seat: 'Brazil', line: 'Would a narrow one do?' })).toBe(
    'You were Brazil (“Would a narrow one do?”).',
  );
});

import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import {
  findAwaitedPerson,
  type Conference,
  passSeat,
  openConference,
} from '../../conference/conference.ts';
import type { PlayNotes } from '../../conference/play-notes.ts';
import { makeRecord, withNotes } from '../../conference/record/record.ts';
import { makeResult } from '../../conference/result/result.ts';
import type { Act } from '../../engine/command.ts';
import { findHands } from './run-facts.ts';
import { findRemarks, type RunRemark } from './claim.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

const scenario = strait();

function say(conference: Conference, act: Act): Conference {
  return mustPlay(conference, { seat: findAwaitedPerson(conference) ?? '', ...act });
}

function passOn(from: Conference): Conference {
  let conference = from;
  for (let turn = 0; findAwaitedPerson(conference) !== null && turn < 99; turn += 1)
    conference = say(conference, { type: 'pass' });
  return conference;
}

const OFFER: Act = {
  type: 'offer',
  to: 'BAY',
  give: [{ article: 'toll', option: 'high' }],
  want: [{ article: 'lights', option: 'many' }],
};
const opened = openConference(scenario, {
  seed: 5,
  plan: [
    { seat: 'ASH', by: 'person' },
    { seat: 'COD', by: 'packager' },
  ],
});
const conference = passOn(say(opened, OFFER));
const record = makeRecord(conference);
const at = conference.commands.findIndex(({ type }) => type === 'offer');
const came = conference.happenings.some(
  (one) => one.type === 'answered' && one.seat === 'BAY' && one.answer === 'accept',
);

test.each<[string, PlayNotes['guesses'], RunRemark[]]>([
  ['true', [{ kind: 'answer', at, chance: 40, came }], []],
  ['open', [{ kind: 'answer', at, chance: 40 }], []],
  [
    'of an answer that did not come',
    [{ kind: 'answer', at, chance: 40, came: !came }],
    ['notesApart'],
  ],
  ['of an act that was no proposal', [{ kind: 'answer', at: 0, chance: 40, came }], ['notesApart']],
  ['of a later act than there is', [{ kind: 'answer', at: 9999, chance: 4 }], ['notesApart']],
  ['of a vote nobody held', [{ kind: 'vote', at, inFavour: 3, found: 193 }], ['notesApart']],
  ['of a vote that is open', [{ kind: 'vote', at, inFavour: 3 }], []],
])('a guess that is %s', (_, guesses, remarks) => {
  const noted = withNotes(record, { guesses, undos: 0, branches: 0 });
  expect(findRemarks(conference, noted)).toEqual(remarks);
});

test('a result without notes is told as one, a record is not', () => {
  expect(findRemarks(conference, makeResult(record))).toEqual(['noNotes']);
  expect(findRemarks(conference, record)).toEqual([]);
});

test('other words of the scenario are told', () => {
  const before = { ...record, scenario: { ...record.scenario, textHash: 'a'.repeat(64) } };
  expect(findRemarks(conference, before)).toEqual(['otherText']);
});

test('who acted: acts of the seat, other persons, and policies that were chosen', () => {
  const own = conference.commands.filter(({ seat }) => seat === 'ASH').length;
  const bots = [{ id: 'COD', by: 'packager' }];
  expect(findHands(conference, 'ASH')).toEqual({ acts: own, byPerson: own, persons: [], bots });
  const policys = conference.commands.filter(({ seat }) => seat === 'BAY').length;
  const claimed = { ...conference, handovers: [{ at: 9999, seat: 'BAY', by: 'person' as const }] };
  expect(findHands(claimed, 'BAY')).toEqual({ acts: policys, byPerson: 0, persons: ['ASH'], bots });
  const joined = passOn(passSeat(say(opened, OFFER), 'BAY', 'person'));
  expect(findHands(joined, 'ASH').persons).toEqual(['BAY']);
  const left = passSeat(say(opened, OFFER), 'ASH', 'delegation');
  expect(findHands(left, 'ASH')).toEqual({
    acts: left.commands.filter(({ seat }) => seat === 'ASH').length,
    byPerson: 1,
    persons: [],
    bots,
  });
});

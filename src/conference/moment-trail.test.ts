import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { findAwaitedPerson, openConference } from './conference.ts';
import { MomentTrail } from './moment-trail.ts';
import { listMoments } from './moments.ts';
import { mustPlay } from '../../test/fixtures/seated.ts';

test('a table that is followed has the moments that carrying everything out again finds', () => {
  const seats = ['ASH', 'BAY'];
  const plan = seats.map((seat) => ({ seat, by: 'person' as const }));
  let conference = openConference(strait(), { seed: 1, plan });
  const trail = new MomentTrail();
  for (let at = 0; at < 60; at += 1) {
    const seat = findAwaitedPerson(conference);
    if (seat === null) break;
    conference = mustPlay(conference, { seat, type: 'pass' });
    // Some are asked for late: a seat that is looked at seldom, and one that nobody had at the opening.
    const asked = at % 3 === 0 ? [...seats, 'COD'] : seats.slice(0, 1);
    for (const one of asked)
      expect(trail.follow(conference, one)).toEqual(listMoments(conference, one));
  }
  expect(conference.state.phase).toBe('closed');
});

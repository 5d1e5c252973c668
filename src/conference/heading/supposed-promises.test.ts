import { expect, test } from 'vitest';
import { shipped } from '../../../test/fixtures/shipped.ts';
import { hear } from '../../engine/answers/hearing.ts';
import type { Commitment } from '../../engine/state/state.ts';
import { view } from '../../engine/state/view.ts';
import { finish } from '../in-steps.ts';
import { drawWorldsAhead } from './drawn-worlds.ts';
import { hearRooms, NOTHING_HEARD, type RoomsHeard } from './rooms-heard.ts';
import { readSeenState } from './seen-state.ts';
import { supposePromises } from './supposed-promises.ts';
import { openSeated } from '../../../test/fixtures/seated.ts';

// China has promised Russia words on mutual assistance before India has the floor.
const SEAT = 'IND';
const WORLDS = 12;
const conference = openSeated(shipped('cybercrime-class'), SEAT, 502);
const { setup, state, happenings } = conference;
const seen = view(setup, state, SEAT);
const log = happenings.flatMap((one) => hear(setup.scenario, state, SEAT, one) ?? []);
const heard = hearRooms(seen, log);
const china = setup.scenario.delegationIndex.get('CHN') ?? -1;

function suppose(rooms: RoomsHeard) {
  const setups = finish(drawWorldsAhead(seen, readSeenState(seen), WORLDS, rooms));
  return finish(supposePromises(seen, setups, rooms)).map((world) => world.state.commitments);
}

const { article, wording } = state.commitments.find(({ by }) => by === china)!;

/** In which China has promised words on the article. */
function countWorlds(rooms: RoomsHeard): number {
  const isChina = (one: Commitment) => one.by === china && one.article === article;
  return suppose(rooms).filter((given) => given.some(isChina)).length;
}

test('words that came on the table unspoken are promised in all worlds, by whoever might', () => {
  expect(seen.commitments).toEqual([]);
  expect(heard.table.unspoken).toContainEqual({ article, wording });
  const promised = (given: ReturnType<typeof suppose>[number]) =>
    given.filter((one) => one.article === article && one.wording === wording).length;
  expect(Math.min(...suppose(heard).map(promised))).toBe(1);
  expect(Math.min(...suppose(NOTHING_HEARD).map(promised))).toBe(0);
  expect(countWorlds(heard)).toBeGreaterThan(WORLDS / 2);
});

test('no words are promised that are not on the table, and none to the seat or by it', () => {
  const all = suppose(heard).flat();
  expect(all.length).toBeGreaterThan(WORLDS);
  for (const one of all) {
    expect(seen.articles[one.article]?.tabled).toContain(one.wording);
    expect([one.by, one.to]).not.toContain(seen.delegation);
  }
});

test('whoever was put other words and named no promise had given none until then', () => {
  const free = (sitting: number) => [{ of: china, article, wording: -1, sitting }];
  expect(countWorlds(heard)).toBeGreaterThan(0);
  expect(countWorlds({ ...heard, free: free(seen.sitting) })).toBe(0);
  expect(countWorlds({ ...heard, free: free(seen.sitting - 1) })).toBe(countWorlds(heard));
});

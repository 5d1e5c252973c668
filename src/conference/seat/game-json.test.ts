import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { STANDARD } from '../../engine/numbers/values.ts';
import type { Command } from '../../engine/command.ts';
import { type Conference, decidePolicyCommand, openConference } from '../conference.ts';
import { hostSeat } from './host-seat.ts';
import { decodeGame, encodeGame } from './game-json.ts';
import { decodeScenario, encodeScenario } from './scenario-json.ts';
import type { SeatGame } from './seat-game.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

const seat = 'ASH';

function playOn(conference: Conference): Conference {
  const { type, ...act } = decidePolicyCommand(
    { ...conference, plan: [{ seat, by: 'packager' }] },
    seat,
  );
  return mustPlay(conference, { ...act, type, seat } as Command);
}

/** By way of text, as it travels. */
function pass<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function travel({ host: _host, notes: _notes, ...game }: SeatGame) {
  const scenario = decodeScenario(pass(encodeScenario(game.view.scenario)));
  if (!scenario.ok) throw new Error(scenario.fault.code);
  const told = pass(encodeGame(game));
  const read = decodeGame(told, { scenario: scenario.scenario, values: STANDARD });
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return { read: read.game, game, told };
}

test('a game read from its JSON is the same, from the opening to the close', () => {
  let conference = openConference(strait(), { seed: 3, plan: [{ seat, by: 'person' }] });
  for (;;) {
    const { read, game } = travel(hostSeat(conference, seat));
    expect(read).toEqual(game);
    if (game.view.phase === 'closed') break;
    conference = playOn(conference);
  }
});

test('a view that is none is a fault', () => {
  const opened = hostSeat(
    openConference(strait(), { seed: 3, plan: [{ seat, by: 'person' }] }),
    seat,
  );
  const { told, game } = travel(opened);
  const given = { scenario: game.view.scenario, values: STANDARD };
  const broken = { ...told, view: { ...told.view, seat: 'NONE' } };
  expect(decodeGame(broken, given)).toEqual({
    ok: false,
    fault: { code: 'view/unknown', id: 'NONE' },
  });
});

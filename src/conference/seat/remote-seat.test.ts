/** A seat played from elsewhere: its host answers as text, and every third word to it is lost on the way. */
import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { STANDARD } from '../../engine/numbers/values.ts';
import { type Conference, openConference, play } from '../conference.ts';
import { NO_NOTES } from '../play-notes.ts';
import { decideAdviceInSteps } from '../search/decide-advice.ts';
import { finish } from '../in-steps.ts';
import { hostSeat } from './host-seat.ts';
import { decodeGame, encodeGame } from './game-json.ts';
import { decodeScenario, encodeScenario } from './scenario-json.ts';
import type { Host, Reply, SeatGame } from './seat-game.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

const seat = 'ASH';
const open = (): Conference =>
  openConference(strait(), { seed: 3, plan: [{ seat, by: 'person' }] });

/** Holds a conference, and answers a text with a text. */
class Server {
  #conference = open();
  #sent = 0;

  async send(text: string): Promise<string> {
    this.#sent += 1;
    if (this.#sent % 3 === 0) throw new Error('lost');
    const [name, ...of] = JSON.parse(text) as ['say', never] | ['ask', never, never];
    const { host } = hostSeat(this.#conference, seat);
    if (name === 'ask') return JSON.stringify(await host.ask(of[0], of[1] as never));
    const reply = await host.say(of[0]);
    if (!reply.ok) return JSON.stringify(reply);
    const played = play(this.#conference, { ...(of[0] as object), seat } as never);
    if (played.ok) this.#conference = played.conference;
    return JSON.stringify({ ok: true, answer: encodeGame(reply.answer) });
  }

  get conference(): Conference {
    return this.#conference;
  }
}

/** The host as the seat has it: what does not come is an answer too. */
function reach(server: Server, first: SeatGame): Host {
  const read = decodeScenario(JSON.parse(JSON.stringify(encodeScenario(first.view.scenario))));
  if (!read.ok) throw new Error(read.fault.code);
  const given = { scenario: read.scenario, values: STANDARD };
  const send = async <Answer>(...said: unknown[]): Promise<Reply<Answer>> => {
    try {
      return JSON.parse(await server.send(JSON.stringify(said))) as Reply<Answer>;
    } catch {
      return { ok: false, fault: { code: 'host/silent' } };
    }
  };
  const host: Host = {
    async say(act) {
      const reply = await send<Parameters<typeof decodeGame>[0]>('say', act);
      if (!reply.ok) return reply;
      const told = decodeGame(reply.answer, given);
      return told.ok
        ? { ok: true, answer: { ...told.game, host, notes: NO_NOTES } }
        : { ok: false, fault: { code: 'host/silent' } };
    },
    ask: (question, of) => send('ask', question, of),
  };
  return host;
}

test('a seat plays to the end over a line that fails, as it would have at home', async () => {
  const server = new Server();
  const home = hostSeat(open(), seat);
  let game: SeatGame = { ...home, host: reach(server, home) };
  let silences = 0;
  while (game.view.phase !== 'closed') {
    const { host } = game;
    // oxlint-disable-next-line no-await-in-loop -- one word after another
    const advised = await host.ask('advice', { by: 'packager' });
    // oxlint-disable-next-line no-await-in-loop -- as above
    const said = advised.ok ? await host.say(advised.answer) : advised;
    if (said.ok) game = said.answer;
    else {
      expect(said.fault.code).toBe('host/silent');
      silences += 1;
    }
  }
  expect(silences).toBeGreaterThan(3);

  let conference = open();
  while (conference.state.phase !== 'closed') {
    conference = mustPlay(
      conference,
      finish(decideAdviceInSteps(conference, seat, { by: 'packager' })),
    );
  }
  expect(server.conference.commands).toEqual(conference.commands);
  expect(game.view.articles).toEqual(hostSeat(conference, seat).view.articles);
});

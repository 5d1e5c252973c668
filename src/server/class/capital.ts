/**
 * Two persons in a seat: one speaks for it, the other is its capital. The capital alone sees the red lines, and what
 * crosses one is sealed or said only once it has released it.
 */
import { markNext } from '../../conference/class/asking.ts';
import type { PersonAsking } from '../../conference/class/requests.ts';
import type { SaidLine, TurnPush } from '../../conference/class/wire.ts';
import type { JsonGame } from '../../conference/seat/game-json.ts';
import type { JsonView } from '../../conference/seat/view-json.ts';
import { readMandate } from '../../engine/capitals/instructions.ts';
import type { Act, Change, Seat } from '../../engine/command.ts';
import { crossesAt, listWordings, readTextOn } from '../../engine/mandate/mandate.ts';
import { type Answer, findOwnSeat, OK, refuseAsked } from './asking.ts';
import {
  type ClassState,
  type HeldTable,
  listPeopleAt,
  type PersonDocument,
} from './class-state.ts';
import { keepLine } from './said-lines.ts';
import { putAtTable } from './tables.ts';

/** An act that waits for its capital. `line`: the message that promises it. */
export type HeldAct = {
  id: string;
  by: string;
  act: Act;
  crosses: readonly string[];
  line?: SaidLine;
};

export function hasCapital(state: ClassState, held: HeldTable, seat: Seat): boolean {
  return listPeopleAt(state, held.number, seat).some(({ place }) => place?.role === 'capital');
}

/** The act is kept until the capital has decided; null: it may do without. */
export function holdForCapital(
  state: ClassState,
  held: HeldTable,
  person: PersonDocument,
  asked: { id: string; act: Act; line?: SaidLine },
): HeldAct | null {
  const seat = person.place?.seat ?? '';
  if (!hasCapital(state, held, seat)) return null;
  const lines = listLinesCrossed(held, seat, asked.act);
  if (lines.length === 0) return null;
  const waiting = { ...asked, by: person.person, crosses: lines };
  held.releases.set(seat, waiting);
  state.keeper.keep(`release/${held.number}/${seat}`, waiting);
  state.changed.tables.add(held.number);
  return waiting;
}

/** Articles of which the seat would bind itself to words past its red line. */
function listLinesCrossed({ live }: HeldTable, seat: Seat, act: Act): string[] {
  const { setup, state } = live.conference;
  const d = setup.scenario.delegationIndex.get(seat);
  if (d === undefined) return [];
  const mandate = readMandate(setup, state, d);
  const { articles, articleIndex } = setup.scenario;
  const texts = articles.map((_, a) => readTextOn(state, a));
  return listWordsAgreed(live.conference.state, articles, act).flatMap(({ article, option }) => {
    const a = articleIndex.get(article);
    const found = a === undefined ? undefined : articles[a];
    if (a === undefined || !found) return [];
    const wording = listWordings(found).findIndex(({ id }) => id === option);
    return wording >= 0 && crossesAt(mandate, articles, texts, a, wording) ? [article] : [];
  });
}

type Now = HeldTable['live']['conference']['state'];
type Articles = HeldTable['loaded']['scenario']['articles'];

/** Words that a seat would bind itself to. */
function listWordsAgreed({ offers }: Now, articles: Articles, act: Act): readonly Change[] {
  switch (act.type) {
    case 'package':
      return act.changes;
    case 'offer':
    case 'counter':
      return [...act.give, ...act.want];
    case 'accept': {
      const made = offers.find(({ id }) => id === act.offer);
      const changes = made ? [...made.give, ...made.want] : [];
      return changes.flatMap(({ article: a, wording }) => {
        const article = articles[a];
        const option = article && listWordings(article)[wording]?.id;
        return article && option ? [{ article: article.id, option }] : [];
      });
    }
    default:
      return [];
  }
}

/** The capital releases what waits for it, or does not. */
export function release(
  state: ClassState,
  person: PersonDocument,
  { id, grant }: PersonAsking['release'],
): Answer {
  const own = findOwnSeat(state, person);
  if (!own.ok) return own;
  if (person.place?.role !== 'capital') return refuseAsked('capital');
  const { held, seat } = own;
  const waiting = held.releases.get(seat);
  if (waiting?.id !== id) return refuseAsked('late');
  if (held.clock.paused) return refuseAsked('paused');
  held.releases.delete(seat);
  state.keeper.keep(`release/${held.number}/${seat}`, null);
  state.changed.tables.add(held.number);
  if (!grant) return OK;
  const n = held.live.conference.commands.length;
  const input = { type: 'act' as const, seat, act: waiting.act, n, ...markNext(held.live, seat) };
  // The delegate's own id: to send it again is answered as done.
  held.answers.delete(`${waiting.by} ${id}`);
  const put = putAtTable(state, held, input, { person: waiting.by, id });
  if (!put.ok) return { ok: false, ...put.refusal };
  const { sitting } = held.live.conference.state;
  if (waiting.line) keepLine(state, held, { ...waiting.line, sitting }, put.events);
  return OK;
}

/** What a person in the seat is sent: a delegate who has a capital does not see where the red lines are. */
export function hideLines<Game extends JsonGame>(
  state: ClassState,
  held: HeldTable,
  person: PersonDocument,
  game: Game,
): Game {
  const { place } = person;
  if (place?.role !== 'delegate' || !hasCapital(state, held, place.seat)) return game;
  return {
    ...game,
    view: withoutLines(game.view),
    before: game.before && withoutLines(game.before),
  };
}

function withoutLines(view: JsonView): JsonView {
  const { mandate } = view;
  if (!mandate) return view;
  const articles = mandate.articles.map((one) => ({ ...one, line: null }));
  return { ...view, mandate: { ...mandate, articles } };
}

export function withHeld(held: HeldTable, turn: TurnPush): TurnPush {
  const waiting = held.releases.get(turn.seat);
  return waiting
    ? { ...turn, held: { id: waiting.id, act: waiting.act, crosses: waiting.crosses } }
    : turn;
}

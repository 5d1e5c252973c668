/** The state as the hall draws it. */
import { type Ballot, hasAnswered, readBallots } from '../../../../engine/state/roll.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { VoteRecord } from '../../../../engine/state/state.ts';
import { whipCount } from '../../../../engine/vote/forecast.ts';
import { isProcedural } from '../../../../engine/motions/motion-rules.ts';
import { CHAIR, type Dimension } from '../../../../scenario/resolved.ts';
import type {
  HallModel,
  HallPlace,
  HallSeat,
  HallWords,
  HallLamp,
  Stance,
} from '../../../session/game/hall-model.ts';
import { type Translate, getWords } from '../../../speech/words.ts';
import type { SeatState } from '../../../session/play/play-context.tsx';
import type { Settings } from '../../../session/game/settings.ts';
import type { Game } from '../../../session/store/store.ts';
import { makeHallBoards, writeRoomBoards } from './hall-boards.ts';
import { listHallLines } from './hall-lines.ts';
import { type InformalsRoom, findRoom } from './hall-room.ts';
import { isVeiled, type Names, getNames, shortenName } from '../../../speech/names/name.ts';
import { formatEnds, formatStance } from '../../../speech/stance-words.ts';
import { findStanceToward } from '../../../session/game/text/stance.ts';

type View = Game['view'];

/** Lamps that light last at a roll call: a dozen. */
const LATE = 12;
/** Flags that rise along the wall at adoption. */
const FRIEZE = 12;

type Looks = Pick<
  SeatState,
  'route' | 'language' | 'night' | 'still' | 'screen' | 'focus' | 'picked'
> &
  Partial<Pick<SeatState, 'settings' | 'learning'>>;

export function makeHallModel(
  state: Looks & { game: Game; brackets?: Settings['brackets'] },
  place: HallPlace = 'plenary',
): HallModel {
  const { game, focus } = state;
  const { view } = game;
  const names = getNames(view.scenario, state.language, isVeiled(state));
  const t = getWords(state.language);
  const speaking = view.awaited;
  const roll = findShownRoll(game);
  const room = place === 'informals' ? findRoom(game) : null;
  const sources = { game, names, t, focus, brackets: state.brackets };
  const seated = makeSeats(view, names, focus, roll);
  // Seats stand in the order of the real names, and would tell them.
  const seats = names.sortedBy(seated, ({ id }) => id);
  const ended = view.ending === 'consensus' || view.ending === 'vote';
  return {
    place: room ? 'informals' : 'plenary',
    seats: room ? makeRoomSeats(room, seats) : seats,
    lines: listHallLines(view, t, names, focus, state.picked),
    ...(state.picked === null ? {} : { picked: state.picked }),
    ...(speaking === null || speaking === CHAIR ? {} : { speaking }),
    boards: room ? writeRoomBoards(sources, room) : makeHallBoards(sources, roll !== null),
    words: translateHallWords(t, names, view.scenario.articles[focus]),
    ...(roll && !room ? { roll: `${game.id} ${roll.name}` } : {}),
    raised: game.log.reduce((sum, { happening }) => sum + (isOwn(happening, game) ? 1 : 0), 0),
    adopted: ended,
    frieze: ended ? makeFrieze(view, names) : [],
    night: state.night,
    strongStances: state.settings?.stanceColours === 'strong',
    // What is looked back at happens no second time.
    still: state.still || game.moment !== null,
    gavel: game.log.reduce((sum, line) => sum + (letsGavelFall(line.happening) ? 1 : 0), 0),
  };
}

function letsGavelFall(happening: DomainEvent): boolean {
  return (
    happening.type === 'voteResult' || happening.type === 'agreed' || happening.type === 'decided'
  );
}

/** What the person's seat has said from the floor. */
function isOwn(happening: DomainEvent, { seat }: Game): boolean {
  if (!('seat' in happening) || happening.seat !== seat) return false;
  return happening.type !== 'statement' && happening.type !== 'ballotCast';
}

type Roll = { name: string; ballots: readonly Ballot[]; late: ReadonlySet<number> };

const NOBODY: ReadonlySet<number> = new Set();

/** The roll being called, or one called since the person's last command; before the first ballot, of the next one. */
function findShownRoll({ view, log, unread }: Game): Roll | null {
  const { voting } = view;
  const next = voting && { name: voting.motion, ballots: readBallots(voting.roll), late: NOBODY };
  if (next?.ballots.some(hasAnswered)) return next;
  const last = view.votes.at(-1);
  const called = log
    .slice(unread)
    .some(({ happening }) => happening.type === 'voteResult' && happening.motion === last?.motion);
  if (!last || !called) return next;
  return { name: last.motion, ballots: readBallots(last.roll), late: listLate(view, last) };
}

/** Those whose vote nobody could tell from what is public, at most a dozen. */
function listLate(view: View, { kind, article, wording }: VoteRecord): ReadonlySet<number> {
  if (kind === 'text') return new Set(view.floor.slice(-LATE));
  const { unsure } = whipCount(view, { kind, article, wording }, isProcedural(kind));
  return new Set(unsure.slice(0, LATE));
}

function makeSeats(view: View, names: Names, focus: number, roll: Roll | null): HallSeat[] {
  const floor = new Set(view.floor);
  const holders = new Set(view.articles[focus]?.holders ?? []);
  return view.scenario.delegations.map((delegation, d): HallSeat => {
    const flag = names.flag(delegation.id);
    const lamp = roll?.ballots[d];
    const fullName = names.seat(delegation.id);
    const name = shortenName(fullName);
    return {
      id: delegation.id,
      name,
      ...(name === fullName ? {} : { fullName }),
      stance: findStanceToward(view, d, focus),
      holds: holders.has(d),
      present: view.present[d] !== 0,
      you: d === view.delegation,
      speaks: floor.has(d),
      ...(flag === undefined ? {} : { flag }),
      ...(lamp === undefined ? {} : { lamp }),
      ...(roll?.late.has(d) ? { late: true } : {}),
    };
  });
}

/** Those in the room, whoever called it first, with what they have answered. */
function makeRoomSeats(room: InformalsRoom, seats: readonly HallSeat[]): HallSeat[] {
  return room.seats.flatMap((id) => {
    const seat = seats.find((one) => one.id === id);
    if (!seat) return [];
    const { lamp: _vote, late: _late, ...plain } = seat;
    const lamp = room.answers.get(id);
    return [{ ...plain, present: true, speaks: true, ...(lamp ? { lamp } : {}) }];
  });
}

function makeFrieze(view: View, names: Names): string[] {
  const ids = view.floor.map((d) => view.scenario.delegations[d]?.id ?? '');
  return names
    .sorted(ids)
    .flatMap((id) => names.flag(id) ?? [])
    .slice(0, FRIEZE);
}

const STANCES: readonly Stance[] = ['n2', 'n1', 'ok', 'b1', 'b2', 'none'];
const LAMP_NAMES: readonly HallLamp[] = ['yes', 'no', 'abstain', 'absent', 'waiting'];

/** The same ones while the ends of the axis are: the hall describes its seats anew where they are others. */
const wordsByTranslate = new WeakMap<Translate, Map<string, HallWords>>();

function translateHallWords(t: Translate, names: Names, article: Dimension | undefined): HallWords {
  const speech = { t, names };
  const ends = Object.values(formatEnds(article ?? {}, speech)).join('\n');
  const by = wordsByTranslate.get(t) ?? new Map<string, HallWords>();
  const made = by.get(ends) ?? {
    hall: t('hall.name'),
    keys: t('hall.keys'),
    whole: t('hall.whole'),
    stance: Object.fromEntries(
      STANCES.map((stance) => [stance, formatStance(stance, article, speech)]),
    ) as HallWords['stance'],
    holds: t('hall.holds'),
    you: t('hall.you'),
    speaking: t('hall.speaking'),
    absent: t('hall.absent'),
    lamp: Object.fromEntries(
      LAMP_NAMES.map((lamp) => [lamp, t(`hall.lamp.${lamp}`)]),
    ) as HallWords['lamp'],
    lampLetters: {
      yes: t('hall.letter.yes'),
      no: t('hall.letter.no'),
      abstain: t('hall.letter.abstain'),
    },
  };
  wordsByTranslate.set(t, by.set(ends, made));
  return made;
}

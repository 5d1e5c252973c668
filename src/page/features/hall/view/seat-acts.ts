/** The acts towards one seat, for the ring round its chair and for the list: what each costs, or why not now. */
import { listAsked } from '../../../session/game/deal/answers.ts';
import type { Game } from '../../../session/store/store.ts';
import type { SeatAct } from '../../../session/game/hall-model.ts';
import { seatKind } from '../../../session/game/seat-kind.ts';
import type { ActType } from '../../../../engine/command.ts';
import { formatPrice } from '../../../ui/acts/act-key.tsx';
import { chooseConsoleKeys } from '../../../session/play/act-table.ts';
import { type Draft, listIds } from '../../../session/play/draft.ts';
import { offerOn } from '../../../session/play/fill-draft.ts';
import { type Play, findQuestionOffer } from '../../../session/play/play-context.tsx';
import { tellRejection } from '../../../speech/tell-reason.ts';

export type SeatChoice = SeatAct & { type: ActType; filled: Partial<Draft> };

/** A question that names whom it is put to is put at once; anything else opens its form. */
export function doChoice({ say, begin }: Play, { type, filled }: SeatChoice): void {
  const { delegation, article } = filled;
  if (type === 'ask' && delegation) say({ type, delegation, ...(article ? { article } : {}) });
  else begin(type, filled);
}

/** Acts of one's own that are no answer and no act towards one other seat. */
const TOWARDS_ONE: ReadonlySet<ActType> = new Set(['ask', 'offer', 'withdraw', 'ballot']);
const MOST_OWN = 4;

/**
 * @param focus index of the article in focus
 * @param first in a first game one way to ask and one to offer are enough
 */
export function seatActs(play: Play, seat: string, focus: number, first = false): SeatChoice[] {
  if (seat === play.game.seat) return ownActs(play);
  const { phase } = play.game.view;
  if (phase === 'decision.whip') return whipActs(play, seat);
  const answers = listAnswersTo(play, seat);
  if (answers.length > 0) return answers;
  const acts = listFloorActs(play, seat, focus);
  if (!first) return acts;
  // A question at large until it is answered, and a deal that begins with the words in focus.
  const ask = acts.findLast(({ type }) => type === 'ask');
  return acts.filter((act) =>
    act.type === 'ask' ? act === ask : act.off || Boolean(act.filled.article),
  );
}

function makeChoice(play: Play, type: ActType, label: string, filled: Partial<Draft>): SeatChoice {
  const legal = play.legal(type);
  const reason = legal?.unavailable ?? null;
  const id = [type, filled.article, filled.whip?.how].filter((part) => part).join(' ');
  const detail = reason
    ? tellRejection(reason, play.speech)
    : legal
      ? formatPrice(legal, play.game.view, play.speech.t)
      : '';
  return { id, type, label, detail, off: !legal || reason !== null || play.game.readOnly, filled };
}

function ownActs(play: Play): SeatChoice[] {
  const { view } = play.game;
  const asked = findQuestionOffer(play.game) ? 'answer' : 'turn';
  const { keys } = chooseConsoleKeys(view, seatKind(view), asked);
  return keys
    .filter(({ act }) => !TOWARDS_ONE.has(act))
    .slice(-MOST_OWN)
    .map(({ act }) => makeChoice(play, act, play.speech.t(`act.${act}`), {}));
}

/** Questions and deals; a delegation off the floor takes neither, and an offer that waits is answered first. */
function listFloorActs(play: Play, seat: string, focus: number): SeatChoice[] {
  const { game, speech } = play;
  const { t } = speech;
  const id = game.view.scenario.articles[focus]?.id ?? '';
  const article = speech.article(id);
  const offer = { ...offerOn(play, seat, id), article: id };
  const told = (type: 'ask' | 'offer', how: 'one' | 'all') => {
    const n = play.legal(type)?.price ?? 0;
    return { detail: t('hall.ring.how', { type, how, n }), price: t('hall.ring.price', { n }) };
  };
  const found = [
    {
      ...makeChoice(play, 'ask', t('hall.ring.askOn', { article }), {
        delegation: seat,
        article: id,
      }),
      how: told('ask', 'one'),
    },
    { ...makeChoice(play, 'ask', t('act.ask'), { delegation: seat }), how: told('ask', 'all') },
    {
      ...makeChoice(play, 'offer', t('hall.ring.offerOn', { article }), offer),
      how: told('offer', 'one'),
    },
    {
      ...makeChoice(play, 'offer', t('act.offer'), { delegation: seat }),
      how: told('offer', 'all'),
    },
  ].map(({ how, ...plain }) => {
    const act = plain.off ? plain : { ...plain, ...how };
    if (act.off) return findQuestionOffer(game) ? { ...act, detail: t('hall.ring.answer') } : act;
    const taken = listIds(play.legal(act.type), act.type === 'ask' ? 'delegation' : 'to');
    return taken.includes(seat) ? act : { ...act, off: true, detail: tellWhyNot(play, seat) };
  });
  // What the seat can never do has no key.
  const own = found.filter(
    ({ type, filled }) =>
      play.legal(type)?.unavailable?.code !== 'act/notYourSeat' &&
      (type !== 'ask' || !isTold(game, seat, filled.article)),
  );
  // What is not available is said once for questions and once for deals.
  return own.every(({ off }) => off) ? own.filter(({ filled }) => !filled.article) : own;
}

/** The same question would get the same answer this sitting. */
function isTold(game: Game, seat: string, article?: string | null): boolean {
  return listAsked(game, seat).some(
    (one) => one.sitting === game.view.sitting && one.article === (article ?? undefined),
  );
}

/** Whoever does not speak takes no questions and no deals; whoever does has as many deals with the seat as there may be. */
function tellWhyNot({ game: { view }, speech }: Play, seat: string): string {
  const speaks = view.floor.includes(view.scenario.delegationIndex.get(seat) ?? -1);
  if (!speaks) return speech.t('hall.ring.silent');
  const params = { delegation: seat, most: view.values.dealsPerPair };
  return tellRejection({ code: 'offer/tooMany', params }, speech);
}

function listAnswersTo(play: Play, seat: string): SeatChoice[] {
  const { game, speech } = play;
  const { view } = game;
  const asked = findQuestionOffer(game);
  const offer = view.offers.find(({ id, status }) => id === asked?.id && status === 'standing');
  if (!offer || view.scenario.delegations[offer.by]?.id !== seat) return [];
  return (['accept', 'refuse', 'counter'] as const).map((type) =>
    makeChoice(play, type, speech.t(`act.${type}`), {}),
  );
}

function whipActs(play: Play, seat: string): SeatChoice[] {
  const { t } = play.speech;
  const domain = play.legal('whip')?.domains.find(({ parameter }) => parameter === 'whip');
  const values = domain?.parameter === 'whip' ? domain.values : [];
  return (['fetch', 'soften', 'callIn'] as const).map((how) => {
    const act = makeChoice(play, 'whip', t(`whip.${how}`), { whip: { delegation: seat, how } });
    const fits = values.some((value) => value.delegation === seat && value.how === how);
    return {
      ...act,
      off: act.off || !fits,
      detail:
        act.off || fits ? (act.off ? act.detail : t(`whipHint.${how}`)) : t('hall.ring.noWhip'),
    };
  });
}

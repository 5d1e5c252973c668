/** What the seat asked, what came of its latest offer, and what its last command cost in credit. */
import type { LogLine } from '../../store/game.ts';
import type { Game } from '../../store/store.ts';

/** What the seat asked a delegation about, the latest first; without an article: what matters to it. */
export type AskedBefore = { sitting: number; article?: string };

export function listAsked(
  { log, seat }: Pick<Game, 'log' | 'seat'>,
  delegation: string,
): AskedBefore[] {
  const asked: AskedBefore[] = [];
  let sitting = 0;
  for (const { happening } of log) {
    if (happening.type === 'sitting') ({ sitting } = happening);
    if (happening.type !== 'asked') continue;
    if (happening.seat !== seat || happening.delegation !== delegation) continue;
    const { article } = happening;
    asked.push(article === undefined ? { sitting } : { sitting, article });
  }
  return asked.reverse();
}

/** What was said, and how far the seat has read it. */
type Since = Pick<Game, 'log' | 'unread' | 'seat'>;

type Answered = Extract<LogLine['happening'], { type: 'answered' | 'informalsClosed' }>;

/** What came of the seat's offers and packages since its last command, in that order. */
export function listAnswers({ log, unread, seat }: Since): Answered[] {
  const own = new Set(
    log.flatMap(({ happening }) =>
      (happening.type === 'offered' || happening.type === 'informals') && happening.seat === seat
        ? [happening.offer]
        : [],
    ),
  );
  return log
    .slice(unread)
    .flatMap(({ happening: one }) =>
      (one.type === 'answered' || one.type === 'informalsClosed') && own.has(one.offer)
        ? [one]
        : [],
    );
}

/** What became of packages of others in whose room the seat has answered, and of offers that it took to its capital. */
export function listFates({
  log,
  unread,
  seat,
}: Since): Extract<LogLine['happening'], { type: 'informalsClosed' | 'lapsed' }>[] {
  const answered = new Set(
    log.flatMap(({ happening: one }) =>
      one.type === 'answered' && one.seat === seat ? [one.offer] : [],
    ),
  );
  return log
    .slice(unread)
    .flatMap(({ happening: one }) =>
      (one.type === 'informalsClosed' || one.type === 'lapsed') && answered.has(one.offer)
        ? [one]
        : [],
    );
}

/** The latest answer; null where nothing came. */
export function answerNow(game: Since): Answered | null {
  return listAnswers(game).at(-1) ?? null;
}

type Made = Game['view']['offers'][number];

/** The deal that the seat's last act has made, whoever offered it. */
export function findDealMade({
  view,
  log,
  unread,
}: Pick<Game, 'view' | 'log' | 'unread'>): Made | null {
  const taken = new Set(
    log
      .slice(unread)
      .flatMap(({ happening: one }) =>
        one.type === 'answered' && one.answer === 'accept' ? [one.offer] : [],
      ),
  );
  const isOwn = ({ by, to }: Made) => [by, to].includes(view.delegation);
  return (
    view.offers.findLast((one) => isOwn(one) && one.status === 'accepted' && taken.has(one.id)) ??
    null
  );
}

/** `word`: it has promised other words. `article`: it loses most by that one. */
type RefusalCause = { seat: string; why: 'word' | 'line' | 'article' | 'none'; article: string };

/** Who refused a package and why, who of them came nearest and by how many points it fell short, and on what most. */
type RoomNo = {
  causes: readonly RefusalCause[];
  nearest: { seat: string; short: number; article: string | null } | null;
};

type Refused = Extract<Answered, { type: 'answered' }>;

/** Null where nobody has refused it. */
export function findRefusal({ log }: Pick<Game, 'log'>, offer: string): RoomNo | null {
  const refused = log.flatMap(({ happening: one }) =>
    one.type === 'answered' && one.offer === offer && one.answer === 'refuse' ? [one] : [],
  );
  const [nearest = null] = refused
    .flatMap((one) => {
      const [first] = one.reasons;
      if (first?.code !== 'net' || first.needed === undefined) return [];
      const short = 100 * (first.needed - first.value);
      return [{ seat: one.seat, short, article: findWorst(one)?.article ?? null }];
    })
    .toSorted((one, other) => one.short - other.short);
  return refused.length === 0 ? null : { causes: refused.map(readCause), nearest };
}

function findWorst({ reasons }: Refused): Refused['reasons'][number] | undefined {
  const against = reasons.filter(({ code, value }) => code === 'article' && value < 0);
  return against.toSorted((one, other) => one.value - other.value)[0];
}

function readCause(one: Refused): RefusalCause {
  const [first] = one.reasons;
  const bar = first?.code === 'commitment' ? 'word' : first?.code === 'redLine' ? 'line' : null;
  const article = (bar ? first : findWorst(one))?.article;
  if (article === undefined) return { seat: one.seat, why: 'none', article: '' };
  return { seat: one.seat, why: bar ?? 'article', article };
}

/** Credit lost since the person's last command, by anybody: all of it is public. */
export function listCreditLost({
  log,
  unread,
}: Game): Extract<LogLine['happening'], { type: 'credit' }>[] {
  return log
    .slice(unread)
    .flatMap(({ happening }) => (happening.type === 'credit' ? [happening] : []));
}

/** What the seat's own lost motions have cost it from a vote on. @param first index of that vote on record */
export function listLostSinceVote({ log, seat }: Pick<Game, 'log' | 'seat'>, first: number) {
  const results = log.flatMap(({ happening }, at) => (happening.type === 'voteResult' ? [at] : []));
  return log.slice((results[first - 1] ?? -1) + 1).flatMap(({ happening: one }) => {
    const isOwn = one.type === 'credit' && one.seat === seat && one.because === 'lostMotion';
    return isOwn ? [one] : [];
  });
}

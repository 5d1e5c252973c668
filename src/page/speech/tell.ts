/** Happenings as sentences. The log, the log strip and the debrief read from here and from nowhere else. */
import type { MessageValues } from './message-format.ts';
import type { Change, MotionKind } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import { joinFew } from './names/name-few.ts';
import { countEven, countRoom, type RoomCount } from './room-count.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { Speech } from './use-game.ts';
import { tellBallots } from './vote-words.ts';
import { listOthersSpeaking, phraseHeard } from './names/phrase.ts';
import { tellBracket } from './tell-bracket.ts';
import { tellReason, tellWhipLean } from './tell-reason.ts';

export type ToldHappening = {
  text: string;
  /** The stock phrase it is answered with, in quotation marks, with who spoke where the text has another subject. */
  phrase: string | null;
  /** What was answered to a question of the seat's own, as clauses that begin a sentence. */
  answer: readonly string[];
  /** The numbers that decided, as clauses; empty where nothing was weighed. */
  why: readonly string[];
};

/** How much a happening deserves the one line under the hall: 0 never, 4 before all others. */
const WEIGHTS: Readonly<Record<DomainEvent['type'], 0 | 1 | 2 | 3 | 4>> = {
  phase: 0,
  statement: 0,
  sitting: 1,
  tookSeat: 3,
  scheduled: 3,
  asked: 2,
  offered: 2,
  answered: 2,
  withdrawn: 2,
  lapsed: 0,
  amended: 1,
  listed: 0,
  ordered: 1,
  takenFirst: 1,
  informals: 1,
  informalsClosed: 3,
  textMoved: 2,
  passedOver: 2,
  agreed: 2,
  reopened: 2,
  bracket: 1,
  commitment: 1,
  sideGiven: 2,
  sideWithheld: 2,
  credit: 2,
  bridgeFound: 2,
  drafted: 3,
  caucused: 2,
  cabled: 1,
  cableAnswered: 3,
  stakeholderSpoke: 2,
  explained: 1,
  reconvened: 3,
  chairsText: 2,
  announced: 3,
  pleaded: 2,
  pleasHeard: 3,
  leftInBrackets: 4,
  voteStopped: 4,
  moved: 2,
  motionFell: 1,
  voteAnnounced: 2,
  whipped: 2,
  ballotCast: 0,
  voteResult: 3,
  consensusAsked: 2,
  position: 2,
  exhausted: 2,
  decided: 3,
  assembly: 2,
  signature: 2,
  choseBond: 2,
  closed: 1,
};

/** What the log lists: ballots stand on the voting board, each with its reason. */
export function isLogged(happening: DomainEvent): boolean {
  return happening.type !== 'ballotCast';
}

/** What deserves a line of its own while others act. */
export function isTold(happening: DomainEvent): boolean {
  return WEIGHTS[happening.type] > 0;
}

/** 0 never told, 4 before all others. */
export function weighHappening({ type }: DomainEvent): number {
  return WEIGHTS[type];
}

/** The happening the line under the hall should tell: the weightiest, the latest of equals. */
export function findHeadline(happenings: readonly DomainEvent[]): DomainEvent | undefined {
  return happenings.reduce<DomainEvent | undefined>(
    (best, one) => (best && WEIGHTS[best.type] > WEIGHTS[one.type] ? best : one),
    undefined,
  );
}

export function formatHappening(happening: DomainEvent, speech: Speech): ToldHappening {
  const text = speech.t(`happening.${happening.type}`, makeValues(happening, speech));
  const answer = happening.type === 'asked' ? speech.answerTo(happening) : [];
  return { text, phrase: phraseFor(happening, speech), answer, why: formatWhy(happening, speech) };
}

function phraseFor(happening: DomainEvent, speech: Speech): string | null {
  const { t, names } = speech;
  const code = phraseHeard(happening);
  if (!code) return null;
  const phrase = t(`phrase.${code}`);
  const others = listOthersSpeaking(happening);
  return others.length === 0
    ? t('phrase.said', { phrase })
    : t('phrase.saidBy', { phrase, names: joinFew(others.map(names.called), speech, NAMED) });
}

/** Names listed before the rest are counted. */
const NAMED = 3;

function formatWhy(happening: DomainEvent, speech: Speech): string[] {
  const reasons: readonly Reason[] = 'reasons' in happening ? happening.reasons : [];
  const whipped = happening.type === 'whipped';
  const told = reasons.map((reason) =>
    whipped && reason.code === 'lean'
      ? tellWhipLean(reason, speech, happening.moved)
      : tellReason(reason, speech),
  );
  const { t, openFigures: figures } = speech;
  // What another minds, and how much, is for asking: the numbers told are of what is public.
  if (happening.type === 'bracket') told.push(...tellBracket(happening, speech));
  // What a room made of a package is told as it closes.
  if (
    happening.type === 'textMoved' &&
    happening.cause !== 'vote' &&
    happening.cause !== 'informals'
  ) {
    const { cause, margin, needed } = happening;
    const numbers = {
      margin: figures.points(Math.abs(margin) * 100),
      needed: figures.points(Math.abs(needed ?? 0) * 100),
      way: margin >= 0 ? 'over' : 'under',
    };
    told.push(t(`why.moved.${cause}`, numbers));
  }
  if (happening.type === 'passedOver') {
    const { margin, needed, settled } = happening;
    const better = settled ? 'settled' : 'other';
    told.push(
      t('why.passedOver', {
        margin: figures.points(Math.abs(margin) * 100),
        needed: figures.points(needed * 100),
        way: margin > needed ? better : margin > 0 ? 'over' : 'under',
      }),
    );
  }
  if (happening.type === 'pleasHeard') {
    const { share, needed, kept, keep } = happening;
    const shares = { share: figures.share(share), needed: figures.share(needed) };
    told.push(t('why.pleas', { ...shares, keep: keep.length, kept: kept ? 'yes' : 'no' }));
  }
  if (happening.type === 'informalsClosed') {
    const { agreed, refusing, share, allowed, blocked, left } = happening;
    const count = countRefusing(happening, speech);
    const values = {
      share: count.part(share),
      of: count.of,
      refusing,
      allowed: count.of > 0 ? String(count.stop(allowed) - 1) : figures.share(allowed),
      fell:
        blocked === undefined
          ? left && share <= allowed
            ? 'left'
            : agreed
              ? 'none'
              : 'no'
          : share <= allowed
            ? 'plenary'
            : 'both',
      article: blocked === undefined ? '' : speech.article(blocked),
    };
    told.push(t('why.informals', values));
  }
  return told;
}

/** Where the share of its weight that refused is that of its delegations. */
function countRefusing({ offer, refusing, share }: Closing, speech: Speech): RoomCount {
  const size = speech.roomOf(offer)?.length ?? 0;
  const even = refusing > 0 && countEven([share * size, refusing]) !== null;
  return countRoom(even ? size : null, speech.openFigures);
}

/** Every field a message may name: seats, articles and options by name, the rest as it is. */
function makeValues(happening: DomainEvent, speech: Speech): MessageValues {
  const { t, names } = speech;
  const values: Record<string, string | number> = {};
  const option = (article: string, id: string | null) =>
    (id === null ? '' : names.option(article, id)) || t('text.nothing');
  for (const [name, value] of Object.entries(happening)) {
    if (typeof value === 'number') values[name] = value;
    else if (typeof value === 'boolean') values[name] = value ? 'yes' : 'no';
    else if (typeof value === 'string') values[name] = nameField(name, value, speech);
  }
  if ('article' in happening && happening.article !== undefined) {
    const { article } = happening;
    values['about'] = 'article';
    values['articleTitle'] = names.articleTitle(article);
    if ('option' in happening) values['option'] = option(article, happening.option ?? null);
    if ('from' in happening) values['from'] = option(article, happening.from);
    if (happening.type === 'textMoved') values['to'] = option(article, happening.to);
    if (happening.type === 'passedOver') values['stands'] = option(article, happening.stands);
  } else values['about'] = 'none';
  if ('give' in happening) values['give'] = formatChanges(happening.give, speech);
  if ('want' in happening) values['want'] = formatChanges(happening.want, speech);
  if ('changes' in happening) values['changes'] = formatChanges(happening.changes, speech);
  if ('room' in happening) values['room'] = happening.room.length;
  if ('sponsors' in happening) values['sponsors'] = happening.sponsors.length;
  if ('joined' in happening) {
    values['joined'] = happening.joined.length;
    values['apart'] = happening.apart.length;
  }
  if (happening.type === 'leftInBrackets') {
    values['open'] = formatArticles(happening.open, speech);
    values['n'] = happening.open.length;
  }
  if ('holds' in happening) {
    values['holds'] = formatArticles(happening.holds, speech);
    values['any'] = happening.holds.length > 0 ? 'yes' : 'no';
  }
  if ('articles' in happening) {
    values['articles'] = formatArticles(happening.articles, speech);
    values['any'] = happening.articles.length > 0 ? 'yes' : 'no';
  }
  if ('count' in happening) {
    values['sides'] = tellBallots('sides', happening, t);
    values['votesFor'] = tellBallots('for', happening, t);
    values['abstain'] = (happening.weighed?.[0]?.count ?? happening.count).abstain;
  }
  if (happening.type === 'informalsClosed') addClosing(values, happening, speech);
  if (happening.type === 'decided') {
    values['because'] ??= 'none';
    values['objectors'] ??= 0;
    values['of'] ??= 'none';
    const open = happening.ending === 'suspended' || happening.ending === 'failed';
    if (open && speech.signableAlone) values['ending'] = 'signing';
  }
  if (happening.type === 'decided' || happening.type === 'voteStopped')
    values['weight'] = speech.figures.share(happening.weight ?? 0);
  if (happening.type === 'scheduled') values['eventTitle'] = speech.eventTitle(happening.event);
  if ('kind' in happening && happening.type !== 'position')
    values['motionName'] = nameMotion(happening, speech);
  addOwner(values, happening, speech);
  if (happening.type === 'textMoved') {
    values['known'] = happening.by === undefined ? 'no' : 'yes';
    values['by'] ??= '';
  }
  values['rule'] = 'needed' in happening && happening.needed === null ? 'compound' : 'threshold';
  if (happening.type === 'position') values['said'] = happening.statement ? 'yes' : 'no';
  values['quorate'] = 'quorate' in happening && !happening.quorate ? 'no' : 'yes';
  if (happening.type === 'withdrawn') addWithdrawn(values, happening, speech);
  if (happening.type === 'moved') values['any'] = happening.option === undefined ? 'no' : 'yes';
  if (happening.type === 'explained') values['vote'] = happening.vote ?? 'none';
  if (happening.type === 'signature' && happening.exit)
    values['exit'] = happening.signed === happening.of ? 'all' : 'yes';
  values['exit'] ??= 'no';
  values['option'] ??= '';
  values['needed'] ??= 0;
  values['ratifications'] ??= 0;
  values['inForce'] ??= 0;
  return values;
}

/** Of a proposal that is answered or taken back: whose it is, and whether it lies before a room. */
function addOwner(
  values: Record<string, string | number>,
  happening: DomainEvent,
  speech: Speech,
): void {
  const owned =
    'offer' in happening ? happening.offer : 'motion' in happening ? happening.motion : undefined;
  if (owned === undefined) return;
  values['owner'] = speech.names.called(speech.ownerOf(owned));
  if (happening.type === 'answered') values['what'] = speech.roomOf(owned) ? 'package' : 'offer';
}

function nameMotion(
  { kind, motion }: { kind: MotionKind | 'text'; motion: string },
  speech: Speech,
) {
  const inserts = kind === 'delete' && speech.insertsWords(motion);
  return speech.t(`motion.${inserts ? 'insert' : kind}`);
}

/** What was taken back: a motion by its name, where the log has it. */
function addWithdrawn(
  values: Record<string, string | number>,
  { motion }: Extract<DomainEvent, { type: 'withdrawn' }>,
  speech: Speech,
): void {
  const moved = motion === undefined ? undefined : speech.movedAs(motion);
  values['what'] = moved ? 'named' : motion === undefined ? 'offer' : 'motion';
  if (!moved) return;
  values['motionName'] = nameMotion(moved, speech);
  values['on'] = moved.article === undefined ? 'none' : speech.article(moved.article);
}

type Closing = Extract<DomainEvent, { type: 'informalsClosed' }>;

/** What a package fell over. */
function addClosing(
  values: Record<string, string | number>,
  { blocked, left, share, allowed }: Closing,
  { t, names }: Speech,
): void {
  // The room's own no comes before what the plenary would have said as well.
  const after = blocked === undefined ? (left ? 'left' : 'refused') : 'blocked';
  values['because'] = share > allowed ? 'refused' : after;
  values['blocked'] ??= '';
  values['left'] = (left ?? []).map(names.called).join(t('list.join'));
}

const SEATS = new Set(['seat', 'to', 'by', 'delegation']);

function nameField(field: string, value: string, speech: Speech): string {
  const { t, names } = speech;
  if (SEATS.has(field)) return names.called(value);
  if (field === 'instrument') return names.instrument(value);
  if (field === 'group') return names.group(value);
  if (field === 'stakeholder') return names.stakeholder(value);
  if (field === 'article' || field === 'blocked') return speech.article(value);
  if (field === 'phase')
    return t(`phase.${value as Extract<DomainEvent, { type: 'phase' }>['phase']}`);
  return value;
}

/** "“no list” on Article 6; “four years” on Article 35", or the word for nothing. */
export function formatChanges(changes: readonly Change[], speech: Speech): string {
  const { t, names } = speech;
  if (changes.length === 0) return t('change.none');
  return changes
    .map(({ article, option }) =>
      t('change.one', {
        article: speech.article(article),
        option: names.option(article, option),
      }),
    )
    .join(t('change.join'));
}

function formatArticles(articles: readonly string[], speech: Speech): string {
  const { t } = speech;
  if (articles.length === 0) return t('change.none');
  return articles.map((id) => speech.article(id)).join(t('list.join'));
}

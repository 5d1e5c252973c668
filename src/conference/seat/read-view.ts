/** A view read from plain JSON that somebody else wrote: what is wrong with it is an error value. */
import type { ArticleId, OptionId, SeatIndex } from '../../scenario/resolved.ts';
import type { Values } from '../../engine/numbers/values.ts';
import { readStatedPositions } from '../../engine/setup/setup.ts';
import type { Commitment, DueWhen, Offer } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import type { SeatScenario } from '../../engine/seat-scenario.ts';
import { IndexFinders } from './ids.ts';
import { decodeLearnt, decodeMandate } from './read-learnt.ts';
import { type JsonView, viewShape } from './view-shape.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';

/** What a seat is given once, when it opens. */
export type Given = { scenario: SeatScenario; values: Values };

export type ViewFault =
  /** `path`: keys joined by dots; empty: the whole. */
  | { code: 'view/shape'; path: string }
  /** An id that the scenario does not have. */
  | { code: 'view/unknown'; id: string }
  /** A list that must have as many parts as the scenario has articles or delegations. */
  | { code: 'view/length'; path: string };

export type ViewReading = { ok: true; view: View } | { ok: false; fault: ViewFault };

/** @param json parsed; whoever parses limits its bytes first */
export function decodeView(json: unknown, given: Given): ViewReading {
  const read = viewShape.safeParse(json);
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, fault: { code: 'view/shape', path } };
  }
  const short = findWrongLength(read.data, given.scenario);
  if (short !== null) return { ok: false, fault: { code: 'view/length', path: short } };
  const places = new IndexFinders(given.scenario);
  const view = viewFrom(read.data, given, places);
  const { unknown } = places;
  return unknown === null
    ? { ok: true, view }
    : { ok: false, fault: { code: 'view/unknown', id: unknown } };
}

/** Path of a list that is not as long as what it goes through, or stands in another order; null: none. */
function findWrongLength(json: JsonView, { articles, delegations }: SeatScenario): string | null {
  const isEach = (list: readonly { article: ArticleId }[]) =>
    list.length === articles.length && list.every(({ article }, a) => article === articles[a]?.id);
  if (!isEach(json.articles)) return 'articles';
  if (json.mandate && !isEach(json.mandate.articles)) return 'mandate.articles';
  if (json.soundings.some(({ texts }) => texts.length !== articles.length)) return 'soundings';
  const isRoll = ({ roll }: { roll: string }) => roll.length === delegations.length;
  if (!json.votes.every(isRoll)) return 'votes';
  if (json.voting && !isRoll(json.voting)) return 'voting.roll';
  if (json.gavel && !isRoll(json.gavel)) return 'gavel.roll';
  const told = json.disclosed.flatMap(({ linkages }) => linkages);
  return told.every((place) => place < json.linkages.length) ? null : 'disclosed';
}

function viewFrom(json: JsonView, { scenario, values }: Given, places: IndexFinders): View {
  const number = places.seat(json.seat);
  return {
    scenario,
    values,
    seat: json.seat,
    delegation: Math.max(number, -1),
    phase: json.phase,
    sitting: json.sitting,
    awaited: json.awaited,
    isAsked: json.isAsked,
    plates: json.plates,
    freeAsk: json.freeAsk,
    credit: json.credit,
    ...decodeText(json, places),
    ...decodeFloor(json, { scenario, values }, places),
    stated: readStatedPositions(scenario),
    mandate: json.mandate && decodeMandate(json.mandate, places),
    ...decodeLearnt(json, number, places),
    offers: json.offers.map((offer) => offerFrom(offer, places)),
    commitments: json.commitments.map((promise) => promiseFrom(promise, places)),
    grants: json.grants.map(({ instrument, by, to, offer }) => ({
      instrument: places.instrument(instrument),
      by: places.delegation(by),
      to: places.delegation(to),
      offer,
    })),
    spent: json.spent.map(places.instrument),
    cabled: json.cabled.map(places.article),
    cabledOnce: json.cabledOnce.map(places.article),
    lastSitting: json.lastSitting,
    resumed: json.resumed,
    revised: json.revised,
    temper: json.temper,
    ...decodeVotes(json, scenario, places),
    exhausted: json.exhausted,
    ending: json.ending,
  };
}

type Named = { article: ArticleId; option: OptionId | null };

function changeFrom({ article, option }: Named, places: IndexFinders): TextChange {
  const a = places.article(article);
  return { article: a, wording: places.wording(a, option) };
}

type Text = 'articles' | 'agenda' | 'requested' | 'blocked' | 'textMoves' | 'announced';

function decodeText(json: JsonView, places: IndexFinders): Pick<View, Text> {
  return {
    articles: json.articles.map(({ status, text, tabled, stable, taken, firm, ...by }, a) => ({
      status,
      text: places.wording(a, text),
      tabled: tabled.map((option) => places.wording(a, option)),
      stable,
      taken,
      firm,
      assent: by.assent.map(places.delegation),
      holders: by.holders.map(places.delegation),
    })),
    agenda: json.agenda.map(places.article),
    requested: json.requested.map(places.article),
    blocked: json.blocked.map((one) => ({ ...changeFrom(one, places), sitting: one.sitting })),
    textMoves: json.textMoves.map(({ article, from, to }) => {
      const a = places.article(article);
      return { article: a, from: places.wording(a, from), to: places.wording(a, to) };
    }),
    announced: json.announced && {
      changes: json.announced.changes.map((one) => changeFrom(one, places)),
      pleas: json.announced.pleas.map(({ by, article, keep }) => ({
        by: places.delegation(by),
        article: places.article(article),
        keep,
      })),
    },
  };
}

type Floor =
  | 'floor'
  | 'floorWeight'
  | 'fullWeight'
  | 'credits'
  | 'queue'
  | 'followers'
  | 'stances'
  | 'lines'
  | 'spoken'
  | 'packaged'
  | 'informals';

function decodeFloor(
  json: JsonView,
  { scenario, values }: Given,
  places: IndexFinders,
): Pick<View, Floor> {
  const floor = json.floor.map(({ delegation }) => places.delegation(delegation));
  const size = scenario.delegations.length;
  const [floorWeight, fullWeight] = [new Float64Array(size), new Float64Array(size)];
  const followers = new Map<SeatIndex, readonly SeatIndex[]>();
  json.floor.forEach((one, place) => {
    const d = floor[place] as SeatIndex;
    floorWeight[d] = one.weight;
    fullWeight[d] = one.full;
    followers.set(d, one.followers.map(places.delegation));
  });
  const credits = scenario.delegations.map(() => values.credit);
  for (const { delegation, left } of json.credits) credits[places.delegation(delegation)] = left;
  const { informals } = json;
  return {
    floor,
    floorWeight,
    fullWeight,
    credits,
    queue: json.queue,
    followers,
    stances: json.stances.map((one) => ({
      by: places.delegation(one.by),
      ...changeFrom(one, places),
    })),
    lines: json.lines.map((line) => ({
      group: places.group(line.group),
      ...changeFrom(line, places),
      by: places.delegation(line.by),
      joined: line.joined.map(places.delegation),
    })),
    spoken: json.spoken.map(({ stakeholder, article, sitting }) => ({
      stakeholder: places.stakeholder(stakeholder),
      article: places.article(article),
      sitting,
    })),
    packaged: json.packaged.map(({ by, sitting }) => ({ by: places.delegation(by), sitting })),
    informals: informals && {
      id: informals.id,
      by: places.delegation(informals.by),
      changes: informals.changes.map((change) => changeFrom(change, places)),
      room: informals.room.map(places.delegation),
      answers: informals.answers,
    },
  };
}

function decodeDue(due: (Named & { by: number }) | null, places: IndexFinders): DueWhen | null {
  return due && { ...changeFrom(due, places), by: due.by };
}

function offerFrom(offer: JsonView['offers'][number], places: IndexFinders): Offer {
  const made = {
    id: offer.id,
    by: places.delegation(offer.by),
    to: places.delegation(offer.to),
    give: offer.give.map((change) => changeFrom(change, places)),
    want: offer.want.map((change) => changeFrom(change, places)),
    condition: decodeDue(offer.condition, places),
    side: offer.side.map(({ instrument, from }) => ({
      instrument: places.instrument(instrument),
      from,
    })),
    status: offer.status,
    sitting: offer.sitting,
  };
  return offer.counters === null ? made : { ...made, counters: offer.counters };
}

function promiseFrom(promise: JsonView['commitments'][number], places: IndexFinders): Commitment {
  return {
    by: places.delegation(promise.by),
    to: places.delegation(promise.to),
    ...changeFrom(promise, places),
    offer: promise.offer,
    condition: decodeDue(promise.condition, places),
    status: promise.status,
  };
}

type Votes = 'motions' | 'earlierMotions' | 'voting' | 'votes' | 'gavel' | 'present' | 'callFrom';

type Asked = { article: ArticleId | null; option: OptionId | null };

function decodeVotes(
  json: JsonView,
  { delegations }: SeatScenario,
  places: IndexFinders,
): Pick<View, Votes> {
  const asked = ({ article, option }: Asked): TextChange => {
    const a = article === null ? -1 : places.article(article);
    return { article: a, wording: places.wording(a, option) };
  };
  const positions = (list: readonly { by: string; articles: readonly ArticleId[] }[]) =>
    list.map(({ by, articles }) => ({
      by: places.delegation(by),
      articles: articles.map(places.article),
    }));
  const absent = new Set(json.absent.map(places.delegation));
  const { voting, gavel } = json;
  return {
    motions: json.motions.map(({ id, kind, by, status, ...on }) => ({
      id,
      kind,
      by,
      ...asked(on),
      status,
    })),
    earlierMotions: json.earlierMotions,
    voting: voting && {
      motion: voting.motion,
      kind: voting.kind,
      ...asked(voting),
      procedural: voting.procedural,
      live: voting.live,
      roll: voting.roll,
      whips: voting.whips.map(({ by, delegation, how, side, carried }) => ({
        by: places.delegation(by),
        delegation: places.delegation(delegation),
        how,
        side,
        carried: carried.map(places.delegation),
      })),
    },
    votes: json.votes.map(({ motion, kind, text, roll, carried, sitting, ...on }) => {
      const put = asked(on);
      return {
        motion,
        kind,
        ...put,
        text: places.wording(put.article, text),
        roll,
        carried,
        sitting,
      };
    }),
    gavel: gavel && {
      roll: gavel.roll,
      dissociated: positions(gavel.dissociated),
      objected: positions(gavel.objected),
    },
    present: delegations.map((_, d) => (absent.has(d) ? 0 : 1)),
    callFrom: json.callFrom,
  };
}

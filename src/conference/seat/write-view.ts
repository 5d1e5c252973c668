/** A view as plain JSON. The scenario and the numbers of the rules go apart, once, at the opening. */
import type { ArticleIndex, SeatIndex } from '../../scenario/resolved.ts';
import type { DueWhen } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { Ids } from './ids.ts';
import type { JsonView } from './view-shape.ts';
import { encodeLearnt, encodeMandate } from './write-learnt.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';

export function encodeView(view: View): JsonView {
  const ids = new Ids(view.scenario);
  return {
    seat: view.seat,
    phase: view.phase,
    sitting: view.sitting,
    awaited: view.awaited,
    isAsked: view.isAsked,
    plates: view.plates,
    freeAsk: view.freeAsk,
    credit: view.credit,
    ...encodeText(view, ids),
    ...encodeFloor(view, ids),
    mandate: view.mandate && encodeMandate(view.mandate, ids),
    ...encodeLearnt(view, ids),
    ...encodeDeals(view, ids),
    ...encodeVotes(view, ids),
    cabled: view.cabled.map(ids.article),
    cabledOnce: view.cabledOnce.map(ids.article),
    lastSitting: view.lastSitting,
    resumed: view.resumed,
    revised: view.revised,
    temper: view.temper,
    exhausted: view.exhausted,
    ending: view.ending,
  };
}

function changeIn({ article, wording }: TextChange, ids: Ids) {
  return { article: ids.article(article), option: ids.option(article, wording) };
}

type Text = 'articles' | 'agenda' | 'requested' | 'blocked' | 'textMoves' | 'announced';

function encodeText(view: View, ids: Ids): Pick<JsonView, Text> {
  return {
    articles: view.articles.map(({ text, tabled, assent, holders, ...rest }, a) => ({
      article: ids.article(a),
      status: rest.status,
      text: ids.option(a, text),
      tabled: tabled.map((wording) => ids.option(a, wording) ?? ''),
      stable: rest.stable,
      taken: rest.taken,
      firm: rest.firm,
      assent: assent.map(ids.delegation),
      holders: holders.map(ids.delegation),
    })),
    agenda: view.agenda.map(ids.article),
    requested: view.requested.map(ids.article),
    blocked: view.blocked.map((one) => ({ ...changeIn(one, ids), sitting: one.sitting })),
    textMoves: view.textMoves.map(({ article, from, to }) => ({
      article: ids.article(article),
      from: ids.option(article, from),
      to: ids.option(article, to),
    })),
    announced: view.announced && {
      changes: view.announced.changes.map((one) => changeIn(one, ids)),
      pleas: view.announced.pleas.map(({ by, article, keep }) => ({
        by: ids.delegation(by),
        article: ids.article(article),
        keep,
      })),
    },
  };
}

type Floor =
  | 'floor'
  | 'credits'
  | 'queue'
  | 'stances'
  | 'lines'
  | 'spoken'
  | 'packaged'
  | 'informals';

function encodeFloor(view: View, ids: Ids): Pick<JsonView, Floor> {
  const { informals } = view;
  return {
    floor: view.floor.map((d) => ({
      delegation: ids.delegation(d),
      weight: view.floorWeight[d] ?? 0,
      full: view.fullWeight[d] ?? 0,
      followers: (view.followers.get(d) ?? []).map(ids.delegation),
    })),
    credits: view.credits.flatMap((left, d) =>
      left === view.values.credit ? [] : [{ delegation: ids.delegation(d), left }],
    ),
    queue: [...view.queue],
    stances: view.stances.map((one) => ({ by: ids.delegation(one.by), ...changeIn(one, ids) })),
    lines: view.lines.map((line) => ({
      group: ids.group(line.group),
      ...changeIn(line, ids),
      by: ids.delegation(line.by),
      joined: line.joined.map(ids.delegation),
    })),
    spoken: view.spoken.map(({ stakeholder, article, sitting }) => ({
      stakeholder: ids.stakeholder(stakeholder),
      article: ids.article(article),
      sitting,
    })),
    packaged: view.packaged.map(({ by, sitting }) => ({ by: ids.delegation(by), sitting })),
    informals: informals && {
      id: informals.id,
      by: ids.delegation(informals.by),
      changes: informals.changes.map((change) => changeIn(change, ids)),
      room: informals.room.map(ids.delegation),
      answers: [...informals.answers],
    },
  };
}

type Deals = 'offers' | 'commitments' | 'grants' | 'spent';

function encodeDeals(view: View, ids: Ids): Pick<JsonView, Deals> {
  const due = (when: DueWhen | null) => when && { ...changeIn(when, ids), by: when.by };
  return {
    offers: view.offers.map((offer) => ({
      id: offer.id,
      by: ids.delegation(offer.by),
      to: ids.delegation(offer.to),
      give: offer.give.map((change) => changeIn(change, ids)),
      want: offer.want.map((change) => changeIn(change, ids)),
      condition: due(offer.condition),
      side: offer.side.map(({ instrument, from }) => ({
        instrument: ids.instrument(instrument),
        from,
      })),
      status: offer.status,
      sitting: offer.sitting,
      counters: offer.counters ?? null,
    })),
    commitments: view.commitments.map((promise) => ({
      by: ids.delegation(promise.by),
      to: ids.delegation(promise.to),
      ...changeIn(promise, ids),
      offer: promise.offer,
      condition: due(promise.condition),
      status: promise.status,
    })),
    grants: view.grants.map(({ instrument, by, to, offer }) => ({
      instrument: ids.instrument(instrument),
      by: ids.delegation(by),
      to: ids.delegation(to),
      offer,
    })),
    spent: view.spent.map(ids.instrument),
  };
}

type Votes = 'motions' | 'earlierMotions' | 'voting' | 'votes' | 'gavel' | 'absent' | 'callFrom';

function encodeVotes(view: View, ids: Ids): Pick<JsonView, Votes> {
  const { voting, gavel } = view;
  const asked = ({ article, wording }: TextChange) => ({
    article: article < 0 ? null : ids.article(article),
    option: ids.option(article, wording),
  });
  const positions = (list: readonly { by: SeatIndex; articles: readonly ArticleIndex[] }[]) =>
    list.map(({ by, articles }) => ({
      by: ids.delegation(by),
      articles: articles.map(ids.article),
    }));
  return {
    motions: view.motions.map((motion) => ({
      id: motion.id,
      kind: motion.kind,
      by: motion.by,
      ...asked(motion),
      status: motion.status,
    })),
    earlierMotions: view.earlierMotions,
    voting: voting && {
      motion: voting.motion,
      kind: voting.kind,
      ...asked(voting),
      procedural: voting.procedural,
      live: voting.live,
      roll: voting.roll,
      whips: voting.whips.map(({ by, delegation, how, side, carried }) => ({
        by: ids.delegation(by),
        delegation: ids.delegation(delegation),
        how,
        side,
        carried: carried.map(ids.delegation),
      })),
    },
    votes: view.votes.map((vote) => ({
      motion: vote.motion,
      kind: vote.kind,
      ...asked(vote),
      text: ids.option(vote.article, vote.text),
      roll: vote.roll,
      carried: vote.carried,
      sitting: vote.sitting,
    })),
    gavel: gavel && {
      roll: gavel.roll,
      dissociated: positions(gavel.dissociated),
      objected: positions(gavel.objected),
    },
    absent: view.present.flatMap((here, d) => (here === 1 ? [] : [ids.delegation(d)])),
    callFrom: view.callFrom,
  };
}

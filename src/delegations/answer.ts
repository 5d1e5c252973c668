/** Answering an offer, and a package in the room. */
import type { Mandate } from '../engine/mandate.ts';
import type { Offer } from '../engine/state.ts';
import type { View } from '../engine/view.ts';
import { choose, type Choice } from './policy.ts';
import { weigh } from './weigh.ts';

/** Net utility an offer must bring: a tenth of a point above nothing, since promises bind. */
const WORTHWHILE = 0.003;
/** In the room a package may cost this little; each promise one has had kept for it buys more. */
const INDIFFERENT = -0.001;
const GOODWILL = 0.004;

export function answerOffer(view: View, mandate: Mandate, offer: Offer): Choice {
  const broken = view.commitments.find(
    (promise) => promise.by === offer.by && promise.status === 'broken',
  );
  const weighed = weigh(view, mandate, [...offer.give, ...offer.want], WORTHWHILE);
  if (broken) {
    const delegation = view.scenario.delegations[offer.by]?.id ?? '';
    const reason = { code: 'commitment', delegation, value: 0, needed: 1 } as const;
    return choose({ type: 'refuse', offer: offer.id }, [reason, ...weighed.reasons]);
  }
  const yes = weighed.crossed.length === 0 && weighed.net >= WORTHWHILE;
  return choose({ type: yes ? 'accept' : 'refuse', offer: offer.id }, weighed.reasons);
}

export function answerRoom(view: View, mandate: Mandate): Choice {
  const informals = view.informals;
  if (!informals) return choose({ type: 'pass' });
  const changes = informals.changes;
  const promised = view.commitments.filter(
    (promise) =>
      promise.to === informals.by &&
      promise.by === view.delegation &&
      changes.some((change) => change.article === promise.article),
  ).length;
  const needed = INDIFFERENT - GOODWILL * promised;
  const weighed = weigh(view, mandate, changes, needed);
  const yes = weighed.crossed.length === 0 && weighed.net >= needed;
  return choose({ type: yes ? 'accept' : 'refuse', offer: informals.id }, weighed.reasons);
}

/** Offers, promises and rooms of a view, as plain JSON. */
import * as z from 'zod/mini';
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type {
  Announced,
  Commitment,
  DueWhen,
  Grant,
  Informals,
  Offer,
  SideOffer,
} from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { listOf, merge, orNone, orNull, part, same } from './codec.ts';
import {
  byArticle,
  change,
  plainCount,
  byDelegation,
  byDelegations,
  plainFlag,
  plainId,
  byInstrument,
} from './plain-parts.ts';

const changes = listOf(change);
const condition = orNull(
  merge(change, part<Omit<DueWhen, keyof TextChange>>()({ by: same(z.int()) })),
);

const offer = part<Offer>()({
  id: plainId,
  by: byDelegation,
  to: byDelegation,
  give: changes,
  want: changes,
  condition,
  side: listOf(
    part<SideOffer>()({ instrument: byInstrument, from: same(z.enum(['maker', 'taker'])) }),
  ),
  status: same(z.enum(['standing', 'held', 'accepted', 'refused', 'withdrawn', 'lapsed'])),
  sitting: plainCount,
  counters: orNone(plainId),
});

const commitment = merge(
  change,
  part<Omit<Commitment, keyof TextChange>>()({
    by: byDelegation,
    to: byDelegation,
    offer: plainId,
    condition,
    status: same(z.enum(['due', 'given', 'kept', 'broken', 'void'])),
  }),
);

const grant = part<Grant>()({
  instrument: byInstrument,
  by: byDelegation,
  to: byDelegation,
  offer: plainId,
});

const informals = part<Informals>()({
  id: plainId,
  by: byDelegation,
  changes,
  room: byDelegations,
  answers: listOf(same(z.nullable(z.boolean()))),
});

const announced = part<Announced>()({
  changes,
  pleas: listOf(
    part<Announced['pleas'][number]>()({ by: byDelegation, article: byArticle, keep: plainFlag }),
  ),
});

export type Deals = Pick<
  View,
  'offers' | 'commitments' | 'grants' | 'spent' | 'informals' | 'announced'
>;

export const deals = part<Deals>()({
  offers: listOf(offer),
  commitments: listOf(commitment),
  grants: listOf(grant),
  spent: listOf(byInstrument),
  informals: orNull(informals),
  announced: orNull(announced),
});

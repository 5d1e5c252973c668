/** What lies on the trading table, for all that stands on it. */
import { useMemo } from 'react';
import { heedAnswered, makeTermsKey } from '../../../../session/game/deal/answered.ts';
import {
  estimateDeal,
  type DealOutlook,
  packageOutlook,
  type RoomOutlook,
} from '../../../../session/game/deal/trade.ts';
import { recallRoom } from '../../../../session/branched.ts';
import { applyChanges } from '../../../../session/game/text/text-with.ts';
import type { View } from '../../../../../engine/state/view.ts';
import type { Offer } from '../../../../../engine/state/state.ts';
import type { Draft } from '../../../../session/play/draft.ts';
import { useHeading } from '../../../../session/play/use-heading.ts';
import { turnOffer, usePlay } from '../../../../session/play/play-context.tsx';
import { ONE_COLUMN, useMedia } from '../../../../ui/use-media.ts';
import { makeContext } from '../../../../session/store/make-context.ts';

export type TableState = {
  draft: Draft;
  /** All that lies on it, and the text with it: red lines move with other articles. */
  laid: Draft['give'];
  then: View;
  /** Between two, not before a room. */
  two: boolean;
  /** Whether the partner should take it; null with nothing to judge, or without hints. */
  outlook: DealOutlook | null;
  /** Who would sit in the room, which the rules alone decide, and what they should think. */
  room: RoomOutlook | null;
  /** The offer it answers, and whether it lies there as it was made. */
  offer: Offer | undefined;
  same: boolean;
  /** Estimates of what others think may be shown. */
  hints: boolean;
  /** All of it lies in one column, and the foot alone is always in sight. */
  narrow: boolean;
  lay: (part: Partial<Draft>) => void;
  /** To another partner, for whom side instruments are others. */
  turnTo: (delegation: string | null) => void;
};

export const [TableProvider, useTable] = makeContext<TableState>('the trading table');

export function useTableOf(draft: Draft): TableState {
  const { game, edit } = usePlay();
  const { view, log, assist } = game;
  const heading = useHeading();
  const narrow = useMedia(ONE_COLUMN);
  return useMemo(() => {
    const two = draft.type === 'offer' || draft.type === 'counter';
    const hints = assist !== 'none';
    const offer = view.offers.find(({ id }) => id === draft.offer);
    const laid = [...draft.give, ...draft.want];
    const same = offer !== undefined && isAsOffered(draft, view, offer);
    return {
      offer,
      same,
      draft,
      laid,
      then: applyChanges(view, laid),
      two,
      outlook:
        two && hints && !same
          ? heedAnswered({ view, log }, draft, estimateDeal(view, draft))
          : null,
      room:
        draft.type === 'package'
          ? recallRoom(game, draft.give, packageOutlook(view, draft.give, { log, heading }))
          : null,
      hints,
      narrow,
      lay: (part) => edit(part, draft),
      turnTo: (delegation) => edit({ delegation, side: [] }, draft),
    };
  }, [game, view, log, assist, heading, draft, narrow, edit]);
}

/** Whether what lies on the table is the offer as it was made. */
function isAsOffered(draft: Draft, view: View, offer: Offer): boolean {
  const made = { give: [], want: [], ...turnOffer({ view }, offer) };
  return makeTermsKey(made) === makeTermsKey(draft);
}

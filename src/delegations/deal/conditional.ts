/** Saying yes to what is wanted, once the article is agreed that moves one's red line out of the way. */
import type { ArticleIndex } from '../../scenario/resolved.ts';
import type { Act } from '../../engine/command.ts';
import { measureCloseness, type Mandate, listWordings } from '../../engine/mandate/mandate.ts';
import { copyArticleAt } from '../../engine/state/copy-state.ts';
import type { Offer, SideOffer } from '../../engine/state/state.ts';
import { type View, viewWith } from '../../engine/state/view.ts';
import { writeChangeIds } from '../floor/take-the-floor.ts';
import { weigh, type Weighed } from './weigh.ts';

type Terms = Omit<Extract<Act, { type: 'counter' }>, 'type' | 'offer'>;

/** The offer turned round with a condition; null where no condition would make it acceptable. */
export function addCondition(
  view: View,
  mandate: Mandate,
  offer: Offer,
  judged: Weighed & { needed: number },
): Terms | null {
  const [crossed, another] = judged.crossed;
  if (crossed === undefined || another !== undefined || offer.condition !== null) return null;
  const unless = mandate.redLines[crossed]?.unless;
  const named = [...offer.give, ...offer.want].map(({ article }) => article);
  if (!unless || named.includes(unless.article)) return null;
  if (view.articles[unless.article]?.status !== 'open') return null;
  const wording = findMeetingWording(view, unless);
  if (wording === undefined) return null;
  const texts = view.articles.map((one, a) =>
    a === unless.article ? copyArticleAt(one, wording) : one,
  );
  const changes = [...offer.give, ...offer.want];
  const then = weigh(viewWith(view, texts), mandate, changes, judged.needed);
  if (then.crossed.length > 0 || then.net < judged.needed) return null;
  const [change] = writeChangeIds(view, [{ article: unless.article, wording }]);
  if (!change) return null;
  const by = Math.min(view.lastSitting, view.sitting + view.values.conditionWait);
  return {
    give: writeChangeIds(view, offer.want),
    want: writeChangeIds(view, offer.give),
    condition: { article: change.article, option: change.option, by },
    ...(offer.side.length > 0 ? { side: turnSides(view, offer.side) } : {}),
  };
}

/** The wording on the article nearest to the text that meets the condition of the line. */
function findMeetingWording(
  view: View,
  unless: { article: ArticleIndex; bound: 'atMost' | 'atLeast'; position: number },
): number | undefined {
  const article = view.scenario.articles[unless.article];
  const state = view.articles[unless.article];
  if (!article || !state) return undefined;
  const wordings = listWordings(article);
  const now = wordings[state.text]?.position ?? unless.position;
  let best: number | undefined;
  let nearest = -1;
  wordings.forEach(({ position }, wording) => {
    const known = wording < article.options.length || state.tabled.includes(wording);
    const met =
      unless.bound === 'atMost' ? position <= unless.position : position >= unless.position;
    const near = measureCloseness(now, position);
    if (known && met && near > nearest) {
      best = wording;
      nearest = near;
    }
  });
  return best;
}

function turnSides(view: View, side: readonly SideOffer[]): NonNullable<Terms['side']> {
  return side.map(({ instrument, from }) => ({
    instrument: view.scenario.instruments[instrument]?.id ?? '',
    from: from === 'maker' ? ('taker' as const) : ('maker' as const),
  }));
}

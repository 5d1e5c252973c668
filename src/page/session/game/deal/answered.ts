/** What a partner has answered already to what is to be put to it: no estimate knows better. */
import type { ArticleIndex, WordingIndex } from '../../../../scenario/resolved.ts';
import type { Bar, DealOutlook } from '../../../../analysis/what-if/offer/outlook.ts';
import {
  type Change,
  type Condition,
  type SideTerm,
  writeChangesKey,
} from '../../../../engine/command.ts';
import { NOTHING, listWordings } from '../../../../engine/mandate/mandate.ts';
import type { Game } from '../../store/store.ts';
import { listBoundAnswers } from './bound-answers.ts';

type Offer = Game['view']['offers'][number];

type Heard = Pick<Game, 'view' | 'log'>;

type Terms = {
  delegation: string | null;
  give: readonly Change[];
  want: readonly Change[];
  condition?: Condition | null;
  side?: readonly SideTerm[];
};

/** The estimate, but for what has been answered. */
export function heedAnswered(
  game: Heard,
  terms: Terms,
  outlook: DealOutlook | null,
): DealOutlook | null {
  const bar = outlook && (outlook.bar ?? findAnsweredBar(game, terms));
  return outlook && bar ? { ...outlook, bar, chance: 0, unknown: null } : outlook;
}

/** Whether it has refused the same terms, in any sitting, on a text that has not moved: nobody is advised to ask again. */
export function wasRefused(game: Heard, terms: Terms): boolean {
  return listSameRefused(game, terms).length > 0;
}

function listSameRefused(game: Heard, terms: Terms): Offer[] {
  const { view } = game;
  const to = view.scenario.delegationIndex.get(terms.delegation ?? '');
  const key = makeTermsKey(terms);
  return view.offers.filter(
    (offer) =>
      offer.by === view.delegation &&
      offer.to === to &&
      offer.status === 'refused' &&
      makeTermsKey(nameTerms(view, offer)) === key &&
      !hasMoved(game, offer),
  );
}

/** Null where nothing that it has answered stands in the way. */
export function findAnsweredBar(game: Heard, terms: Terms): Bar | null {
  const { view } = game;
  const to = view.scenario.delegationIndex.get(terms.delegation ?? '');
  const refused = view.offers.filter(
    (offer) => offer.by === view.delegation && offer.to === to && offer.status === 'refused',
  );
  if (listSameRefused(game, terms).some(({ sitting }) => sitting === view.sitting))
    return { code: 'refused' };
  const bound = refused.flatMap((offer) => listBoundTo(game, offer));
  const asked = terms.want.find(({ article, option }) =>
    bound.some((one) => one.article === article && one.option === option),
  );
  const article = asked && view.scenario.articleIndex.get(asked.article);
  return article === undefined ? null : { code: 'word', article };
}

/** Words it would not promise, as it has promised others; how far that reaches to further words only it knows. */
function listBoundTo(game: Heard, offer: Offer): Change[] {
  const { want } = nameTerms(game.view, offer);
  return listBoundAnswers(game, offer.id).flatMap(
    (answer) => want.find(({ article }) => article === answer.article) ?? [],
  );
}

/** Whether the text of an article in the offer has moved since it was answered. */
function hasMoved({ log, view }: Heard, { id, give, want, condition }: Offer): boolean {
  const at = log.findLastIndex(
    ({ happening }) => happening.type === 'answered' && happening.offer === id,
  );
  const moved = log
    .slice(at + 1)
    .flatMap(({ happening }) => (happening.type === 'textMoved' ? [happening.article] : []))
    .map((article) => view.scenario.articleIndex.get(article));
  return [...give, ...want, ...(condition ? [condition] : [])].some(({ article }) =>
    moved.includes(article),
  );
}

function nameTerms({ scenario }: Game['view'], { give, want, condition, side }: Offer) {
  const named = ({
    article,
    wording,
  }: {
    article: ArticleIndex;
    wording: WordingIndex;
  }): Change[] => {
    const found = scenario.articles[article];
    const option = found && listWordings(found)[wording]?.id;
    return found && option !== undefined ? [{ article: found.id, option }] : [];
  };
  const about = condition && scenario.articles[condition.article];
  const option =
    about && condition.wording !== NOTHING ? listWordings(about)[condition.wording]?.id : undefined;
  return {
    delegation: null,
    give: give.flatMap(named),
    want: want.flatMap(named),
    condition: about
      ? { article: about.id, by: condition.by, ...(option === undefined ? {} : { option }) }
      : null,
    side: side.map(({ instrument, from }): SideTerm => {
      return { instrument: scenario.instruments[instrument]?.id ?? '', from };
    }),
  };
}

/** The same for the same terms, in whatever order they lie on the table. */
export function makeTermsKey({
  give,
  want,
  condition,
  side = [],
}: Omit<Terms, 'delegation'>): string {
  const due = condition ? [condition.article, condition.option ?? null, condition.by] : null;
  const more = side.map(({ instrument, from }) => `${instrument} ${from}`).sort();
  return JSON.stringify([writeChangesKey(give), writeChangesKey(want), due, more]);
}

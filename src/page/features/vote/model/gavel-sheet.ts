/** What a seat can weigh when consensus is asked: what each answer costs, and who may object as far as it has learnt. */
import type { forecastScore } from '../../../session/game/heading.ts';
import type { SeatIndex } from '../../../../scenario/resolved.ts';
import type { Disclosed } from '../../../../engine/answers/disclosed.ts';
import { locateWording, readTextOn } from '../../../../engine/mandate/mandate.ts';
import type { Objecting } from '../../../../engine/procedure/objections.ts';
import { readObjecting } from '../../../session/game/vote/objecting.ts';
import { hasAnswered, isWaiting, readGavel } from '../../../../engine/state/roll.ts';
import type { Game } from '../../../session/store/store.ts';
import { computePointsNow, computePointsOfNoDeal } from '../../../session/game/worth.ts';

/** What points to an objection, the surest first. */
export type Sign = {
  delegation: SeatIndex;
  kind: 'objected' | 'dissociated' | 'told' | 'lost';
  /** Ids; none where it named none. */
  articles: readonly string[];
};

/** How often somebody objects, or dissociates itself, in the trial runs that the forecast of the score is made of. */
export type InTrials = {
  delegation: SeatIndex;
  objects: number;
  dissociates: number;
  runs: number;
};

/** Of those who have not answered yet, the likeliest to object first; none who does neither in any run. */
export function listExpected(
  { gavel, scenario, delegation }: Game['view'],
  { ends }: Parameters<typeof forecastScore>[1],
): InTrials[] {
  const count = (d: number, kind: 'objected' | 'dissociated') =>
    ends.filter(({ closed }) => closed.state.gavel?.[kind].some(({ by }) => by === d)).length;
  return scenario.delegations
    .filter(({ index: d }) => d !== delegation && gavel !== null && isWaiting(gavel.roll, d))
    .map(({ index: d }) => ({
      delegation: d,
      objects: count(d, 'objected'),
      dissociates: count(d, 'dissociated'),
      runs: ends.length,
    }))
    .filter(({ objects, dissociates }) => objects + dissociates > 0)
    .toSorted((one, other) => other.objects - one.objects || other.dissociates - one.dissociates);
}

export type GavelSheet = {
  /** Points; null for seats without instructions. */
  now: number | null;
  none: number | null;
  /** Who objects, and whether they keep the text from the vote. */
  objecting: Objecting;
  answered: number;
  of: number;
  silent: number;
  /** Articles on which the text is what the seat has promised to speak for. */
  promised: readonly string[];
  credit: number;
  /** For each article, and for objecting, which takes no more than there is. */
  price: { dissociate: number; object: number };
  /** The conference has had its further session. */
  resumed: boolean;
  signs: readonly Sign[];
};

export function makeGavelSheet({ view }: Pick<Game, 'view'>): GavelSheet {
  const { gavel, values, scenario } = view;
  const answers = readGavel(gavel?.roll ?? '').filter((answer) => answer !== 'absent');
  return {
    now: computePointsNow(view),
    none: computePointsOfNoDeal(view),
    objecting: readObjecting(view),
    answered: answers.filter(hasAnswered).length,
    of: answers.length,
    silent: answers.filter((answer) => answer === 'silent').length,
    promised: view.commitments
      .filter(
        ({ by, article, wording, status }) =>
          by === view.delegation && status === 'given' && view.articles[article]?.text === wording,
      )
      .map(({ article }) => scenario.articles[article]?.id ?? ''),
    credit: view.credit,
    price: { dissociate: values.dissociation, object: Math.min(values.objection, view.credit) },
    resumed: view.resumed,
    signs: listSigns(view),
  };
}

function listSigns(view: Game['view']): Sign[] {
  const { scenario, gavel, motions, delegation } = view;
  const ids = (articles: readonly number[]) => articles.map((a) => scenario.articles[a]?.id ?? '');
  const answered = (d: number) => gavel !== null && !isWaiting(gavel.roll, d);
  const objected = (gavel?.objected ?? []).map(({ by, articles }): Sign => ({
    delegation: by,
    kind: 'objected',
    articles: ids(articles),
  }));
  const apart = (gavel?.dissociated ?? []).map(({ by, articles }): Sign => ({
    delegation: by,
    kind: 'dissociated',
    articles: ids(articles),
  }));
  const told = new Map<number, string[]>();
  for (const one of view.disclosed) {
    if (answered(one.of) || !isCrossed(view, one)) continue;
    told.set(one.of, [...(told.get(one.of) ?? []), ...ids([one.article])]);
  }
  const lost = new Set(
    motions
      .filter(({ status }) => status === 'rejected')
      .map(({ by }) => scenario.delegationIndex.get(by) ?? -1)
      .filter((d) => d >= 0 && d !== delegation && !answered(d)),
  );
  return [
    ...objected,
    ...[...told].map(([d, articles]): Sign => ({ delegation: d, kind: 'told', articles })),
    ...[...lost].map((d): Sign => ({ delegation: d, kind: 'lost', articles: [] })),
    ...apart,
  ];
}

/** Whether the text lies past a red line that was told. */
function isCrossed({ scenario, articles }: Game['view'], { article: a, line }: Disclosed): boolean {
  if (!line) return false;
  const at = (index: number): number => {
    const article = scenario.articles[index];
    if (!article) return NaN;
    const text = readTextOn({ articles }, index);
    return locateWording(article, text);
  };
  const { unless } = line;
  const other = unless ? at(unless.article) : NaN;
  const eased =
    unless !== undefined &&
    (unless.bound === 'atLeast' ? other >= unless.position : other <= unless.position);
  const bound = eased ? { at: unless.then, side: unless.side } : line;
  const position = at(a);
  if (bound.side === 'below') return position < bound.at;
  if (bound.side === 'above') return position > bound.at;
  return position !== bound.at && !Number.isNaN(position);
}

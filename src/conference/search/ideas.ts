/** What a seat may try: acts of every kind in order now, the likeliest of each kind first, and no kind left out. */
import type { Act, ActType, Change } from '../../engine/command.ts';
import { listCrossings, NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { listCounterIdeas, listOfferIdeas } from './offer-ideas.ts';
import { computeWorth, type Idea, listOpenActs, type Outlook, appraiseChange } from './outlook.ts';
import { listPackageIdeas } from './package-ideas.ts';
import type { LegalAct } from '../../engine/acts/legal-acts.ts';

/** Of the acts of a kind so many come for one of another. */
const TURNS: { readonly [Type in ActType]?: number } = {
  package: 6,
  offer: 3,
  counter: 3,
  amend: 2,
  move: 2,
  whip: 2,
};

/** @param without kinds of act that are not to be tried */
export function listIdeas(outlook: Outlook, without: readonly ActType[]): Act[] {
  const places: { act: Act; place: number }[] = [];
  for (const legal of listOpenActs(outlook, TRIED)) {
    if (without.includes(legal.type)) continue;
    const list = OF_KIND[legal.type];
    const ideas = (list ? list(outlook) : fillDomains(outlook, legal)).sort(
      (one, other) => other.score - one.score,
    );
    const turns = TURNS[legal.type] ?? 1;
    ideas.forEach(({ act }, i) => places.push({ act, place: (i + 1) / turns }));
  }
  return places.sort((one, other) => one.place - other.place).map(({ act }) => act);
}

/** Kinds of act that are tried: those of the Chair have no instructions to be measured by. */
const TRIED: readonly ActType[] = [
  'pass',
  'accept',
  'refuse',
  'counter',
  'ballot',
  'plea',
  'sign',
  'optOut',
  'silent',
  'dissociate',
  'object',
  'whip',
  'package',
  'offer',
  'amend',
  'move',
  'caucus',
  'cable',
  'press',
  'withdraw',
  'agenda',
  'ask',
];

/** Kinds that say more than one thing from each of their domains. */
const OF_KIND: {
  readonly [Type in ActType]?: (outlook: Outlook) => Idea<Act>[];
} = {
  package: listPackageIdeas,
  offer: listOfferIdeas,
  counter: listCounterIdeas,
  dissociate: dissociateFromCrossed,
  object: () => [{ act: { type: 'object', articles: [] }, score: 0 }],
};

/** Articles that stand past one's red line. */
function dissociateFromCrossed({ world, mandate }: Outlook): Idea<Act>[] {
  const { articles } = world.setup.scenario;
  const crossed = listCrossings(mandate, articles, readStandingTexts(world.state));
  const ids = crossed.flatMap((a) => articles[a]?.id ?? []);
  return ids.map((id) => ({ act: { type: 'dissociate', articles: [id] }, score: 0 }));
}

/** The others say one thing from each of their domains, or nothing. */
function fillDomains(outlook: Outlook, { type, domains }: LegalAct): Idea<Act>[] {
  if (domains.length === 0) return [{ act: { type } as Act, score: 0 }];
  let filled: Record<string, unknown>[] = [{}];
  for (const { parameter, values } of domains) {
    if (type === 'ask' && parameter === 'article') continue;
    const own = (values as readonly unknown[]).map((value) => fill(parameter, value));
    if (type === 'withdraw') filled = filled.concat(own);
    else filled = filled.flatMap((parts) => own.map((one) => ({ ...parts, ...one })));
  }
  return filled
    .filter((parts) => Object.keys(parts).length > 0)
    .map((parts) => ({ act: { type, ...parts } as Act, score: rate(outlook, parts) }));
}

/** Domains whose values are several parameters at once. */
const WHOLE = ['change', 'kind', 'whip', 'plea'];

function fill(parameter: string, value: unknown): Record<string, unknown> {
  if (WHOLE.includes(parameter)) return value as Record<string, unknown>;
  return { [parameter]: value };
}

/** What the words it names would bring; a delegation is asked by what it weighs. */
function rate(outlook: Outlook, parts: Record<string, unknown>): number {
  const { setup } = outlook.world;
  if (typeof parts['delegation'] === 'string')
    return setup.floorWeight[setup.scenario.delegationIndex.get(parts['delegation']) ?? -1] ?? 0;
  const a = setup.scenario.articleIndex.get(String(parts['article']));
  if (a === undefined) return 0;
  if (parts['option'] === undefined)
    return parts['motion'] === 'delete'
      ? computeWorth(outlook, { article: a, wording: NOTHING })
      : (outlook.mandate.weights[a] ?? 0);
  const [words] = appraiseChange(outlook, parts as Change);
  return words?.worth ?? 0;
}

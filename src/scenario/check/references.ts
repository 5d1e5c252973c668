import { checkArticles, checkStarts, collectOptionNames } from './check-articles.ts';
import { checkIds } from './check-ids.ts';
import { checkInstruments } from './check-instruments.ts';
import { checkPositions } from './check-positions.ts';
import { checkRule } from './check-rule.ts';
import { checkEvents, checkRollCalls } from './check-events.ts';
import { collectWeightNames } from './weight-names.ts';
import { Entry } from './entry.ts';
import {
  checkKeys,
  checkList,
  checkName,
  collectIds,
  requireIds,
  unite,
  type KnownIds,
} from './names.ts';
import { type Problems, shorten } from '../problem.ts';
import { CHAIR } from '../resolved.ts';

/** Everything a file may refer to, by kind. */
export type Index = {
  articles: KnownIds;
  /** Options of each article, by article id. */
  options: ReadonlyMap<string, KnownIds>;
  dimensions: KnownIds;
  groups: KnownIds;
  delegations: KnownIds;
  /** Delegations and groups. */
  actors: KnownIds;
  /** Delegations and observers. */
  seats: KnownIds;
};

function mapOptionsByArticle(root: Entry): Map<string, KnownIds> {
  const options = new Map<string, KnownIds>();
  for (const article of root.get('articles').items()) {
    const id = article.get('id').text;
    if (id !== undefined) options.set(id, collectOptionNames(article));
  }
  return options;
}

function indexIds(root: Entry): Index {
  const delegations = requireIds(collectIds('delegation', [root.get('delegations')]));
  const groups = collectIds('group', [root.get('groups')]);
  return {
    articles: requireIds(collectIds('article', [root.get('articles')])),
    options: mapOptionsByArticle(root),
    dimensions: collectIds('dimension', [root.get('dimensions')]),
    groups,
    delegations,
    actors: unite('delegation or group', delegations, groups),
    seats: requireIds(
      collectIds('delegation or observer', [root.get('delegations'), root.get('observers')]),
    ),
  };
}

function checkSeats(root: Entry, index: Index, problems: Problems): void {
  checkList(index.delegations, root.get('floor').items(), problems);
  const chair: KnownIds = { what: 'Chair', ids: new Set([CHAIR]), complete: true };
  const offered = unite('delegation, observer or Chair', index.seats, chair);
  for (const featured of root.get('featured').items()) {
    const seat = featured.get('seat');
    checkName(offered, seat.text, seat, problems);
    checkList(index.articles, featured.get('keep').items(), problems);
    const goal = featured.get('goal');
    if (goal.value === undefined || featured.get('keep').value === undefined) continue;
    problems.error('key/one-of', goal.path, 'Write only one of goal and keep here.');
  }
  checkKeys(index.seats, root.get('aliases'), problems);
  checkKeys(index.delegations, root.get('cast'), problems);
}

/** Whoever takes its seat later has a vote then, and no part in what is said before. */
function checkJoining(root: Entry, problems: Problems): void {
  const all = root.get('delegations').items();
  const later = new Set(
    all.flatMap((one) => (one.get('joins').value === undefined ? [] : (one.get('id').text ?? []))),
  );
  if (later.size === 0) return;
  const named = [
    ...root.get('floor').items(),
    ...root
      .get('featured')
      .items()
      .map((one) => one.get('seat')),
    root.get('procedure').get('chair'),
  ];
  for (const place of named) {
    if (place.text === undefined || !later.has(place.text)) continue;
    const message = `"${shorten(place.text)}" takes its seat later: it votes then, does not speak, and nobody plays it. Name another one here, or leave out its "joins".`;
    problems.error('joins/floor', place.path, message);
  }
  if (later.size < all.length) return;
  const message =
    'Every delegation takes its seat later. Leave "joins" out of at least one of them.';
  problems.error('joins/floor', ['delegations'], message);
}

function checkProcedure(root: Entry, index: Index, problems: Problems): void {
  const procedure = root.get('procedure');
  const weights = collectWeightNames(root.get('delegations'));
  const names = { members: index.delegations, weights };
  checkRule(procedure.get('substance'), names, problems);
  checkRule(procedure.get('procedural'), names, problems);
  const chair = procedure.get('chair');
  checkName(index.delegations, chair.text, chair, problems);
}

/**
 * Checks everything that one part of a file says about another: ids, references, agreed texts,
 * weights. Works on any shape; where a list of ids is broken itself, nothing is called missing from it.
 */
export function checkReferences(value: Record<string, unknown>, problems: Problems): void {
  const root = new Entry(value);
  const index = indexIds(root);
  checkIds(root, problems);
  checkArticles(root, index, problems);
  checkStarts(root, index, problems);
  for (const key of ['groups', 'delegations', 'observers', 'stakeholders']) {
    for (const holder of root.get(key).items()) checkPositions(holder, index, problems);
  }
  checkSeats(root, index, problems);
  checkJoining(root, problems);
  checkProcedure(root, index, problems);
  checkInstruments(root, index, problems);
  checkEvents(root, index, problems);
  checkRollCalls(root, index, problems);
}

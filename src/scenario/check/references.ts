import { checkArticles, checkStarts, optionNames } from './check-articles.ts';
import { checkIds } from './check-ids.ts';
import { checkInstruments } from './check-instruments.ts';
import { checkPositions } from './check-positions.ts';
import { checkRule } from './check-rule.ts';
import { checkEvents, checkRollCalls } from './check-events.ts';
import { weightNames } from './weight-names.ts';
import { Entry } from './entry.ts';
import { checkKeys, checkList, checkName, namesOf, required, unite, type Names } from './names.ts';
import type { Problems } from '../problem.ts';
import { CHAIR } from '../resolved.ts';

/** Everything a file may refer to, by kind. */
export type Index = {
  articles: Names;
  /** Options of each article, by article id. */
  options: ReadonlyMap<string, Names>;
  dimensions: Names;
  groups: Names;
  delegations: Names;
  /** Delegations and groups. */
  actors: Names;
  /** Delegations and observers. */
  seats: Names;
};

function optionsByArticle(root: Entry): Map<string, Names> {
  const options = new Map<string, Names>();
  for (const article of root.get('articles').items()) {
    const id = article.get('id').text;
    if (id !== undefined) options.set(id, optionNames(article));
  }
  return options;
}

function indexOf(root: Entry): Index {
  const delegations = required(namesOf('delegation', [root.get('delegations')]));
  const groups = namesOf('group', [root.get('groups')]);
  return {
    articles: required(namesOf('article', [root.get('articles')])),
    options: optionsByArticle(root),
    dimensions: namesOf('dimension', [root.get('dimensions')]),
    groups,
    delegations,
    actors: unite('delegation or group', delegations, groups),
    seats: required(
      namesOf('delegation or observer', [root.get('delegations'), root.get('observers')]),
    ),
  };
}

function checkSeats(root: Entry, index: Index, problems: Problems): void {
  checkList(index.delegations, root.get('floor').items(), problems);
  const chair: Names = { what: 'Chair', ids: new Set([CHAIR]), complete: true };
  const offered = unite('delegation, observer or Chair', index.seats, chair);
  for (const featured of root.get('featured').items()) {
    const seat = featured.get('seat');
    checkName(offered, seat.text, seat, problems);
  }
  checkKeys(index.seats, root.get('aliases'), problems);
}

function checkProcedure(root: Entry, index: Index, problems: Problems): void {
  const procedure = root.get('procedure');
  const weights = weightNames(root.get('delegations'));
  const names = { members: index.delegations, weights };
  checkRule(procedure.get('substance'), names, problems);
  checkRule(procedure.get('procedural'), names, problems);
}

/**
 * Checks everything that one part of a file says about another: ids, references, agreed texts,
 * weights. Works on any shape; where a list of ids is broken itself, nothing is called missing from it.
 */
export function checkReferences(value: Record<string, unknown>, problems: Problems): void {
  const root = new Entry(value);
  const index = indexOf(root);
  checkIds(root, problems);
  checkArticles(root, index, problems);
  checkStarts(root, index, problems);
  for (const key of ['groups', 'delegations', 'observers', 'stakeholders']) {
    for (const holder of root.get(key).items()) checkPositions(holder, index, problems);
  }
  checkSeats(root, index, problems);
  checkProcedure(root, index, problems);
  checkInstruments(root, index, problems);
  checkEvents(root, index, problems);
  checkRollCalls(root, index, problems);
}

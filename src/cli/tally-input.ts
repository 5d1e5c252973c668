/** Rule, members and votes as `tally` accepts them. */
import { existsSync, statSync } from 'node:fs';
import type { Member } from '../engine/vote/tally.ts';
import { LIMITS } from '../scenario/limits.ts';
import { parseSource } from '../scenario/source/parse-source.ts';
import { formatPath, Problems, shorten, START } from '../scenario/problem.ts';
import { readRuleText } from '../scenario/read-rule.ts';
import { ROLL_CALL_VOTES, type RollCallVote, type Rule } from '../scenario/resolved.ts';
import { RULE } from '../scenario/shape/schema-rule.ts';
import { asComplaint, reportFault, type Tried, succeed } from './answer.ts';
import { resolvePath, readText } from './files.ts';
import { loadScenario } from './read-scenario.ts';
import { isMapping } from '../scenario/source/mapping.ts';

/** A text given on the command line, or in the file it names; `file` is what complaints are about. */
type Source = { file: string; text: string };

export function parseRule(written: string, members: readonly Member[] | null): Tried<Rule> {
  const source = readSource('--rule', written);
  if (!source.ok) return source;
  const names =
    members === null
      ? {}
      : { members: collectMemberNames(members), weights: collectMemberWeights(members) };
  const reading = readRuleText(source.value.text, names);
  if (reading.ok) return succeed(reading.rule);
  const complaints = reading.findings.map((finding) => asComplaint(source.value.file, finding));
  return { ok: false, complaints };
}

function collectMemberNames(members: readonly Member[]) {
  return { what: 'member', ids: new Set(members.map(({ id }) => id)), complete: true };
}

function collectMemberWeights(members: readonly Member[]): Set<string> {
  return new Set([
    'votes',
    'capability',
    ...members.flatMap((member) => [...member.weights.keys()]),
  ]);
}

/** From member to vote. */
export function parseVotes(written: string): Tried<ReadonlyMap<string, RollCallVote>> {
  const parsed = parseInput('--votes', written);
  if (!parsed.ok) return parsed;
  const { value, at } = parsed.value;
  if (!isMapping(value)) {
    return at(
      [],
      'votes/shape',
      'Votes must be a mapping, such as { "FRA": "yes", "USA": "abstain" }.',
    );
  }
  const votes = new Map<string, RollCallVote>();
  for (const [id, vote] of Object.entries(value)) {
    const known = ROLL_CALL_VOTES.find((one) => one === vote);
    if (known === undefined) {
      return at([id], 'votes/choice', `A vote must be one of ${ROLL_CALL_VOTES.join(', ')}.`);
    }
    votes.set(id, known);
  }
  if (votes.size === 0) return at([], 'votes/empty', 'Nobody votes. Give at least one vote.');
  return succeed(votes);
}

/**
 * A scenario (its delegations); a list of { id, votes, and any weights }; or a mapping from id to { votes and any
 * weights } or to its number of votes. `votes` is 1 where it is left out.
 */
export function parseMembers(path: string): Tried<readonly Member[]> {
  const parsed = parseInput('--members', path, true);
  if (!parsed.ok) return parsed;
  const { value, at } = parsed.value;
  if (isMapping(value) && 'format' in value) {
    const scenario = loadScenario(path);
    return scenario.ok ? succeed(scenario.value.delegations) : scenario;
  }
  const entries = listEntries(value);
  if (entries.length === 0) {
    const message = 'Members must be a scenario or a list, such as [{ "id": "FRA", "votes": 4 }].';
    return at([], 'members/shape', message);
  }
  const members = new Map<string, Member>();
  for (const { key, id, fields } of entries) {
    if (typeof id !== 'string' || id === '')
      return at([key], 'members/id', 'Every member needs an id.');
    if (members.has(id))
      return at([key], 'members/twice', `"${shorten(id)}" is listed twice. List it once.`);
    const amounts = readAmounts(fields);
    if (amounts === null) {
      return at(
        [key],
        'members/weight',
        `Weights of "${shorten(id)}" must be finite numbers, 0 or more.`,
      );
    }
    members.set(id, asMember(id, amounts));
  }
  return succeed([...members.values()]);
}

type Entry = { key: string | number; id: unknown; fields: unknown };

function listEntries(value: unknown): Entry[] {
  if (Array.isArray(value)) {
    return value.map((item: unknown, key): Entry => {
      if (!isMapping(item)) return { key, id: item, fields: {} };
      const { id, name: _, ...fields } = item;
      return { key, id, fields };
    });
  }
  if (!isMapping(value)) return [];
  return Object.entries(value).map(([id, given]) => ({
    key: id,
    id,
    fields: isMapping(given) ? given : { votes: given },
  }));
}

/** Sums of a thousand such weights stay whole and finite; populations of the world are far below. */
const HEAVIEST = 1e15;

function readAmounts(fields: unknown): Map<string, number> | null {
  const amounts = new Map<string, number>();
  for (const [name, amount] of Object.entries(fields ?? {})) {
    if (typeof amount !== 'number' || !(amount >= 0) || amount > HEAVIEST) return null;
    amounts.set(name, amount);
  }
  return amounts;
}

function asMember(id: string, amounts: ReadonlyMap<string, number>): Member {
  const votes = amounts.get('votes') ?? 1;
  const capability = amounts.get('capability') ?? 1;
  return { id, votes, weights: amounts, capability };
}

type Parsed = {
  value: unknown;
  at: (path: readonly (string | number)[], code: string, message: string) => Tried<never>;
};

function parseInput(option: string, written: string, isFile = false): Tried<Parsed> {
  const source = readSource(option, written, isFile);
  if (!source.ok) return source;
  const { file, text } = source.value;
  const problems = new Problems();
  const parsed = parseSource(text, problems);
  if (parsed === undefined || problems.refuses) {
    const findings = problems.findings(parsed?.locate ?? (() => START));
    return { ok: false, complaints: findings.map((finding) => asComplaint(file, finding)) };
  }
  const { value, locate } = parsed;
  const at: Parsed['at'] = (path, code, message) => {
    const { line, column } = path.length === 0 ? START : locate(path, 'value');
    const where = path.length === 0 ? '' : `${formatPath(path)}: `;
    return reportFault(file, code, `${where}${message}`, line, column);
  };
  return succeed({ value, at });
}

/** What looks like data is data; everything else names a file. */
function readSource(option: string, written: string, isFile = false): Tried<Source> {
  const full = resolvePath(written);
  const names = isFile || (existsSync(full) && statSync(full).isFile());
  if (!names && /[{[:]/.test(written)) return succeed({ file: option, text: written });
  const text = readText(written, LIMITS.bytes);
  if (!text.ok && option === '--rule' && !existsSync(full)) {
    // A word such as "unanimity".
    const message = `"${written.slice(0, 40)}" is neither a file nor ${RULE}.`;
    return reportFault(option, 'rule/unknown', message);
  }
  return text.ok ? succeed({ file: written, text: text.value }) : text;
}

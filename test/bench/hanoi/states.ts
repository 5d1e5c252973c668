/** What is known of each State before the text, what the model makes of the adopted text, and who signed in Hanoi. */
import { readFacts } from '../../../scenarios/make/facts.ts';
import { cell, readCsv } from '../../../scenarios/make/read.ts';
import { scoreSigning, listAccessionStandings } from '../../../src/engine/outside/accession.ts';
import { utility } from '../../../src/engine/mandate/mandate.ts';
import { type Setup, setUp } from '../../../src/engine/setup/setup.ts';
import { changeRules } from '../../../src/engine/numbers/values.ts';
import type { Article, Delegation, Scenario } from '../../../src/scenario/resolved.ts';

export type Feature = { name: string; values: readonly number[] };

/** A set-up in which nothing is drawn: instructions are those of the file. */
export function undrawn(scenario: Scenario): Setup {
  const still = { salienceNoise: 0, idealNoise: 0, reservationNoise: 0, patienceNoise: 0 };
  return setUp(scenario, 1, 0, [], changeRules({ ...still, raisedFactor: 1, loweredFactor: 1 }));
}

/** 1 for those who signed on 25 and 26 October 2025, in the order of the delegations. */
export function signedInHanoi({ delegations }: Scenario): number[] {
  const signed = new Set(readCsv('../sources/hanoi.csv').map((row) => cell(row, 'id')));
  return delegations.map(({ id }) => (signed.has(id) ? 1 : 0));
}

/** Of those, how many no list names. */
export function assumedInHanoi(): number {
  return readCsv('../sources/hanoi.csv').filter((row) => cell(row, 'basis') !== 'sourced').length;
}

export function adoptedText({ articles }: Scenario): number[] {
  return articles.map(({ adopted }) => adopted?.option ?? -1);
}

/** Of a named draft; where it left a choice, the broadest. */
export function draftText({ articles, starts }: Scenario, name: string): number[] {
  const start = starts.get(name);
  return articles.map((article, a) => broadest(article, start?.[a] ?? []));
}

function broadest({ options }: Article, live: readonly number[]): number {
  const open = live.length > 0 ? live : options.map((_, option) => option);
  const position = (option: number): number => options[option]?.position ?? -1;
  return open.reduce((best, option) => (position(option) > position(best) ? option : best));
}

/** Gain of the text over no deal, by the instructions of the file. */
function gains(setup: Setup, texts: readonly number[]): number[] {
  const { articles } = setup.scenario;
  return setup.mandates.map((one) => utility(one, articles, texts) - one.reservation);
}

/** Score of the formula the conferences are played by, patience aside. */
export function formulaScores(setup: Setup, texts: readonly number[]): number[] {
  const standings = listAccessionStandings(setup.scenario);
  return gains(setup, texts).map((gain, d) => {
    const standing = standings[d];
    return standing === undefined ? 0 : scoreSigning(standing, gain, 1, setup.values);
  });
}

const yes = (holds: boolean): number => (holds ? 1 : 0);

const VOTE: ReadonlyMap<string, number> = new Map([
  ['Y', 1],
  ['N', -1],
]);

/** Everything that was looked at, whether or not it told anything. */
export function candidates(setup: Setup): Feature[] {
  const { scenario, mandates } = setup;
  const { delegations, articles } = scenario;
  const texts = adoptedText(scenario);
  const facts = readFacts();
  const rows = new Map(readCsv('../sources/facts.csv').map((row) => [cell(row, 'id'), row]));
  const votes = new Map(readCsv('../sources/rollcalls.csv').map((row) => [cell(row, 'id'), row]));
  const by = (name: string, value: (delegation: Delegation, d: number) => number): Feature => ({
    name,
    values: delegations.map(value),
  });
  const marked = (column: string) => (one: Delegation) =>
    yes(rows.get(one.id)?.get(column) === 'yes');
  const standings = listAccessionStandings(scenario);
  const gain = gains(setup, texts);
  return [
    by('size', (_, d) => standings[d]?.size ?? 0),
    by('ties', (_, d) => standings[d]?.ties ?? 0),
    by('sponsor of the mandate', marked('sponsor')),
    by('region of the host', marked('host')),
    by('union that signs', marked('union')),
    by('gain', (_, d) => gain[d] ?? 0),
    by('utility', (_, d) => utility(mandates[d] ?? never(), articles, texts)),
    by('reservation', (_, d) => mandates[d]?.reservation ?? 0),
    by('mean ideal', (one) => meanIdeal(one)),
    by('gain, if no treaty were worth .42 + .5 x (1 - mean ideal)', (one, d) => {
      const worth = utility(mandates[d] ?? never(), articles, texts);
      return worth - 0.42 - 0.5 * (1 - meanIdeal(one));
    }),
    by('party of Budapest', (one) => yes(facts.get(one.id)?.budapest === 'party')),
    by('income group', (one) => facts.get(one.id)?.income ?? 2.5),
    by('diplomatic weight', (one) => one.capability),
    by('vote on 74/247', (one) => VOTE.get(votes.get(one.id)?.get('74/247') ?? '') ?? 0),
    by('votes missed', (one) => missed(votes.get(one.id))),
    ...scenario.groups.map(({ id }) => by(id, (one) => yes(one.groups.includes(id)))),
  ];
}

function never(): never {
  throw new Error('a delegation without a mandate');
}

function meanIdeal({ positions }: Delegation): number {
  let weight = 0;
  let sum = 0;
  for (const position of positions) {
    weight += position?.salience ?? 0;
    sum += (position?.salience ?? 0) * (position?.ideal ?? 0);
  }
  return sum / weight / 100;
}

/** Of ten roll calls. */
function missed(row: Map<string, string> | undefined): number {
  return [...(row?.values() ?? [])].filter((vote) => vote === '-').length;
}

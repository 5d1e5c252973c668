import { makeIdFromTitle } from './title-id.ts';

/** The usual rules, written out so that they are found where they are changed. */
const procedure = (sittings: number): string => `procedure:
  sittings: ${sittings}
  plates: 3
  substance: { of: presentAndVoting, atLeast: 2/3 }
  procedural: { of: presentAndVoting, moreThan: 1/2 }
  consensusFirst: true
  objections: none
  quorum: 1/2
`;

/** What a conference that is made from a table begins with: everything but its delegations and articles. */
export function makeEmptyScenario(title: string): string {
  return `# A conference from a table. Lines after a # are notes for you; the game does not show them.
format: square-brackets/scenario@1
id: ${makeIdFromTitle(title)}
title: ${JSON.stringify(title)}
# What a delegation puts first stays first; none: your numbers exactly as written.
draw: small
${procedure(6)}`;
}

/** What a new conference begins with: two articles, three seats, everything a first game needs. */
export const TEMPLATE = `# A conference of your own. Lines after a # are notes for you; the game does not show them.
format: square-brackets/scenario@1
id: my-conference
title: My conference
summary: What is at stake, in two sentences.
dimensions:
  - { id: scope, title: Scope, low: Narrow, high: Wide }
articles:
  - id: duties
    number: "1"
    title: Duties
    dimension: scope
    options:
      # Options of one article share most of their words; the words that differ appear in brackets on screen.
      - { id: duties_may, position: 0, title: May, text: Each Party may take measures to protect the coast. }
      - { id: duties_should, position: 50, title: Should, text: Each Party should take measures to protect the coast. }
      - { id: duties_shall, position: 100, title: Shall, text: Each Party shall take measures to protect the coast. }
    draft: [duties_may, duties_should, duties_shall]
  - id: means
    number: "2"
    title: Means
    dimension: scope
    options:
      - { id: means_none, position: 0, title: Own means, text: Each Party shall bear its own costs. }
      - { id: means_some, position: 50, title: Voluntary fund, text: Each Party shall bear its own costs with help from a voluntary fund. }
      - { id: means_fund, position: 100, title: Common fund, text: Each Party shall bear its own costs with help from a common fund. }
    draft: [means_none, means_some, means_fund]
groups:
  - { id: islands, title: The islands, cohesion: 0.5 }
delegations:
  - id: AAA
    name: First delegation
    groups: [islands]
    reservation: 0.4
    positions:
      duties: { ideal: 100, salience: 0.9, basis: estimate }
      means: { ideal: 50, salience: 0.4, basis: estimate }
    brief: What this seat wants, and what it would give for it.
  - id: BBB
    name: Second delegation
    reservation: 0.4
    positions:
      duties: { ideal: 0, salience: 0.4, basis: estimate }
      means: { ideal: 100, salience: 0.9, basis: estimate }
    brief: What this seat wants, and what it would give for it.
  - id: CCC
    name: Third delegation
    reservation: 0.4
    positions:
      duties: { ideal: 50, salience: 0.5, basis: estimate }
      means: { ideal: 0, salience: 0.5, basis: estimate }
    brief: What this seat wants, and what it would give for it.
featured:
  - { seat: AAA, line: Bind the others without paying for it }
${procedure(4)}teaching:
  aims:
    - What a class should see.
`;

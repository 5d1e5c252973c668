/**
 * First chapter of the campaign, the vote on resolution 74/247: written by `campaign.ts`.
 *
 * How the numbers work. All of them are read from public votes:
 * 1. Each State that cast a vote has a seat. Its vote says which way it leans: IDEALS. The direction is sourced [UNV],
 *    the number a judgement; on the two articles beside the mandate it is an estimate.
 * 2. How firmly: GAINS, the worth of the draft to it over no resolution. Sponsors of the draft [MID] stand firmest in
 *    favour; who voted the same way in 2018 on a report [73/187] is firmer than who did not. Estimates.
 * 3. The value of no resolution is what makes that gain. It is hindsight: left alone, the count is that of 2019.
 */
import type { ArticleEntry } from './articles.ts';
import { templateBrief } from './brief.ts';
import { type ChapterArticle, fillChapter, readCampaignWords } from './campaign-words.ts';
import { citedSources } from './cited.ts';
import {
  aliases,
  FLOOR as FLAGSHIP_FLOOR,
  readWords,
  type Words,
  writtenArticle,
} from './conference.ts';
import { scenarioYaml } from './emit.ts';
import { type Facts, readFacts } from './facts.ts';
import { type Positions, readStates, type State } from './judgements.ts';
import { capability, cohesion } from './numbers.ts';
import { cell, readCsv } from './read.ts';
import { namedRollCalls } from './roll-calls.ts';

type Vote = 'Y' | 'N' | 'A';

const RESOLUTION = '74/247';
const BEFORE = '73/187';

const SALIENCE = { mandate: 1, existing: 0.5, begin: 0.25 };

type Topic = keyof typeof SALIENCE;

const IDEALS: Record<Vote, { mandate: number; begin: number }> = {
  Y: { mandate: 100, begin: 80 },
  N: { mandate: 15, begin: 20 },
  A: { mandate: 60, begin: 50 },
};

/** Who has a treaty already would rather build on it, whatever its vote. */
const EXISTING: Record<Facts['budapest'], number> = {
  party: 15,
  signatory: 35,
  invited: 35,
  none: 60,
};
const SPONSOR = 80;

const SAID: Record<Vote, string> = { Y: 'in favour of', N: 'against', A: 'to abstain on' };

/** Worth of the draft over no resolution, 0..1; an abstention lies within the band of 0.04 below 0. */
const gain = (vote: Vote, before: string, sponsor: boolean): number => {
  const same = vote === before;
  if (vote === 'Y') return sponsor ? 0.14 : same ? 0.07 : 0.03;
  if (vote === 'N') return same ? -0.14 : -0.07;
  return before === 'Y' ? -0.01 : before === 'N' ? -0.03 : -0.02;
};

type Ideals = Record<Topic, number>;

type Cast = { state: State; vote: Vote; gain: number; ideals: Ideals };

const readCast = (): Cast[] => {
  const sponsors = new Map(
    readCsv('../sources/facts.csv').map((row) => [cell(row, 'id'), cell(row, 'sponsor') === 'yes']),
  );
  const facts = readFacts();
  const votes = new Map(readCsv('../sources/rollcalls.csv').map((row) => [cell(row, 'id'), row]));
  return readStates().flatMap((state): Cast[] => {
    const row = votes.get(state.id);
    if (row === undefined) return [];
    const vote = cell(row, RESOLUTION);
    if (vote !== 'Y' && vote !== 'N' && vote !== 'A') return [];
    const sponsor = sponsors.get(state.id) === true;
    const existing = sponsor ? SPONSOR : EXISTING[facts.get(state.id)?.budapest ?? 'none'];
    const ideals = { ...IDEALS[vote], existing };
    return [{ state, vote, ideals, gain: gain(vote, cell(row, BEFORE), sponsor) }];
  });
};

const NOTES: Record<Topic, (vote: Vote) => string> = {
  mandate: (vote) => `Chose ${SAID[vote]} resolution 74/247 [UNV]; the number is a judgement.`,
  existing: () => 'Estimate, from who sponsored the draft and who has the Convention of 2001.',
  begin: () => 'Estimate from its vote on the whole.',
};

const judge = ({ vote, ideals }: Cast): Positions =>
  new Map(
    (Object.keys(SALIENCE) as Topic[]).map((topic) => [
      topic,
      {
        ideal: ideals[topic],
        salience: SALIENCE[topic],
        basis: topic === 'mandate' ? 'sourced' : 'estimate',
        note: NOTES[topic](vote),
      },
    ]),
  );

/** Weighted closeness of the draft, 0..1. */
const worth = (ideals: Ideals, draft: ReadonlyMap<string, number>): number => {
  const topics = Object.keys(SALIENCE) as Topic[];
  const all = topics.reduce((sum, topic) => sum + SALIENCE[topic], 0);
  const near = topics.map(
    (topic) => SALIENCE[topic] * (1 - Math.abs((draft.get(topic) ?? 0) - ideals[topic]) / 100),
  );
  return near.reduce((sum, one) => sum + one, 0) / all;
};

const CLOSING =
  'On the day the Assembly votes. A wording that wins one side over may lose another: count before you move.';

/** One seat of the class in place of a neighbour of it, so that all twelve of the later chapters speak. */
export const CAMPAIGN_FLOOR = FLAGSHIP_FLOOR.map((id) => (id === 'DEU' ? 'FRA' : id));

const groups = (words: Words, states: readonly State[]): object[] =>
  Object.entries(words.groups).flatMap(([id, title]) => {
    const members = states.filter(({ bloc, groups: own }) => bloc === id || own.includes(id));
    return members.length === 0 ? [] : [{ id, title, cohesion: cohesion(members) }];
  });

const place = (article: ChapterArticle): number =>
  Number(article.options?.find(({ id }) => id === article.draft)?.position);

type Around = {
  words: Words;
  articles: readonly ArticleEntry[];
  draft: ReadonlyMap<string, number>;
};

const seat = (one: Cast, { words, articles, draft }: Around): object => {
  const { id, name, flag, bloc, groups: own } = one.state;
  const weight = capability(id);
  const positions = judge(one);
  const brief = templateBrief({
    name,
    bloc: words.groups[bloc] ?? bloc,
    positions,
    articles,
    closing: `${name} chose ${SAID[one.vote]} the draft on 27 December 2019. ${CLOSING}`,
  });
  return {
    id,
    name,
    flag,
    groups: [bloc, ...own].filter((group) => group in words.groups),
    ...(weight === 1 ? {} : { capability: weight }),
    reservation: Math.round((worth(one.ideals, draft) - one.gain) * 1000) / 1000,
    ...(CAMPAIGN_FLOOR.includes(id) ? { playable: true } : {}),
    positions: Object.fromEntries(positions),
    ...(CAMPAIGN_FLOOR.includes(id) ? { brief } : {}),
  };
};

const mandateScenario = (): object => {
  const campaign = readCampaignWords();
  const { mandate } = campaign;
  const words = readWords();
  const articles = fillChapter(mandate.articles);
  const draft = new Map(mandate.articles.map((one) => [one.id, place(one)]));
  const cast = readCast();
  const known = new Set(cast.map(({ state }) => state.id));
  const rollCall = namedRollCalls(words).find((one) => 'id' in one && one.id === 'ga-74-247');
  const { votes, ...about } = rollCall as { votes: Record<string, string> };
  return {
    format: 'square-brackets/scenario@1',
    id: 'campaign-2019-mandate',
    title: mandate.title,
    summary: mandate.summary,
    words: campaign.names2019,
    dimensions: [
      { id: 'mandate', title: 'Mandate', low: 'Little', high: 'Much' },
      { id: 'calendar', title: 'Calendar', low: 'Later', high: 'Sooner' },
    ],
    articles: articles.map((one) => writtenArticle(one, { draft: one.adopted, agreed: true })),
    groups: groups(
      words,
      cast.map(({ state }) => state),
    ),
    delegations: cast.map((one) => seat(one, { words, articles, draft })),
    floor: CAMPAIGN_FLOOR,
    draw: 'none',
    featured: mandate.featured,
    procedure: {
      sittings: 3,
      plates: 2,
      substance: { of: 'presentAndVoting', moreThan: '1/2' },
      procedural: { of: 'presentAndVoting', moreThan: '1/2' },
      consensusFirst: false,
      quorum: '1/2',
      objections: 'none',
      voteIsFinal: true,
      bindsAll: true,
      fullAttendance: true,
    },
    rollCalls: [
      {
        ...about,
        votes: Object.fromEntries(Object.entries(votes).filter(([id]) => known.has(id))),
      },
    ],
    teaching: mandate.teaching,
    aliases: Object.fromEntries(Object.entries(aliases()).filter(([id]) => known.has(id))),
  };
};

const COMMENT = [
  'Generated by scenarios/make/campaign.ts from scenarios/sources; edit those, not this.',
  '',
  'How the numbers work (rules in scenarios/make/campaign-mandate.ts)',
  '1. Each State that voted on 27 December 2019 has a seat. The way it leans is its vote [UNV]; numbers are judgements.',
  '2. How firmly it leans is estimated from who sponsored the draft [MID] and from the vote of 2018 on a report.',
  '3. The value of no resolution was set in hindsight, so that the count is 79-60-33 if nobody moves.',
];

/** The whole text of the file. */
export const mandateYaml = (): string => {
  const scenario = mandateScenario();
  return scenarioYaml(COMMENT, { ...scenario, sources: citedSources(scenario) });
};

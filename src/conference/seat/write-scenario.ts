/** What a seat may read of a scenario, as plain JSON. */
import type {
  Article,
  Instrument,
  Option,
  Procedure,
  RollCall,
  Teaching,
  Words,
} from '../../scenario/resolved.ts';
import type {
  SeatDelegation,
  SeatScenario,
  SeatStakeholder,
} from '../../scenario/seat-scenario.ts';
import { Ids } from './ids.ts';
import type { JsonScenario, JsonWords } from './scenario-shape.ts';

/** First line of a seat over lines. */
export type OpenMessage = {
  type: 'open';
  format: 'square-brackets/seat@1';
  scenario: JsonScenario;
  seat: string;
};

export function openMessage(scenario: SeatScenario, seat: string): OpenMessage {
  return {
    type: 'open',
    format: 'square-brackets/seat@1',
    scenario: encodeScenario(scenario),
    seat,
  };
}

export function encodeScenario(scenario: SeatScenario): JsonScenario {
  const ids = new Ids(scenario);
  const { nameCall, aliases, starts } = scenario;
  return {
    id: scenario.id,
    title: wordsIn(scenario.title),
    summary: wordsOrNone(scenario.summary),
    dimensions: scenario.dimensions.map(({ id, title, low, high }) => ({
      id,
      title: wordsIn(title),
      low: wordsOrNone(low),
      high: wordsOrNone(high),
    })),
    articles: scenario.articles.map(articleIn),
    starts: [...starts].map(([name, texts]) => ({
      name,
      texts: texts.map((tabled, a) => tabled.map((option) => ids.option(a, option) ?? '')),
    })),
    groups: scenario.groups.map(({ id, title, cohesion, members }) => {
      return { id, title: wordsIn(title), cohesion, members: members.map(ids.delegation) };
    }),
    delegations: scenario.delegations.map(delegationIn),
    nameCall: { order: nameCall.order.map(ids.delegation), from: [...nameCall.from] },
    observers: scenario.observers.map(({ id, name, flag = null }) => {
      return { id, name: wordsIn(name), flag };
    }),
    floor: scenario.floor.map(ids.delegation),
    featured: scenario.featured.map(({ seat, line }) => ({ seat, line: wordsIn(line) })),
    procedure: procedureIn(scenario.procedure),
    stakeholders: scenario.stakeholders.map(stakeholderIn),
    instruments: scenario.instruments.map((one) => instrumentIn(one, ids)),
    events: scenario.events.map(({ id, title, text }) => {
      return { id, title: wordsIn(title), text: wordsOrNone(text) };
    }),
    rollCalls: scenario.rollCalls.map((one) => rollCallIn(one, ids)),
    teaching: scenario.teaching === undefined ? null : teachingIn(scenario.teaching),
    aliases: [...aliases].map(([delegation, { name, flag = null }]) => {
      return { delegation, name: wordsIn(name), flag };
    }),
    sources: scenario.sources.map(({ id, title, address = null, licence = null }) => {
      return { id, title: wordsIn(title), address, licence };
    }),
  } satisfies Every<Omit<SeatScenario, 'articleIndex' | 'delegationIndex'>>;
}

/** A key that a part of a scenario is given later does not compile until it is written. */
type Every<Part> = Record<keyof Part, unknown>;

function wordsIn(words: Words): JsonWords {
  if (typeof words === 'string') return words;
  return [...words].map(([language, text]) => ({ language, text }));
}

function wordsOrNone(words: Words | undefined): JsonWords | null {
  return words === undefined ? null : wordsIn(words);
}

function optionIn({ id, position, title, text, readings }: Option) {
  return {
    id,
    position,
    title: wordsOrNone(title),
    text: wordsOrNone(text),
    readings: [...readings].map(([group, read]) => ({ group, position: read })),
  } satisfies Every<Option>;
}

function articleIn(article: Article): JsonScenario['articles'][number] {
  const { options, adopted } = article;
  const optionAt = (index: number): string => options[index]?.id ?? '';
  const chosen = adopted?.option;
  return {
    id: article.id,
    number: article.number,
    title: wordsIn(article.title),
    dimension: article.dimension ?? null,
    low: wordsOrNone(article.low),
    high: wordsOrNone(article.high),
    options: options.map(optionIn),
    bridges: article.bridges.map(optionIn),
    draft: article.draft.map(optionAt),
    agreed: article.agreed,
    reference: article.reference ?? null,
    adopted: adopted
      ? { option: chosen === undefined ? null : optionAt(chosen), position: adopted.position }
      : null,
  } satisfies Every<Omit<Article, 'index'>>;
}

function delegationIn(delegation: SeatDelegation): JsonScenario['delegations'][number] {
  return {
    id: delegation.id,
    name: wordsIn(delegation.name),
    flag: delegation.flag ?? null,
    groups: [...delegation.groups],
    capability: delegation.capability,
    votes: delegation.votes,
    weights: [...delegation.weights].map(([name, value]) => ({ name, value })),
    playable: delegation.playable,
    positions: delegation.positions.map((position) =>
      position ? { ideal: position.ideal, basis: position.basis ?? null } : null,
    ),
  } satisfies Every<Omit<SeatDelegation, 'index'>>;
}

function procedureIn(procedure: Procedure): JsonScenario['procedure'] {
  return {
    sittings: procedure.sittings,
    plates: procedure.plates,
    substance: procedure.substance,
    procedural: procedure.procedural,
    consensusFirst: procedure.consensusFirst,
    adjourn: procedure.adjourn ?? false,
    quorum: procedure.quorum,
    ratifications: procedure.ratifications ?? null,
  } satisfies Every<Procedure>;
}

function stakeholderIn({ id, title, influence, positions }: SeatStakeholder) {
  return {
    id,
    title: wordsIn(title),
    influence,
    positions: positions.map((position) =>
      position
        ? {
            ideal: position.ideal,
            salience: position.salience,
            basis: position.basis ?? null,
            note: wordsOrNone(position.note),
          }
        : null,
    ),
  } satisfies Every<SeatStakeholder>;
}

function instrumentIn(instrument: Instrument, ids: Ids): JsonScenario['instruments'][number] {
  return {
    id: instrument.id,
    title: wordsIn(instrument.title),
    text: wordsOrNone(instrument.text),
    givers: instrument.givers.map(ids.delegation),
    takers: instrument.takers.map(ids.delegation),
    cost: instrument.cost,
    worth: [...instrument.worth],
    once: instrument.once,
    basis: instrument.basis ?? null,
    note: wordsOrNone(instrument.note),
  } satisfies Every<Omit<Instrument, 'index'>>;
}

function rollCallIn(rollCall: RollCall, ids: Ids): JsonScenario['rollCalls'][number] {
  const { id, date, question, article, votes, tally, source } = rollCall;
  return {
    id,
    date,
    question: wordsIn(question),
    article: article === undefined ? null : ids.article(article),
    votes: votes ? [...votes].map(([delegation, vote]) => ({ delegation, vote })) : null,
    tally,
    source,
  } satisfies Every<RollCall>;
}

function teachingIn(teaching: Teaching): JsonScenario['teaching'] {
  return {
    aims: teaching.aims.map(wordsIn),
    questions: teaching.questions.map(wordsIn),
    check: teaching.check.map(wordsIn),
    leavesOut: teaching.leavesOut.map(wordsIn),
    plans: teaching.plans.map(({ minutes, title, steps }) => {
      return { minutes, title: wordsIn(title), steps: steps.map(wordsIn) };
    }),
  } satisfies Every<Teaching>;
}

/** What a seat may read of a scenario, as plain JSON. */
import {
  type Article,
  BODIES,
  type Instrument,
  type Option,
  type Procedure,
  type RollCall,
  type Teaching,
  type Words,
} from '../../scenario/resolved.ts';
import type { SeatDelegation, SeatScenario, SeatStakeholder } from '../../engine/seat-scenario.ts';
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
    title: encodeWords(scenario.title),
    summary: encodeOptionalWords(scenario.summary),
    words: BODIES.flatMap((body) => {
      const name = scenario.words?.[body];
      return name === undefined ? [] : [{ body, name: encodeWords(name) }];
    }),
    dimensions: scenario.dimensions.map(({ id, title, low, high }) => ({
      id,
      title: encodeWords(title),
      low: encodeOptionalWords(low),
      high: encodeOptionalWords(high),
    })),
    articles: scenario.articles.map(encodeArticle),
    starts: [...starts].map(([name, texts]) => ({
      name,
      texts: texts.map((tabled, a) => tabled.map((option) => ids.option(a, option) ?? '')),
    })),
    groups: scenario.groups.map(({ id, title, cohesion, members }) => {
      return { id, title: encodeWords(title), cohesion, members: members.map(ids.delegation) };
    }),
    delegations: scenario.delegations.map(encodeDelegation),
    nameCall: { order: nameCall.order.map(ids.delegation), from: [...nameCall.from] },
    observers: scenario.observers.map(({ id, name, flag = null }) => {
      return { id, name: encodeWords(name), flag };
    }),
    floor: scenario.floor.map(ids.delegation),
    draw: scenario.draw ?? ('full' as const),
    featured: scenario.featured.map(({ seat, line }) => ({ seat, line: encodeWords(line) })),
    procedure: encodeProcedure(scenario.procedure),
    stakeholders: scenario.stakeholders.map(encodeStakeholder),
    instruments: scenario.instruments.map((one) => encodeInstrument(one, ids)),
    events: scenario.events.map(({ id, title, text }) => {
      return { id, title: encodeWords(title), text: encodeOptionalWords(text) };
    }),
    rollCalls: scenario.rollCalls.map((one) => rollCallIn(one, ids)),
    teaching: scenario.teaching === undefined ? null : encodeTeaching(scenario.teaching),
    aliases: [...aliases].map(([delegation, { name, flag = null }]) => {
      return { delegation, name: encodeWords(name), flag };
    }),
    cast: [...(scenario.cast ?? [])].map(
      ([delegation, { manner = null, name, portrait = null }]) => {
        return { delegation, manner, name: encodeOptionalWords(name), portrait };
      },
    ),
    sources: scenario.sources.map(({ id, title, address = null, licence = null }) => {
      return { id, title: encodeWords(title), address, licence };
    }),
  } satisfies Every<Omit<SeatScenario, 'articleIndex' | 'delegationIndex'>>;
}

/** A key that a part of a scenario is given later does not compile until it is written. */
type Every<Part> = Record<keyof Part, unknown>;

function encodeWords(words: Words): JsonWords {
  if (typeof words === 'string') return words;
  return [...words].map(([language, text]) => ({ language, text }));
}

export function encodeOptionalWords(words: Words | undefined): JsonWords | null {
  return words === undefined ? null : encodeWords(words);
}

function encodeOption({ id, position, title, text, readings }: Option) {
  return {
    id,
    position,
    title: encodeOptionalWords(title),
    text: encodeOptionalWords(text),
    readings: [...readings].map(([group, read]) => ({ group, position: read })),
  } satisfies Every<Option>;
}

function encodeArticle(article: Article): JsonScenario['articles'][number] {
  const { options, adopted } = article;
  const optionAt = (index: number): string => options[index]?.id ?? '';
  const chosen = adopted?.option;
  return {
    id: article.id,
    number: article.number,
    title: encodeWords(article.title),
    dimension: article.dimension ?? null,
    low: encodeOptionalWords(article.low),
    high: encodeOptionalWords(article.high),
    options: options.map(encodeOption),
    bridges: article.bridges.map(encodeOption),
    draft: article.draft.map(optionAt),
    agreed: article.agreed,
    reference: article.reference ?? null,
    adopted: adopted
      ? { option: chosen === undefined ? null : optionAt(chosen), position: adopted.position }
      : null,
  } satisfies Every<Omit<Article, 'index'>>;
}

function encodeDelegation(delegation: SeatDelegation): JsonScenario['delegations'][number] {
  return {
    id: delegation.id,
    name: encodeWords(delegation.name),
    flag: delegation.flag ?? null,
    groups: [...delegation.groups],
    capability: delegation.capability,
    votes: delegation.votes,
    weights: [...delegation.weights].map(([name, value]) => ({ name, value })),
    joins: delegation.joins ?? null,
    playable: delegation.playable,
    positions: delegation.positions.map((position) =>
      position ? { ideal: position.ideal, basis: position.basis ?? null } : null,
    ),
  } satisfies Every<Omit<SeatDelegation, 'index'>>;
}

function encodeProcedure(procedure: Procedure): JsonScenario['procedure'] {
  return {
    sittings: procedure.sittings,
    plates: procedure.plates,
    substance: procedure.substance,
    procedural: procedure.procedural,
    consensusFirst: procedure.consensusFirst,
    objections: procedure.objections ?? null,
    adjourn: procedure.adjourn ?? false,
    textClosed: procedure.textClosed ?? false,
    clauseVotes: procedure.clauseVotes ?? false,
    voteIsFinal: procedure.voteIsFinal ?? false,
    fullAttendance: procedure.fullAttendance ?? false,
    bindsAll: procedure.bindsAll ?? false,
    exit: procedure.exit ?? false,
    chair: procedure.chair ?? null,
    signatories: procedure.signatories ?? null,
    quorum: procedure.quorum,
    ratifications: procedure.ratifications ?? null,
  } satisfies Every<Procedure>;
}

function encodeStakeholder({ id, title, influence, positions }: SeatStakeholder) {
  return {
    id,
    title: encodeWords(title),
    influence,
    positions: positions.map((position) =>
      position
        ? {
            ideal: position.ideal,
            salience: position.salience,
            basis: position.basis ?? null,
            note: encodeOptionalWords(position.note),
          }
        : null,
    ),
  } satisfies Every<SeatStakeholder>;
}

function encodeInstrument(instrument: Instrument, ids: Ids): JsonScenario['instruments'][number] {
  return {
    id: instrument.id,
    title: encodeWords(instrument.title),
    text: encodeOptionalWords(instrument.text),
    givers: instrument.givers.map(ids.delegation),
    takers: instrument.takers.map(ids.delegation),
    cost: instrument.cost,
    worth: [...instrument.worth],
    once: instrument.once,
    basis: instrument.basis ?? null,
    note: encodeOptionalWords(instrument.note),
  } satisfies Every<Omit<Instrument, 'index'>>;
}

function rollCallIn(rollCall: RollCall, ids: Ids): JsonScenario['rollCalls'][number] {
  const { id, date, question, article, votes, tally, source } = rollCall;
  return {
    id,
    date,
    question: encodeWords(question),
    article: article === undefined ? null : ids.article(article),
    votes: votes ? [...votes].map(([delegation, vote]) => ({ delegation, vote })) : null,
    tally,
    source,
  } satisfies Every<RollCall>;
}

function encodeTeaching(teaching: Teaching): JsonScenario['teaching'] {
  return {
    aims: teaching.aims.map(encodeWords),
    questions: teaching.questions.map(encodeWords),
    check: teaching.check.map(encodeWords),
    leavesOut: teaching.leavesOut.map(encodeWords),
    plans: teaching.plans.map(({ minutes, title, steps }) => {
      return { minutes, title: encodeWords(title), steps: steps.map(encodeWords) };
    }),
  } satisfies Every<Teaching>;
}

/**
 * The procedure of a conference, as its rules of procedure would tell it. Events are what the Chair
 * announces; each carries the facts that the guards rule on. Actions are the Secretariat's and are
 * carried out by `secretariat.ts` under the same names.
 */
import { setup } from 'xstate';

/** What the guards rule on, found from the state when the event is announced. */
export const FACTS = [
  'everyArticleAgreed',
  'noWords',
  'sittingsRemain',
  'debateClosed',
  'suspended',
  'moreTime',
  'moreTimePossible',
  'packageTabled',
  'proceduralMotion',
  'motionPending',
  'voteIsLive',
  'consensusFirst',
  'consensusAsked',
  'objection',
  'exhausted',
  'textVoted',
  'textAdopted',
] as const;
export type Facts = Record<(typeof FACTS)[number], boolean>;

export const ANNOUNCEMENTS = [
  'the meeting is called to order',
  'the general debate is concluded',
  'a seat has acted',
  'the list of speakers is exhausted',
  'the room has answered',
  'the text is circulated',
  'there are no further motions',
  'voting begins',
  'the result is announced',
  'consensus has been asked',
  'the Bureau has found',
  'the Assembly has answered on more time',
  'the Assembly has decided',
  'signature is closed',
] as const;
export type Announcement = (typeof ANNOUNCEMENTS)[number];

export const DUTIES = [
  'hear statements',
  'open the sitting',
  'convene the room',
  'ask the Chair for a text',
  'open the list of motions',
  'announce the vote',
  'open the whip',
  'call the roll',
  'ask for consensus',
  'ask the Bureau',
  'put the text to the vote',
  'ask the Assembly for more time',
  'take it to the Assembly',
  'open for signature',
  'close the conference',
] as const;
export type Duty = (typeof DUTIES)[number];

export const procedure = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as { type: Announcement; facts: Facts },
  },
  guards: {
    'every article is agreed': ({ event }) => event.facts.everyArticleAgreed,
    'there are no words to decide on': ({ event }) => event.facts.noWords,
    'sittings remain': ({ event }) => event.facts.sittingsRemain,
    'the debate is closed': ({ event }) => event.facts.debateClosed,
    'the conference is suspended': ({ event }) => event.facts.suspended,
    'more time may still be asked for': ({ event }) => event.facts.moreTimePossible,
    'more time is granted': ({ event }) => event.facts.moreTime,
    'a package is tabled': ({ event }) => event.facts.packageTabled,
    'a procedural motion is before the meeting': ({ event }) => event.facts.proceduralMotion,
    'a motion is pending and could go either way': ({ event }) =>
      event.facts.motionPending && event.facts.voteIsLive,
    'a motion is pending': ({ event }) => event.facts.motionPending,
    'consensus is to be asked first': ({ event }) =>
      event.facts.consensusFirst && !event.facts.consensusAsked,
    'nobody objects': ({ event }) => !event.facts.objection,
    'every effort at consensus was made': ({ event }) => event.facts.exhausted,
    'the text was voted': ({ event }) => event.facts.textVoted,
    'the text was adopted': ({ event }) => event.facts.textVoted && event.facts.textAdopted,
  },
  actions: Object.fromEntries(DUTIES.map((duty) => [duty, () => undefined])) as Record<
    Duty,
    () => undefined
  >,
}).createMachine({
  id: 'conference',
  initial: 'opening',
  context: {},
  states: {
    opening: {
      on: { 'the meeting is called to order': 'generalDebate' },
    },
    generalDebate: {
      entry: 'hear statements',
      on: {
        'the general debate is concluded': [
          { guard: 'every article is agreed', target: 'decision' },
          { target: 'negotiation' },
        ],
      },
    },
    negotiation: {
      initial: 'floor',
      states: {
        floor: {
          on: {
            'a seat has acted': [
              { guard: 'a package is tabled', target: 'informals' },
              { guard: 'a procedural motion is before the meeting', target: 'rollCall' },
            ],
            'the list of speakers is exhausted': [
              {
                guard: 'sittings remain',
                target: 'floor',
                reenter: true,
                actions: 'open the sitting',
              },
              { guard: 'every article is agreed', target: '#conference.decision' },
              { target: '#conference.chairsText' },
            ],
          },
        },
        informals: {
          entry: 'convene the room',
          on: { 'the room has answered': 'floor' },
        },
        rollCall: {
          entry: ['announce the vote', 'call the roll'],
          on: {
            'the result is announced': [
              { guard: 'the conference is suspended', target: '#conference.suspended' },
              { guard: 'the debate is closed', target: '#conference.chairsText' },
              { target: 'floor' },
            ],
          },
        },
      },
      entry: 'open the sitting',
    },
    chairsText: {
      entry: 'ask the Chair for a text',
      on: { 'the text is circulated': 'decision' },
    },
    decision: {
      initial: 'motions',
      states: {
        motions: {
          entry: 'open the list of motions',
          on: { 'there are no further motions': 'question' },
        },
        question: {
          always: [
            { guard: 'the conference is suspended', target: '#conference.suspended' },
            { guard: 'the text was adopted', target: '#conference.assembly' },
            { guard: 'the text was voted', target: '#conference.closed' },
            { guard: 'a motion is pending and could go either way', target: 'whip' },
            { guard: 'a motion is pending', target: 'rollCall', actions: 'announce the vote' },
            { guard: 'there are no words to decide on', target: '#conference.closed' },
            { guard: 'consensus is to be asked first', target: 'gavel' },
            { target: 'rollCall', actions: 'put the text to the vote' },
          ],
        },
        whip: {
          entry: ['announce the vote', 'open the whip'],
          on: { 'voting begins': 'rollCall' },
        },
        rollCall: {
          entry: 'call the roll',
          on: { 'the result is announced': 'question' },
        },
        gavel: {
          entry: 'ask for consensus',
          on: {
            'consensus has been asked': [
              { guard: 'nobody objects', target: '#conference.assembly' },
              { target: 'bureau' },
            ],
          },
        },
        bureau: {
          entry: 'ask the Bureau',
          on: {
            'the Bureau has found': [
              { guard: 'every effort at consensus was made', target: 'question' },
              { guard: 'more time may still be asked for', target: '#conference.suspended' },
              { target: '#conference.closed' },
            ],
          },
        },
      },
    },
    suspended: {
      entry: 'ask the Assembly for more time',
      on: {
        'the Assembly has answered on more time': [
          { guard: 'more time is granted', target: 'negotiation' },
          { target: 'closed' },
        ],
      },
    },
    assembly: {
      entry: 'take it to the Assembly',
      on: { 'the Assembly has decided': 'signature' },
    },
    signature: {
      entry: 'open for signature',
      on: { 'signature is closed': 'closed' },
    },
    closed: { type: 'final', entry: 'close the conference' },
  },
});

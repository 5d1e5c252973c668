/**
 * The procedure of a conference, as its rules of procedure would tell it. Events are what the Chair
 * announces; each carries the facts that the guards rule on. Actions are the Secretariat's and are
 * carried out by `secretariat.ts` under the same names.
 */
import { setup } from 'xstate';
import type { PhaseTag } from '../state/phase.ts';

/** What the guards rule on, found from the state when the event is announced. */
export const FACTS = [
  'everyArticleAgreed',
  'noWords',
  'sittingsRemain',
  'tooManyBrackets',
  'halfWayNext',
  'changesAnnounced',
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
  'textAdopted',
  'ended',
  'signableAlone',
] as const;
export type Facts = Record<(typeof FACTS)[number], boolean>;

export const ANNOUNCEMENTS = [
  'the meeting is called to order',
  'the general debate is concluded',
  'a seat has acted',
  'the list of speakers is exhausted',
  'the room has answered',
  'the Chair has spoken on the text',
  'pleas have been heard',
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
  'ask the Chair for changes',
  'hear pleas',
  'leave the text in brackets',
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
    tags: {} as PhaseTag,
  },
  // Each cites what it stands for: rules 106 to 132 are those of procedure of the General Assembly (A/520/Rev.20)
  // for its committees, as conferences take them over; `scenario` is the procedure the scenario file gives.
  guards: {
    // Practice: nothing is agreed until everything is, and then there is nothing left to negotiate.
    'every article is agreed': ({ event }) => event.facts.everyArticleAgreed,
    // Rule 120: proposals are made in writing, and without one there is nothing to decide on.
    'there are no words to decide on': ({ event }) => event.facts.noWords,
    // Scenario: `sittings`; rule 115, the list of speakers of the last one is closed.
    'sittings remain': ({ event }) => event.facts.sittingsRemain,
    // Practice: no Assembly takes up a text of which too much is in brackets.
    'too much is in brackets': ({ event }) => event.facts.tooManyBrackets,
    // Practice: half-way the Chair circulates a text of its own.
    'the conference is half-way': ({ event }) => event.facts.halfWayNext,
    'changes are announced': ({ event }) => event.facts.changesAnnounced,
    // Rule 117: closure of debate.
    'the debate is closed': ({ event }) => event.facts.debateClosed,
    'the debate is closed over too much in brackets': ({ event }) =>
      event.facts.debateClosed && event.facts.tooManyBrackets,
    // Rule 118: suspension of the meeting.
    'the conference is suspended': ({ event }) => event.facts.suspended,
    // Rule 118: once, as the Assembly grants a conference one further session.
    'more time may still be asked for': ({ event }) => event.facts.moreTimePossible,
    // Rule 85 of the Assembly: its decision on more time, by the majority of those present and voting.
    'more time is granted': ({ event }) => event.facts.moreTime,
    // Practice: informal consultations, which no rule of procedure knows.
    'a package is tabled': ({ event }) => event.facts.packageTabled,
    // Rule 119: procedural motions have precedence over whatever else is before the meeting.
    'a procedural motion is before the meeting': ({ event }) => event.facts.proceduralMotion,
    // Rules 130 and 131: in the order in which they are put; practice: delegations are whipped before.
    'a motion is pending and could go either way': ({ event }) =>
      event.facts.motionPending && event.facts.voteIsLive,
    // Rules 130 and 131: amendments and parts before the text as a whole.
    'a motion is pending': ({ event }) => event.facts.motionPending,
    // Scenario: `consensusFirst`; resolution 75/282 and its kin ask for every effort at consensus.
    'consensus is to be asked first': ({ event }) =>
      event.facts.consensusFirst && !event.facts.consensusAsked,
    // Practice: consensus is the absence of an objection.
    'nobody objects': ({ event }) => !event.facts.objection,
    // Resolution 75/282: before a vote the Bureau confirms that every effort at consensus has been exhausted.
    'every effort at consensus was made': ({ event }) => event.facts.exhausted,
    // Scenario: `substance`, the majority of rule 83 of the Assembly where it is left out.
    'the text was adopted': ({ event }) => event.facts.textAdopted,
    // Practice: a text on which a conference has failed may be opened to those who want it. Scenario: `signatories`.
    'some may sign without the others': ({ event }) => event.facts.signableAlone,
    // Rule 131: the text is put once; and whatever else has ended the conference, nothing is put after it.
    'the conference has ended': ({ event }) => event.facts.ended,
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
      tags: 'negotiation',
      initial: 'floor',
      states: {
        floor: {
          on: {
            'a seat has acted': [
              { guard: 'a package is tabled', target: 'informals' },
              { guard: 'a procedural motion is before the meeting', target: 'rollCall' },
            ],
            'the list of speakers is exhausted': [
              { guard: 'the conference is half-way', target: 'announcement' },
              {
                guard: 'sittings remain',
                target: 'floor',
                reenter: true,
                actions: 'open the sitting',
              },
              { guard: 'every article is agreed', target: '#conference.decision' },
              {
                guard: 'too much is in brackets',
                target: '#conference.ending',
                actions: 'leave the text in brackets',
              },
              { target: '#conference.chairsText' },
            ],
          },
        },
        announcement: {
          entry: 'ask the Chair for changes',
          on: {
            'the Chair has spoken on the text': [
              { guard: 'changes are announced', target: 'pleas' },
              { target: 'floor', actions: 'open the sitting' },
            ],
          },
        },
        pleas: {
          entry: 'hear pleas',
          on: { 'pleas have been heard': { target: 'floor', actions: 'open the sitting' } },
        },
        informals: {
          entry: 'convene the room',
          on: { 'the room has answered': 'floor' },
        },
        rollCall: {
          tags: 'rollCall',
          entry: ['announce the vote', 'call the roll'],
          on: {
            'the result is announced': [
              { guard: 'the conference has ended', target: '#conference.ending' },
              { guard: 'the conference is suspended', target: '#conference.suspended' },
              {
                guard: 'the debate is closed over too much in brackets',
                target: '#conference.ending',
                actions: 'leave the text in brackets',
              },
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
      tags: 'decision',
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
            { guard: 'the conference has ended', target: '#conference.ending' },
            { guard: 'a motion is pending and could go either way', target: 'whip' },
            { guard: 'a motion is pending', target: 'rollCall', actions: 'announce the vote' },
            { guard: 'there are no words to decide on', target: '#conference.ending' },
            { guard: 'consensus is to be asked first', target: 'gavel' },
            { target: 'rollCall', actions: 'put the text to the vote' },
          ],
        },
        whip: {
          entry: ['announce the vote', 'open the whip'],
          on: { 'voting begins': 'rollCall' },
        },
        rollCall: {
          tags: 'rollCall',
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
              { target: '#conference.ending' },
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
          { target: 'ending' },
        ],
      },
    },
    assembly: {
      entry: 'take it to the Assembly',
      on: { 'the Assembly has decided': 'signature' },
    },
    ending: {
      always: [
        { guard: 'some may sign without the others', target: 'signature' },
        { target: 'closed' },
      ],
    },
    signature: {
      entry: 'open for signature',
      on: { 'signature is closed': 'closed' },
    },
    closed: { type: 'final', entry: 'close the conference' },
  },
});

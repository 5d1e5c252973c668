/** The scenario file as written: the one source of its types, its messages and its JSON Schema. */
import * as z from 'zod/mini';
import { LIMITS } from '../limits.ts';
import { DRAWS, FACES, SEAT_GOALS, MANNERS, OBJECTORS_BY } from '../resolved.ts';
import { delegation, group, observer, stakeholder } from './schema-actors.ts';
import { instrument } from './schema-instruments.ts';
import { event, rollCall, teaching } from './schema-events.ts';
import {
  byId,
  choice,
  described,
  flag,
  id,
  list,
  mapping,
  point,
  text,
  whole,
  words,
} from './schema-parts.ts';
import { rule, share } from './schema-rule.ts';

const FORMAT = 'square-brackets/scenario@1';

const dimension = mapping('a dimension: { id, title, low, high }', {
  id,
  title: z.exactOptional(words),
  low: z.exactOptional(words),
  high: z.exactOptional(words),
});

const option = mapping('an option: { id, position: 0 to 100, title, text }', {
  id,
  position: described(point, 'Its place on the axis of the article, 0 to 100.'),
  title: z.exactOptional(words),
  text: z.exactOptional(words),
  readings: z.exactOptional(byId(point, 'numbers from 0 to 100 by group id')),
}).check(z.meta({ id: 'option', description: 'One wording of an article and its position.' }));

const OPTIONS_ON_TABLE = 'the id of an option, or a list of them';
const onTable = z.union([id, list(id, 'ids of options')], { error: OPTIONS_ON_TABLE });

const article = mapping('an article: { id, title, options }', {
  id,
  number: z.exactOptional(text),
  title: z.exactOptional(words),
  dimension: z.exactOptional(id),
  low: z.exactOptional(words),
  high: z.exactOptional(words),
  options: list(option, 'options', 2, LIMITS.options),
  bridges: z.exactOptional(list(option, 'bridges', 0, LIMITS.options)),
  draft: z.exactOptional(
    described(onTable, 'Text on the table: an option, or alternatives in brackets.'),
  ),
  agreed: z.exactOptional(
    described(flag, 'The article is already agreed ad referendum at the opening.'),
  ),
  reference: z.exactOptional(described(point, 'Position if there is no deal.')),
  adopted: z.exactOptional(
    z.union([id, point], { error: 'the id of an option, or a number from 0 to 100' }),
  ),
});

const TEXTS = ['open', 'closed'] as const;

const OBJECTIONS = 'none, or a mapping such as { stopVoteAt: 12%, of: capability }';
const objections = z
  .union(
    [
      z.literal('none', { error: OBJECTIONS }),
      mapping(OBJECTIONS, { stopVoteAt: share, of: choice(OBJECTORS_BY) }),
    ],
    { error: OBJECTIONS },
  )
  .check(
    z.meta({
      id: 'objections',
      description:
        'Share of what is counted at which two or more objectors keep a text from the vote.',
    }),
  );

const procedure = mapping('a mapping with sittings, such as { sittings: 12 }', {
  sittings: described(whole(1, LIMITS.sittings), 'Number of sittings (half days).'),
  plates: z.exactOptional(described(whole(0, LIMITS.plates), 'Actions per sitting for each seat.')),
  substance: z.exactOptional(rule),
  procedural: z.exactOptional(rule),
  consensusFirst: z.exactOptional(described(flag, 'True if consensus is sought before a vote.')),
  objections: z.exactOptional(objections),
  adjourn: z.exactOptional(described(flag, 'A motion can end the conference with no deal.')),
  text: z.exactOptional(
    described(
      choice(TEXTS),
      'Closed: nobody changes the wording of the draft. Parts can be voted on separately or deleted.',
    ),
  ),
  clauseVotes: z.exactOptional(
    described(
      flag,
      'During the talks a wording can be put to the vote at once; if it carries, the article is agreed.',
    ),
  ),
  voteIsFinal: z.exactOptional(
    described(flag, 'The vote of the conference adopts the text; no other body votes on it again.'),
  ),
  fullAttendance: z.exactOptional(
    described(flag, 'Every delegation comes, however many there are.'),
  ),
  bindsAll: z.exactOptional(
    described(
      flag,
      'True if an adopted text binds every delegation at once, without ratification.',
    ),
  ),
  exit: z.exactOptional(
    described(flag, 'True if whoever objects to an adopted text is not bound by it.'),
  ),
  chair: z.exactOptional(
    described(
      id,
      'The delegation that holds the chair. It keeps its vote, and its wishes weigh no more in the text of the Chair than those of others.',
    ),
  ),
  signatories: z.exactOptional(
    described(
      whole(1, LIMITS.delegations),
      'At least so many may sign a text that was not adopted, without the others.',
    ),
  ),
  quorum: z.exactOptional(share),
  entryIntoForce: z.exactOptional(
    mapping('a mapping such as { ratifications: 40 }', { ratifications: whole(1, 1_000_000) }),
  ),
});

const bodies = mapping('names of bodies, such as { assembly: the Council }', {
  assembly: z.exactOptional(words),
  chair: z.exactOptional(words),
  bureau: z.exactOptional(words),
  secretariat: z.exactOptional(words),
  treaty: z.exactOptional(words),
});

const WEB = 'a web address that starts with https:// or http://';
const source = mapping('a source: { id, title, address }', {
  id,
  title: z.exactOptional(words),
  address: z.exactOptional(
    z.string({ error: WEB }).check(z.regex(/^https?:\/\/[^\s]+$/, { error: WEB })),
  ),
  licence: z.exactOptional(text),
});

const alias = mapping('a neutral name: { name, flag }', {
  name: words,
  flag: z.exactOptional(text),
});

const role = mapping('a delegate: { manner, name, portrait }', {
  manner: z.exactOptional(described(choice(MANNERS), 'How the delegate speaks.')),
  name: z.exactOptional(words),
  portrait: z.exactOptional(described(whole(1, FACES), 'One of the faces of the house.')),
});

const featured = mapping('a featured seat: { seat, line }', {
  seat: id,
  line: words,
  goal: z.exactOptional(described(choice(SEAT_GOALS), 'What the debrief judges the end by.')),
  keep: z.exactOptional(
    described(
      list(id, 'ids of articles', 1),
      'Articles that are to end no worse for the seat than they opened; the debrief judges it.',
    ),
  ),
});

export const scenarioSchema = mapping('a mapping that starts with format, id and title', {
  format: z.literal(FORMAT, { error: FORMAT }),
  id,
  title: words,
  summary: z.exactOptional(words),
  words: z.exactOptional(described(bodies, 'What its bodies are called.')),
  dimensions: z.exactOptional(list(dimension, 'dimensions')),
  articles: list(article, 'articles', 1, LIMITS.articles),
  starts: z.exactOptional(byId(byId(onTable, 'options by article id'), 'starting texts by name')),
  groups: z.exactOptional(list(group, 'groups')),
  delegations: list(delegation, 'delegations', 1, LIMITS.delegations),
  observers: z.exactOptional(list(observer, 'observers')),
  floor: z.exactOptional(
    described(
      list(id, 'ids of delegations'),
      'Who speaks on the floor. Default: all, or the 21 with the most capability if there are more.',
    ),
  ),
  draw: z.exactOptional(
    described(
      choice(DRAWS),
      'How far each game varies positions, saliences and the value of no deal.',
    ),
  ),
  featured: z.exactOptional(list(featured, 'featured seats')),
  procedure,
  stakeholders: z.exactOptional(list(stakeholder, 'stakeholders')),
  instruments: z.exactOptional(list(instrument, 'side instruments', 0, LIMITS.instruments)),
  events: z.exactOptional(list(event, 'events')),
  rollCalls: z.exactOptional(list(rollCall, 'roll calls')),
  teaching: z.exactOptional(teaching),
  aliases: z.exactOptional(byId(alias, 'neutral names by delegation id')),
  cast: z.exactOptional(byId(role, 'delegates by delegation id')),
  sources: z.exactOptional(list(source, 'sources')),
});

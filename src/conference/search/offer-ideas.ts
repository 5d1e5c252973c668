/** Offers and counter-offers worth trying: words the seat wants for words a partner wants, or for a side instrument. */
import type { Act, SideTerm, Terms } from '../../engine/command.ts';
import type { Domain } from '../../engine/acts/legal-acts.ts';
import type { SeatId } from '../../scenario/resolved.ts';
import type { Offer } from '../../engine/state/state.ts';
import { getArticleId, getWordingId } from '../../engine/state/transaction.ts';
import {
  computeGainFor,
  type Idea,
  listOpenActs,
  type Outlook,
  appraiseChange,
  type NamedWords,
} from './outlook.ts';
import { hearResponse } from './try-act.ts';
import type { TextChange } from '../../engine/mandate/mandate.ts';

/** NamedWords asked for, and words given for them, that are looked at: the best few. */
const WANTED = 4;
const GIVEN = 3;

export function listOfferIdeas(outlook: Outlook): Idea<Act>[] {
  const [act] = listOpenActs(outlook, ['offer']);
  if (!act) return [];
  const to = act.domains.find(({ parameter }) => parameter === 'to');
  if (to?.parameter !== 'to') return [];
  const reach = readReach(outlook, act.domains);
  const offers = to.values.flatMap((partner) =>
    listTerms(outlook, reach, partner).map(({ act: terms, score }): Idea<Act> => {
      return { act: { type: 'offer', to: partner, ...terms }, score };
    }),
  );
  return offers.filter(({ act: offer }) => isTaken(outlook, offer));
}

export function listCounterIdeas(outlook: Outlook): Idea<Act>[] {
  const [act] = listOpenActs(outlook, ['counter']);
  if (!act) return [];
  const { setup, state } = outlook.world;
  const reach = readReach(outlook, act.domains);
  const open = act.domains.find(({ parameter }) => parameter === 'offer');
  const ids = open?.parameter === 'offer' ? open.values : [];
  return state.offers
    .filter(({ id }) => ids.includes(id))
    .flatMap((made) => {
      const by = setup.scenario.delegations[made.by]?.id ?? '';
      const terms = [...listTerms(outlook, reach, by), ...askForMore(outlook, reach, made)];
      return terms.map(({ act: own, score }): Idea<Act> => {
        return { act: { type: 'counter', offer: made.id, ...own }, score };
      });
    })
    .filter(({ act: counter }) => isTaken(outlook, counter));
}

/** What may be put into an offer, whoever it goes to. */
type Reach = {
  wants: readonly NamedWords[];
  gives: readonly NamedWords[];
  sides: readonly SideTerm[];
};

function readReach(outlook: Outlook, domains: readonly Domain[]): Reach {
  const reach: { -readonly [Part in keyof Reach]: Reach[Part] } = {
    wants: [],
    gives: [],
    sides: [],
  };
  for (const domain of domains) {
    if (domain.parameter === 'side') reach.sides = domain.values;
    if (domain.parameter === 'give')
      reach.gives = domain.values.flatMap((change) => appraiseChange(outlook, change));
    if (domain.parameter === 'want')
      reach.wants = domain.values
        .flatMap((change) => appraiseChange(outlook, change))
        .filter(({ worth }) => worth > 0)
        .sort((one, other) => other.worth - one.worth)
        .slice(0, WANTED);
  }
  return reach;
}

function listTerms(outlook: Outlook, { wants, gives, sides }: Reach, to: SeatId): Idea<Terms>[] {
  const rated = gives.map((words) => ({ words, theirs: computeGainFor(outlook, to, words.at) }));
  const sweet = rated
    .filter(({ theirs }) => theirs > 0)
    .sort((one, other) => other.theirs + other.words.worth - one.theirs - one.words.worth)
    .slice(0, GIVEN);
  return wants.flatMap((want) => [
    ...sweet
      .filter(({ words }) => words.at.article !== want.at.article)
      .map(({ words }): Idea<Terms> => {
        const terms = { give: [words.change], want: [want.change] };
        return { act: terms, score: want.worth + words.worth };
      }),
    ...sides
      .filter(({ from }) => from === 'maker')
      .map((side): Idea<Terms> => {
        return { act: { give: [], want: [want.change], side: [side] }, score: want.worth };
      }),
  ]);
}

/** What it offers for what it asks, and something more. */
function askForMore({ world }: Outlook, { wants }: Reach, made: Offer): Idea<Terms>[] {
  const { setup } = world;
  const named = (change: TextChange) => ({
    article: getArticleId(setup, change.article),
    option: getWordingId(setup, change.article, change.wording) ?? '',
  });
  const taken = new Set([...made.give, ...made.want].map(({ article }) => article));
  return wants
    .filter(({ at }) => !taken.has(at.article))
    .map((more) => {
      const want = [...made.give.map(named), more.change];
      return { act: { give: made.want.map(named), want }, score: more.worth };
    });
}

/** In order, and taken or kept for an answer from the capital. */
function isTaken({ world, seat, decide }: Outlook, act: Act): boolean {
  const response = hearResponse(world, seat, act, decide);
  return response !== null && !response.refused;
}

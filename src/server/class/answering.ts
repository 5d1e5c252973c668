/** Answers requests: here, or through the process that plays the table they are for. */
import { type Asker, refuseAsked, reportBug } from './asking.ts';
import type { ClassState } from './class-state.ts';
import { countGuess, inspect, knock, type Knocked, makeGuessMeter, type Meter } from './door.ts';
import type { Follower } from './follower.ts';
import type { PeerRequest, Peers } from './peers.ts';
import { findOwnerTable, findSpread, isRepeatable } from './scopes.ts';

/** Times a request is tried before it is refused. */
const MOST_TRIES = 5;

export type Request = { asker: Asker; name: string; given: unknown };

/** To the other processes of the class. */
export type Link = { peers: Peers; follower: Follower };

const NOT_KEPT: Knocked = { answer: refuseAsked('storage'), asker: null };

/** @param guesses counts wrong codes and tokens of the client's address */
export async function answerRequest(
  state: ClassState,
  link: Link | null,
  request: Request,
  guesses: Meter,
): Promise<Knocked> {
  if (!link) return answerHere(state, null, request, guesses);
  // Somebody may come here with a token that another process has just given.
  if (request.name === 'hello' && !state.cutOff) await link.follower.catchUp();
  const wrong = inspect(state, request.asker, request.name, request.given);
  if (wrong) return { answer: wrong, asker: null };
  const each = findSpread(request.name, request.given);
  if (each === null) return passOn(state, link, request, guesses);
  const asked = [...state.tables.keys()].map((table) =>
    passOn(state, link, { ...request, name: each, given: { table } }, guesses),
  );
  const [first] = await Promise.all(asked);
  return first && each === request.name ? first : passOn(state, link, request, guesses);
}

/** To the process that plays the table it is for, which may be this one. */

async function passOn(
  state: ClassState,
  link: Link,
  request: Request,
  guesses: Meter,
): Promise<Knocked> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const scope = findOwnerTable(state, request.asker, request.name, request.given);
    if (scope === null || state.owns(scope)) return answerHere(state, link, request, guesses);
    // oxlint-disable-next-line no-await-in-loop -- one try after another
    const knocked = await link.peers.ask({ scope, ...request }, isRepeatable(request.name));
    if (knocked) {
      // What came of it reaches the people here before its answer.
      // oxlint-disable-next-line no-await-in-loop
      await link.follower.catchUp();
      return countGuess(knocked, guesses, state.now());
    }
    if (!state.owns(scope)) break;
  }
  return NOT_KEPT;
}

/** For another process, which knows of the person perhaps before this one does. */
export async function answerPeer(
  state: ClassState,
  { follower }: Pick<Link, 'follower'>,
  { scope, ...request }: PeerRequest,
): Promise<Knocked> {
  const { person } = request.asker;
  const place = state.people.get(person ?? '')?.place;
  try {
    if (person !== null && (!place || place.table !== scope)) await follower.catchUp();
    return await answerHere(state, { follower }, request, makeGuessMeter());
  } catch (error) {
    return { answer: reportBug(error), asker: null };
  }
}

/** Asked again where what came of it was taken back, as somebody else was quicker. */
async function answerHere(
  state: ClassState,
  link: Pick<Link, 'follower'> | null,
  { asker, name, given }: Request,
  guesses: Meter,
): Promise<Knocked> {
  const { keeper } = state;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one try after another
    await keeper.steady();
    // oxlint-disable-next-line no-await-in-loop
    const knocked = await knock(state, asker, name, given, guesses);
    // oxlint-disable-next-line no-await-in-loop
    const settled = await keeper.settled();
    if (settled === 'kept') return knocked;
    if (settled === 'refused') break;
    // oxlint-disable-next-line no-await-in-loop -- what was kept while the class was set back
    await link?.follower.catchUp();
  }
  return NOT_KEPT;
}

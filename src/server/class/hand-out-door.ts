/** Requests about what is handed out for play alone, over plain HTTP: a page that plays alone holds no socket. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  attemptShape,
  HANDOUT_LIMITS,
  HANDOUT_PATH,
  handOutShape,
  resultShape,
} from '../../conference/class/hand-out.ts';
import type { Answered, Refused } from '../../conference/class/wire.ts';
import { refuseAsked, reportBug } from './asking.ts';
import type { ClassState, HandOutDocument } from './class-state.ts';
import { findClientAddress } from './client-address.ts';
import { makeGuessMeter, Meter } from './door.ts';
import { openAttempt, takeResult, listAttempts, createHandOut } from './hand-outs.ts';
import { isSameSecret, readCode } from './secrets.ts';

/** Requests in a burst, and a second after that: a whole class may stand behind one address. */
const BURST = 400;
const PER_SECOND = 40;
/** Times what is asked is tried, where another process has kept something meanwhile. */
const MOST_TRIES = 5;

type Answer = Answered<Record<string, unknown>>;
type Asked = { method: string; code: string; what: string; body: unknown; instructor: boolean };

const STATUS: ReadonlyMap<string, number> = new Map([
  ['class/instructor', 403],
  ['class/code', 404],
  ['class/tooFast', 429],
  ['class/tooLong', 413],
  ['class/storage', 503],
  ['class/bug', 500],
]);

/**
 * @param catchUp once all that other processes of the class have kept is known here
 * @param proxies that are trusted to say where a request comes from
 * @returns whether the request is one of these; then it is answered
 */
export function openHandOuts(
  state: ClassState,
  catchUp: () => Promise<void>,
  proxies: number,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const meters = new Map<string, { all: Meter; guesses: Meter }>();
  const meterOf = (address: string) => {
    const known = meters.get(address) ?? {
      all: new Meter(BURST, PER_SECOND),
      guesses: makeGuessMeter(),
    };
    meters.set(address, known);
    return known;
  };
  const answer = async (request: IncomingMessage, path: string): Promise<Answer> => {
    const { all, guesses } = meterOf(findClientAddress(request, proxies));
    if (!all.allows(state.now())) return refuseAsked('tooFast');
    const asked = await readAsked(state, request, path);
    if ('ok' in asked) return asked;
    const answered = await settle(state, asked, catchUp);
    const guessed = !answered.ok && GUESSED.has(answered.code);
    return guessed && !guesses.allows(state.now()) ? refuseAsked('tooFast') : answered;
  };
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path !== HANDOUT_PATH && !path.startsWith(`${HANDOUT_PATH}/`)) return false;
    void answer(request, path)
      .catch((error: unknown) => reportBug(error))
      .then((answered) => writeAnswer(response, answered));
    return true;
  };
}

const GUESSED: ReadonlySet<string> = new Set(['class/code', 'class/token', 'class/instructor']);

/** @param pages what answers all else */
export function withHandOuts(
  handOuts: ReturnType<typeof openHandOuts>,
  pages: RequestListener,
): RequestListener {
  return (request, response) => {
    if (!handOuts(request, response)) pages(request, response);
  };
}

function writeAnswer(response: ServerResponse, answer: Answer): void {
  response.statusCode = answer.ok ? 200 : (STATUS.get(answer.code) ?? 400);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // It is asked seldom, and a connection that is kept breaks when the server starts anew.
  response.shouldKeepAlive = false;
  response.end(JSON.stringify(answer));
}

async function readAsked(
  state: ClassState,
  request: IncomingMessage,
  path: string,
): Promise<Asked | Refused> {
  const { origin, host, authorization } = request.headers;
  // Another site's page must not use a student's browser.
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host)
    return refuseAsked('unknown');
  const [, code = '', what = ''] = path.slice(1).split('/');
  const key = /^Bearer (\S{1,64})$/.exec(authorization ?? '')?.[1];
  const instructor = key !== undefined && isSameSecret(key, state.document.key);
  const method = request.method ?? '';
  if (method === 'GET') return { method, code, what, body: null, instructor };
  if (method !== 'POST') return refuseAsked('unknown');
  // Nobody but the instructor has a long body read.
  const text = await readBody(
    request,
    instructor && code === '' ? HANDOUT_LIMITS.handOut : HANDOUT_LIMITS.request,
  );
  if (text === null) return refuseAsked('tooLong');
  try {
    return { method, code, what, body: JSON.parse(text) as unknown, instructor };
  } catch {
    return refuseAsked('shape', { path: '' });
  }
}

/** Null: it is longer than that. */
async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // The rest is read all the same, so that the answer is.
    if (size <= most) parts.push(part);
  }
  return size > most ? null : Buffer.concat(parts).toString('utf8');
}

/** Answered once it is on the disk. */
async function settle(
  state: ClassState,
  asked: Asked,
  catchUp: () => Promise<void>,
): Promise<Answer> {
  const { keeper } = state;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (asked.method === 'POST' && (keeper.failing || state.cutOff)) break;
    if (state.purged) return refuseAsked('closed');
    // oxlint-disable-next-line no-await-in-loop -- one try after another
    await keeper.steady();
    const known = state.handOuts.has(readCode(asked.code));
    // Another process may have handed it out, or begun an attempt, a moment ago.
    // oxlint-disable-next-line no-await-in-loop
    if ((asked.method === 'POST' || !known) && !state.cutOff) await catchUp();
    const answer = answerAsked(state, asked);
    // oxlint-disable-next-line no-await-in-loop
    const settled = await keeper.settled();
    if (settled === 'kept') return answer;
    if (settled === 'refused') break;
    // oxlint-disable-next-line no-await-in-loop
    await catchUp();
  }
  return refuseAsked('storage');
}

function answerAsked(state: ClassState, asked: Asked): Answer {
  const { method, code, what, body, instructor } = asked;
  if (code === '') {
    if (!instructor) return refuseAsked('instructor');
    return method === 'GET'
      ? { ok: true, attempts: listAttempts(state) }
      : within(handOutShape, body, (handOut) => createHandOut(state, handOut));
  }
  const found = state.handOuts.get(readCode(code));
  if (!found) return refuseAsked('code');
  if (method === 'GET') return { ok: true, handOut: found.handOut };
  return answerPlayer(state, found, what, body);
}

function answerPlayer(
  state: ClassState,
  found: HandOutDocument,
  what: string,
  body: unknown,
): Answer {
  const at = Date.now();
  switch (what) {
    case 'attempts':
      return within(attemptShape, body, (asked) => openAttempt(state, found, asked, at));
    case 'results':
      return within(resultShape, body, (asked) => takeResult(state, found, asked, at));
    default:
      return refuseAsked('unknown');
  }
}

type Read<Data> =
  | { success: true; data: Data }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };

function within<Data>(
  shape: { safeParse: (body: unknown) => Read<Data> },
  body: unknown,
  work: (read: Data) => Answer,
): Answer {
  const read = shape.safeParse(body);
  if (read.success) return work(read.data);
  return refuseAsked('shape', { path: read.error.issues[0]?.path.join('.') ?? '' });
}

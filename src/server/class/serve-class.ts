/** A class served: the page, and the sockets of whoever plays in it. */
import type { ClassSettings } from '../../conference/class/wire.ts';
import type { RequestListener } from 'node:http';
import { networkInterfaces } from 'node:os';
import { performance } from 'node:perf_hooks';
import { encodeWords } from '../../conference/seat/words-json.ts';
import { listenFrom } from '../static/listen.ts';
import { servePage } from '../static/serve-page.ts';
import { drawFor } from '../../engine/numbers/draw.ts';
import { findScenarioFor, type LoadedScenario } from './class-state.ts';
import type { Journal } from './journal.ts';
import { openClass, type OpeningFault } from './open-class.ts';
import { openHandOuts, withHandOuts } from './hand-out-door.ts';
import { drawSeed, MOST_SEED, readPublicKey } from './secrets.ts';
import { openSockets } from './sockets.ts';

export type ServedClass = {
  /** That others on the network reach, with a slash at the end. */
  address: string;
  addresses: readonly string[];
  code: string;
  join: string;
  instructor: string;
  /** With which its records are signed: the public half. */
  signedWith: string;
  /** When the instructor has purged the class, or `close` was called. */
  ended: Promise<void>;
  close: () => Promise<void>;
};

export type ClassOptions = {
  journal: Journal;
  scenarios: readonly LoadedScenario[];
  /** Folder of the built page. */
  page: string;
  port: number;
  /** That people open, where a proxy stands before this process; with a slash at the end. */
  address?: string;
  /** Proxies before this process that can be trusted to say where a request comes from; none unless told. */
  proxies?: number;
  settings?: Partial<ClassSettings>;
  /** Seats are dealt and conferences drawn from it, so that a test plays the same class again; left out: by chance. */
  seed?: number;
};

export type Serving = { ok: true; served: ServedClass } | { ok: false; fault: OpeningFault };

export async function serveClass(options: ClassOptions): Promise<Serving> {
  const { journal, scenarios, page, port, proxies = 0, settings, seed } = options;
  const draw = seed === undefined ? drawSeed : drawAfter(seed);
  const opened = await openClass(journal, scenarios, () => performance.now(), settings, draw);
  if (!opened.ok) return opened;
  const { state } = opened;
  const card = JSON.stringify({
    class: true,
    title: encodeWords(findScenarioFor(state, 1).scenario.title),
  });
  const isPlain = !options.address?.startsWith('https:');
  const pages = servePage({ folder: page, isPlain });
  const handOuts = openHandOuts(state, () => sockets.catchUp(), proxies);
  const all = withHandOuts(handOuts, withCard(pages, card));
  const listening = await listenFrom(port, all, EVERYWHERE);
  const own = listAddresses(Number(new URL(listening.address).port));
  const addresses = options.address === undefined ? own : [options.address, ...own];
  const [address = listening.address] = addresses;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => void (end = resolve));
  state.addresses = addresses;
  // A server is not asked whether the room's network keeps devices apart.
  if (options.address === undefined && !journal.shared) state.devices = new Set();
  state.join = `${address}#/class/${state.document.code}`;
  let closing: Promise<void> | undefined;
  const close = (forget: () => Promise<void>): Promise<void> => (closing ??= closeAll(forget));
  const closeAll = async (forget: () => Promise<void>): Promise<void> => {
    await sockets.close();
    await listening.close();
    await state.keeper.close();
    await forget();
    end();
  };
  const forget = () => close(() => (state.purged === 'here' ? journal.purge() : journal.close()));
  const sockets = openSockets(listening.server, state, journal.shared, forget, proxies);
  const served: ServedClass = {
    address,
    addresses,
    code: state.document.code,
    join: state.join,
    instructor: `${address}#/class/instructor?key=${state.document.key}`,
    signedWith: readPublicKey(state.document.signing),
    ended,
    close: () => close(() => journal.close()),
  };
  return { ok: true, served };
}

function drawAfter(seed: number): () => number {
  const draw = drawFor(seed, 0);
  return () => draw.between(0, MOST_SEED);
}

const EVERYWHERE = '0.0.0.0';

/** The page asks here if it is served by a class. */
const CARD = '/class.json';

function withCard(page: RequestListener, card: string): RequestListener {
  return (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path !== CARD || request.method !== 'GET') return page(request, response);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(card);
  };
}

/** Of this machine on its networks, then its own. */
function listAddresses(port: number): string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  const hosts = [...outside.map(({ address }) => address), '127.0.0.1'];
  return [...new Set(hosts)].map((host) => `http://${host}:${port}/`);
}

/** Play alone by short links: what was handed out, who began an attempt when, and what was handed in. */
import {
  type AttemptAsked,
  type AttemptBegun,
  type CountedAttempt,
  type HandOut,
  HANDOUT_LIMITS,
  type ResultAsked,
  type TakenResult,
} from '../../conference/class/hand-out.ts';
import type { Answered } from '../../conference/class/wire.ts';
import { makeScenarioCode } from '../../conference/invitation.ts';
import { readResult } from '../../conference/result/read-result.ts';
import type { Result } from '../../conference/result/result.ts';
import { CHAIR, type Scenario } from '../../scenario/resolved.ts';
import { readScenario } from '../../scenario/read.ts';
import { refuseAsked } from './asking.ts';
import type { AttemptDocument, ClassState, HandOutDocument } from './class-state.ts';
import { digestToken, drawCode, drawSeed, drawToken } from './secrets.ts';

/** The same again has the same code: links that were made before stay good. */
export function createHandOut(state: ClassState, handOut: HandOut): Answered<{ code: string }> {
  const { text, code: written } = handOut.scenario;
  const reading = text === undefined ? null : readScenario(text);
  if (reading && !(reading.ok && makeScenarioCode(reading.scenario) === written))
    return refuseAsked('scenario');
  const as = JSON.stringify(handOut);
  const known = [...state.handOuts.values()].find((one) => JSON.stringify(one.handOut) === as);
  if (known) return { ok: true, code: known.code };
  if (state.handOuts.size >= HANDOUT_LIMITS.handOuts) return refuseAsked('full');
  const seats = reading?.ok ? listSeats(reading.scenario) : null;
  const document: HandOutDocument = { code: drawCode(), handOut, seats };
  state.handOuts.set(document.code, document);
  state.keeper.keep(`handout/${document.code}`, document);
  return { ok: true, code: document.code };
}

function listSeats({ delegations, observers }: Scenario): string[] {
  return [CHAIR, ...delegations.map(({ id }) => id), ...observers.map(({ id }) => id)];
}

/** @param at milliseconds since 1970 */
export function openAttempt(
  state: ClassState,
  { code, handOut, seats }: HandOutDocument,
  { player, name: given, seat }: AttemptAsked,
  at: number,
): Answered<AttemptBegun> {
  const name = given.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (name === '') return refuseAsked('noName');
  if (seats && !seats.includes(seat)) return refuseAsked('noSeat');
  if (state.attempts.size >= HANDOUT_LIMITS.attempts) return refuseAsked('full');
  const attempt = drawToken();
  const seed = handOut.seed ?? drawSeed();
  const id = digestToken(attempt);
  const device = digestToken(player);
  const number = listOwn(state, { code, player: device, name, seat }).length + 1;
  const document: AttemptDocument = {
    id,
    code,
    player: device,
    name,
    seat,
    seed,
    number,
    began: at,
    handed: null,
  };
  state.attempts.set(id, document);
  state.keeper.keep(`attempt/${id}`, document);
  for (const key of listCounts(document)) state.keeper.keep(key, { number });
  return { ok: true, attempt, seed, number };
}

/**
 * Documents written over with each attempt of a person. Of two processes that count at the same instant one is refused
 * by them, and counts anew.
 */
function listCounts({ code, seat, player, name }: AttemptDocument): string[] {
  const counted = `counted/${code}/${seat}`;
  return [`${counted}/device/${player}`, `${counted}/name/${foldName(name)}`];
}

/** Once more replaces what was handed in before: whoever hands in from the hall may do so again at the end. */
export function takeResult(
  state: ClassState,
  { code, handOut }: HandOutDocument,
  { attempt, line }: ResultAsked,
  at: number,
): Answered<TakenResult> {
  const found = state.attempts.get(digestToken(attempt));
  if (found?.code !== code) return refuseAsked('token');
  const reading = readResult(line);
  if (!reading.ok) return refuseAsked('result');
  const { result } = reading;
  if (!isOfAttempt(result, handOut, found)) return refuseAsked('otherGame');
  // A repeat, as its first answer was lost, takes no longer than the first.
  const again = found.handed?.line === line;
  const handed = again ? found.handed : { at, line, hash: result.hash };
  if (!again) {
    const document = { ...found, handed };
    state.attempts.set(found.id, document);
    state.keeper.keep(`attempt/${found.id}`, document);
  }
  return { ok: true, number: found.number, took: (handed?.at ?? at) - found.began };
}

/** The conference that the attempt was given, from its seat. That it was so played, whoever collects proves. */
function isOfAttempt(result: Result, { scenario }: HandOut, { seed, seat }: AttemptDocument) {
  const played = result.seats.some((one) => one.seat === seat && one.by === 'person');
  return played && result.seed === seed && makeScenarioCode(result.scenario) === scenario.code;
}

/** A person is known by the device, and on another device by the name. */
function listOwn(
  { attempts }: ClassState,
  { code, player, name, seat }: Pick<AttemptDocument, 'code' | 'player' | 'name' | 'seat'>,
): AttemptDocument[] {
  return [...attempts.values()]
    .filter((one) => one.code === code && one.seat === seat)
    .filter((one) => one.player === player || foldName(one.name) === foldName(name));
}

function foldName(name: string): string {
  return name.toLowerCase();
}

/** In the order in which they were begun. */
export function listAttempts(state: ClassState): CountedAttempt[] {
  const all = [...state.attempts.values()].sort(
    (one, other) => one.began - other.began || one.number - other.number,
  );
  return all.map((one) => {
    const { code, name, seat, number, began, handed } = one;
    return {
      code,
      scenario: state.handOuts.get(code)?.handOut.scenario.id ?? '',
      name,
      seat,
      number,
      of: listOwn(state, one).length,
      began,
      took: handed && handed.at - began,
      hash: handed?.hash ?? null,
      line: handed?.line ?? null,
    };
  });
}

/**
 * The token by which a device comes back to its seat after a reload, a crash or a night. An instructor's key goes with
 * the tab: the machine may be the classroom's.
 */
import { CLASS_KEYS as PREFIX } from '../../../session/class-host.ts';

/** What a browser that stores nothing has until the tab is closed. */
const memory = new Map<string, string>();

type Place = 'localStorage' | 'sessionStorage';

/** @param code of the class; for the instructor's key `instructor` */
export function readToken(code: string): string | null {
  return (
    tryStorage(placeOf(code), (storage) => storage.getItem(PREFIX + code)) ??
    memory.get(code) ??
    null
  );
}

export function keepToken(code: string, token: string): void {
  memory.set(code, token);
  tryStorage(placeOf(code), (storage) => storage.setItem(PREFIX + code, token));
}

export function dropToken(code: string): void {
  memory.delete(code);
  tryStorage(placeOf(code), (storage) => storage.removeItem(PREFIX + code));
}

/** Takes a secret out of the address, so that no projector shows it. */
export function takeFromAddress(name: 'key' | 'token'): string | null {
  const [path = '', query = ''] = location.hash.split('?', 2);
  const found = new URLSearchParams(query).get(name);
  if (found !== null) history.replaceState(history.state, '', path);
  return found;
}

function placeOf(code: string): Place {
  return code === 'instructor' ? 'sessionStorage' : 'localStorage';
}

/** Refused in some private windows. */
function tryStorage<Value>(place: Place, work: (storage: Storage) => Value): Value | undefined {
  try {
    return work(window[place]);
  } catch {
    return undefined;
  }
}

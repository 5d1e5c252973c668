/** The line to a class server: asked by name, answered once, and found again by itself when it breaks. */
import { io, type Socket } from 'socket.io-client';
import type { Answered, Push, Refused } from '../../../../conference/class/wire.ts';

/** Milliseconds until an answer is given up, and the same is asked again. */
const PATIENCE = 6000;
/** Milliseconds between tries to find the line again. */
const RETRY = { first: 300, most: 1000 };

export type LineEvents = {
  /** The line is there, for the first time or again: say who you are. */
  here: () => void;
  lost: () => void;
  push: (message: Push) => void;
};

export type ClassWire = {
  /** Answers with the line's own refusal `class/line` where it is not there. */
  ask: <Extra = unknown>(name: string, payload: unknown) => Promise<Answered<Extra>>;
  /** The same until it is answered, over breaks of the line: what is sent has an id, so a repeat is harmless. */
  insist: <Answer>(name: string, payload: unknown) => Promise<Answer>;
  isHere: () => boolean;
  /**
   * Says the table in the address of every request from now on, so that a balancer sends all of a table to one process.
   * @param several whether several processes serve the class: then the line is opened anew
   */
  sitAt: (table: number | null, several: boolean) => void;
  close: () => void;
};

/** Of the query of a request: the table of whoever asks, by which a balancer finds a process. */
const TABLE = 'table';

/** Of no table yet: all of them to one process as well, which polling needs. */
const NO_TABLE = '0';

function writeQuery(table: number | null): Record<typeof TABLE, string> {
  return { [TABLE]: table === null ? NO_TABLE : String(table) };
}

const NO_LINE: Refused = { ok: false, code: 'class/line', params: {} };

export function openLine(events: LineEvents): ClassWire {
  const socket = io({
    query: writeQuery(null),
    reconnectionDelay: RETRY.first,
    reconnectionDelayMax: RETRY.most,
    transports: ['websocket', 'polling'],
    // A firewall that stops sockets is met by polling.
    tryAllTransports: true,
  });
  let closed = false;
  let moving = false;
  let movesOn = false;
  let asking = 0;
  socket.on('connect', events.here);
  socket.on('disconnect', () => {
    // The line to another process is there in a moment.
    if (!moving) events.lost();
  });
  socket.on('connect_error', events.lost);
  socket.on('push', events.push);
  const stopWaking = wakeWith(socket);
  const moveOn = (): void => {
    if (!movesOn || closed) return;
    movesOn = false;
    moving = true;
    socket.disconnect();
    moving = false;
    socket.connect();
  };
  const ask = async <Answer>(name: string, payload: unknown): Promise<Answer | Refused> => {
    if (!socket.connected) return NO_LINE;
    asking += 1;
    try {
      return (await socket.timeout(PATIENCE).emitWithAck(name, payload)) as Answer;
    } catch {
      return NO_LINE;
    } finally {
      asking -= 1;
      // No answer is lost by it.
      if (asking === 0) moveOn();
    }
  };
  return {
    ask: ask as ClassWire['ask'],
    async insist<Answer>(name: string, payload: unknown) {
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- one try after another
        const answer = await ask<Answer>(name, payload);
        if (answer !== NO_LINE || closed) return answer as Answer;
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((again) => void setTimeout(again, RETRY.first));
      }
    },
    isHere: () => socket.connected,
    sitAt(table, several) {
      const query = writeQuery(table);
      if (socket.io.opts.query?.[TABLE] === query[TABLE]) return;
      socket.io.opts.query = query;
      movesOn = several;
      if (asking === 0) moveOn();
    },
    close() {
      closed = true;
      stopWaking();
      socket.disconnect();
    },
  };
}

/** Whether a class serves this page at all; who cannot be asked may do so later. */
export async function isServedByClass(): Promise<boolean> {
  try {
    const answer = await fetch('/class.json');
    return answer.status >= 500 || (answer.ok && isOfClass(await answer.json()));
  } catch (error) {
    // A TypeError: no line. Anything else: an answer that is no card of a class.
    return error instanceof TypeError;
  }
}

function isOfClass(card: unknown): boolean {
  return typeof card === 'object' && card !== null && 'class' in card;
}

/** A phone that wakes up, or has a network again, does not wait for the next try. */
function wakeWith(socket: Socket): () => void {
  const wake = (): void => {
    if (document.visibilityState === 'visible' && !socket.connected) socket.connect();
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('online', wake);
  };
}

/** The instructor's line to a class: the board as it comes, and what the instructor asks. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardPush, Push } from '../../../../conference/class/wire.ts';
import { decodeScenario } from '../../../../conference/seat/scenario-json.ts';
import type { SeatScenario } from '../../../../engine/seat-scenario.ts';
import type { AskClass } from '../model/ask.ts';
import { type BoardFacts, FIRST_BOARD } from '../model/board.ts';
import { readServerTrouble } from '../model/refusals.ts';
import { keepToken, readToken, takeFromAddress } from './keep-token.ts';
import { type ClassWire, openLine } from './socket.ts';

/** Under which the key is kept, for this tab. */
const KEY = 'instructor';

export type ClassDesk = {
  facts: StoreApi<BoardFacts>;
  /** The key, for a second window; null: this browser has none. */
  key: () => string | null;
  /** Refusals stand in the facts as well. */
  ask: AskClass;
};

export function openClassDesk(): ClassDesk {
  const facts = createStore<BoardFacts>()(() => FIRST_BOARD);
  const given = takeFromAddress('key');
  if (given !== null) keepToken(KEY, given);
  const key = (): string | null => readToken(KEY);
  const line: ClassWire = openLine({
    here: () => void greet(line, key(), facts),
    lost: () => {
      const { line: now } = facts.getState();
      if (now !== 'voided' && now !== 'gone') facts.setState({ line: 'lost' });
    },
    push: (message) => take(message, facts),
  });
  return {
    facts,
    key,
    async ask(name, of) {
      const answer = await line.ask(name, of);
      facts.setState({ refused: answer.ok ? null : answer });
      if (name === 'renew' && answer.ok)
        keepToken(KEY, (answer as { token: string } & typeof answer).token);
      if (name === 'purge' && answer.ok) facts.setState({ line: 'gone' });
      return answer as never;
    },
  };
}

async function greet(
  line: ClassWire,
  token: string | null,
  facts: StoreApi<BoardFacts>,
): Promise<void> {
  if (token === null) return facts.setState({ line: 'voided' });
  const answer = await line.ask<{ role: string | null }>('hello', { token });
  if (answer.ok)
    return facts.setState({ line: answer.role === KEY ? 'here' : 'voided', refused: null });
  if (answer.code !== 'class/line') facts.setState({ line: 'voided' });
}

function take(message: Push, facts: StoreApi<BoardFacts>): void {
  if (message.type === 'board') takeBoard(message, facts);
  if (message.type === 'error') facts.setState({ refused: readServerTrouble(message.code) });
  if (message.type === 'voided' && facts.getState().line !== 'gone')
    facts.setState({ line: 'voided' });
}

function takeBoard(board: BoardPush, facts: StoreApi<BoardFacts>): void {
  const { scenarios: given } = board;
  const { scenarios } = facts.getState();
  facts.setState({
    board: { ...board, since: performance.now() },
    scenarios: given ? readScenarios(given) : scenarios,
    line: 'here',
  });
}

function readScenarios(given: NonNullable<BoardPush['scenarios']>): Map<string, SeatScenario> {
  return new Map(
    Object.entries(given).flatMap(([id, json]) => {
      const read = decodeScenario(json);
      return read.ok ? [[id, read.scenario] as const] : [];
    }),
  );
}

/** What a person may copy after an error nobody expected. Nothing is sent. */
import type { ConferenceRecord } from '../../conference/record/record.ts';
import type { Game } from '../session/store/game.ts';
import type { Report } from '../session/store/facts.ts';

type Recorded = Pick<ConferenceRecord, 'scenario'>;

/** @param record the game's record as JSON, where there is a game */
export function makeReport(error: unknown, game: Game | null, record?: string): Report {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // A record says what it is of; the seat's view has no hashes.
  const scenario = record === undefined ? undefined : (JSON.parse(record) as Recorded).scenario;
  const lines = [
    `Square Brackets ${PACKAGE_VERSION}`,
    navigator.userAgent,
    location.hash,
    ...(scenario ? [`${scenario.id} ${scenario.rulesHash.slice(0, 12)}, ${game?.seat ?? ''}`] : []),
    '',
    message,
    stack,
    ...(record === undefined ? [] : ['', record]),
  ];
  return { message, text: lines.join('\n') };
}

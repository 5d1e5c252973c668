/** Files of records, as a class hands them in. */
import { openConference } from '../../src/conference/conference.ts';
import { makeRecord } from '../../src/conference/record/record.ts';
import { shipped } from '../fixtures/shipped.ts';

/** A class conference that computer players play, in four draws. */
export function makeRecordFiles(): { name: string; mimeType: string; buffer: Buffer }[] {
  const scenario = shipped('cybercrime-class');
  const seat = scenario.delegations.find(({ playable }) => playable)?.id ?? '';
  return [1, 2, 3, 4].map((seed) => {
    const record = makeRecord(openConference(scenario, { seed, plan: [{ seat, by: 'greedy' }] }));
    const buffer = Buffer.from(JSON.stringify(record));
    return { name: `${seed}.json`, mimeType: 'application/json', buffer };
  });
}

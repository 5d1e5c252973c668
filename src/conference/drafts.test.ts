import { expect, test } from 'vitest';
import { strait } from '../../test/fixtures/strait.ts';
import { listLegalActs } from '../engine/acts/legal-acts.ts';
import { listWordings, readStandingTexts } from '../engine/mandate/mandate.ts';
import { view } from '../engine/state/view.ts';
import {
  findAwaitedPerson,
  type Conference,
  openConference,
  play,
  putDraft,
} from './conference.ts';
import { listMoments, rewindTo } from './moments.ts';
import { readRecord } from './record/read-record.ts';
import { hashRecord, makeRecord } from './record/record.ts';
import { replay } from './record/replay.ts';
import { readResult } from './result/read-result.ts';
import { replayResult } from './result/replay-result.ts';
import { makeResult } from './result/result.ts';
import { listSteps } from './steps.ts';

const scenario = strait();
const WORDS = {
  article: 'toll',
  option: 'draft-1',
  by: 'ASH',
  from: 'low',
  position: 45,
  text: 'Each Party may levy a toll that covers the cost of the lights.',
} as const;

function pass(conference: Conference): Conference {
  const seat = findAwaitedPerson(conference);
  if (seat === null) throw new Error('nobody is awaited');
  const played = play(conference, { seat, type: 'pass' });
  const said = played.ok ? played : play(conference, { seat, type: 'silent' });
  if (!said.ok) throw new Error(said.rejection.code);
  return said.conference;
}

function toTheEnd(from: Conference): Conference {
  let conference = from;
  for (let at = 0; findAwaitedPerson(conference) !== null && at < 200; at += 1)
    conference = pass(conference);
  return conference;
}

const opened = openConference(scenario, { seed: 3, plan: [{ seat: 'ASH', by: 'person' }] });
const before = pass(opened);
const put = putDraft(before, WORDS) as Conference;

test('words written at the table come on it, and everybody may speak for them', () => {
  const a = scenario.articleIndex.get('toll') ?? -1;
  const article = put.setup.scenario.articles[a];
  const wording = article ? listWordings(article).findIndex(({ id }) => id === 'draft-1') : -1;
  expect(article?.bridges.at(-1)).toEqual({
    id: 'draft-1',
    position: 45,
    title: 'Low (ASH)',
    text: WORDS.text,
    readings: new Map(),
  });
  expect(put.state.articles[a]?.tabled).toContain(wording);
  expect(put.happenings.slice(before.happenings.length)[0]).toEqual({
    type: 'drafted',
    seat: 'ASH',
    article: 'toll',
    option: 'draft-1',
  });
  const [amend] = listLegalActs(put.setup, put.state, 'ASH', ['amend']);
  const [domain] = amend?.domains ?? [];
  expect(domain?.parameter === 'change' && domain.values.map(({ option }) => option)).toContain(
    'draft-1',
  );
  const seen = view(put.setup, put.state, 'BAY');
  expect(seen.scenario.articles[a]?.bridges.at(-1)?.id).toBe('draft-1');
  expect(put.setup.mandates.map(({ read }) => read[a]?.[wording])).toEqual(
    put.setup.mandates.map(() => 45),
  );
  expect(before.setup.scenario).toBe(scenario);
});

const spoken = (() => {
  const said = play(put, { seat: 'ASH', type: 'amend', article: 'toll', option: 'draft-1' });
  if (!said.ok) throw new Error(said.rejection.code);
  return toTheEnd(said.conference);
})();
const record = makeRecord(spoken);

test('a record with such words is read and proved, and so is a result', () => {
  expect(record.drafts).toEqual([{ at: before.commands.length, ...WORDS }]);
  expect(readRecord(JSON.stringify(record))).toEqual({ ok: true, record });
  expect(replay(scenario, record)).toEqual({ status: 'proved', conference: spoken });
  const result = makeResult(record);
  expect(readResult(JSON.stringify(result))).toEqual({ ok: true, result });
  expect(replayResult(scenario, result)).toMatchObject({ status: 'proved', record });
});

test.each([
  ['another place', { position: 60 }],
  ['other words', { text: 'No toll is due.' }],
  ['a place no option has', { position: 101 }],
  ['another article', { article: 'lights' }],
  ['an article there is not', { article: 'none' }],
  ['nobody', { by: 'XXX' }],
  ['an option of the file', { option: 'high' }],
  ['too many words', { text: 'on '.repeat(26).trim() }],
  ['nothing', { text: ' ' }],
  ['later', { at: before.commands.length + 3 }],
  ['after the end', { at: spoken.commands.length + 1 }],
])('a draft changed afterwards is exposed: %s', (_, changed) => {
  const drafts = record.drafts?.map((one) => ({ ...one, ...changed })) ?? [];
  const forged = { ...record, drafts };
  expect(replay(scenario, forged).status).toBe('diverged');
  // Sealed anew it may be another conference that could have been; a place or words alone are the people's own.
  const sealed = { ...forged, hash: hashRecord(forged) };
  const free = 'text' in changed && changed.text === 'No toll is due.';
  expect(replay(scenario, sealed).status).toBe(free ? 'proved' : 'diverged');
});

test('a conference is followed, and gone back in, with the words that stood then', () => {
  const steps = [...listSteps(spoken)];
  expect(steps.length).toBe(spoken.commands.length);
  expect(steps.at(-1)?.after).toEqual(spoken.state);
  expect(steps[before.commands.length]?.before).toEqual(put.state);
  const moments = listMoments(spoken, 'ASH');
  const [first] = moments;
  if (!first) throw new Error('no moment');
  const back = rewindTo(spoken, first);
  expect(back.drafts?.all).toEqual([]);
  expect(back.setup).toEqual(opened.setup);
  const then = moments.find(({ commands }) => commands === before.commands.length);
  if (!then) throw new Error('no moment of the draft');
  expect(toTheEnd(rewindTo(spoken, then)).drafts?.all).toEqual(record.drafts);
});

test.each([
  ['an agreed article', { article: 'none' }],
  ['too far out', { position: 120 }],
  ['too long', { text: 'a'.repeat(1501) }],
  ['changed from nothing', { from: 'none' }],
])('words that cannot come on the table leave all as it was: %s', (_, changed) => {
  expect(putDraft(before, { ...WORDS, ...changed })).toBeUndefined();
});

test('after the talks nothing more is written', () => {
  expect(putDraft(spoken, { ...WORDS, option: 'draft-2' })).toBeUndefined();
  expect(readStandingTexts(spoken.state)).toHaveLength(scenario.articles.length);
});

import { describe, expect, test } from 'vitest';
import type { DomainEvent } from '../state/event.ts';
import { type PhraseCode, phraseIn, choosePhrase } from './phrase.ts';
import type { Reason } from './reason.ts';

const net = (value: number, needed = 0.003): Reason => ({ code: 'net', value, needed });
const line: Reason = { code: 'redLine', article: '6', value: 100, needed: 50 };

describe('an answer', () => {
  test.each<[PhraseCode, 'accept' | 'refuse' | 'consult', Reason[]]>([
    ['warm', 'accept', [net(0.033)]],
    ['narrow', 'accept', [net(0.0329)]],
    ['narrow', 'accept', [net(0.003)]],
    ['group', 'accept', [net(0.01, -0.02), { code: 'group', value: 0.04 }]],
    ['narrow', 'accept', [net(0.01, -0.01), { code: 'group', value: 0.01 }]],
    ['capital', 'consult', [net(-0.01)]],
    ['near', 'refuse', [net(-0.027)]],
    ['far', 'refuse', [net(-0.028)]],
    ['principle', 'refuse', [line, net(0.2)]],
    ['word', 'refuse', [{ code: 'commitment', article: '6', value: 1 }, line, net(0.2)]],
    ['assurances', 'refuse', [{ code: 'trust', delegation: 'BAY', value: 1 }, net(0.2)]],
    ['assurances', 'refuse', [net(0, 0.039), { code: 'trust', value: 2, needed: 0.04 }]],
    ['near', 'refuse', [net(0, 0.02), { code: 'trust', value: 1, needed: 0.01 }]],
    ['linkage', 'refuse', [net(-0.1), { code: 'linkage', value: -0.11 }]],
    ['far', 'refuse', [net(-0.1), { code: 'linkage', value: -0.1 }]],
    ['group', 'refuse', [net(-0.1, 0.05), { code: 'group', value: -0.2 }]],
    ['strict', 'refuse', [net(0.005, 0.013), { code: 'temper', value: -0.01 }]],
    [
      'linkage',
      'refuse',
      [net(-0.01), { code: 'linkage', value: -0.05 }, { code: 'temper', value: -0.02 }],
    ],
  ])('%s: %s %j', (phrase, answer, reasons) => {
    expect(choosePhrase(reasons, answer)).toBe(phrase);
  });
});

describe('what happens', () => {
  const lean = (value: number, needed = 0.15): Reason => ({
    code: 'lean',
    article: '6',
    value,
    needed,
  });
  const asked = { type: 'asked', seat: 'ASH', delegation: 'BAY', learnt: 1 } as const;
  const explained = { type: 'explained', seat: 'ASH', motion: 'm1' } as const;
  const position = { type: 'position', seat: 'ASH', articles: [], reasons: [] } as const;

  test.each<[PhraseCode | null, DomainEvent]>([
    ['near', { type: 'answered', seat: 'ASH', offer: 'o1', answer: 'refuse', reasons: [net(0)] }],
    [null, { type: 'answered', seat: 'ASH', offer: 'o1', answer: 'refuse', reasons: [] }],
    ['fresh', { type: 'cableAnswered', seat: 'ASH', article: '6', granted: true, reasons: [] }],
    [
      'unchanged',
      { type: 'cableAnswered', seat: 'ASH', article: '6', granted: false, reasons: [] },
    ],
    [null, asked],
    ['principle', { ...asked, article: '6', line: { at: 50, side: 'above' }, linkages: [] }],
    [
      'linkage',
      { ...asked, article: '6', linkages: [{ articles: ['6'], sides: ['high'], value: 0.1 }] },
    ],
    ['flexible', { ...asked, article: '6', linkages: [] }],
    ['sponsor', { type: 'amended', seat: 'ASH', article: '6', option: 'b', sponsors: ['BAY'] }],
    [null, { type: 'amended', seat: 'ASH', article: '6', option: 'b', sponsors: [] }],
    ['far', { ...explained, vote: 'no', reasons: [lean(-0.3, -0.15)] }],
    ['aside', { ...explained, vote: 'abstain', reasons: [lean(0.1)] }],
    [null, { ...explained, vote: 'yes', reasons: [lean(0.3)] }],
    [null, { ...explained, vote: 'yes', reasons: [] }],
    ['group', { ...explained, vote: 'yes', reasons: [lean(0.3), { code: 'group', value: 0.2 }] }],
    [null, { ...explained, vote: 'yes', reasons: [lean(0.5), { code: 'group', value: 0.2 }] }],
    ['aside', { ...explained, reasons: [{ code: 'reservation', value: 0.4, needed: 0.5 }] }],
    ['word', { ...explained, vote: 'no', reasons: [{ code: 'commitment', value: 1 }] }],
    ['far', { ...position, kind: 'object' }],
    ['reserve', { ...position, kind: 'dissociate' }],
    [null, { type: 'consensusAsked', seat: 'CHAIR' }],
  ])('%s: %j', (phrase, happening) => {
    expect(phraseIn(happening)).toBe(phrase);
  });
});

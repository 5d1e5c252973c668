import { expect, test } from 'vitest';
import { findScript, markText, chooseWords } from './own-script.ts';

test.each([
  ['مواد الاتفاقية', 'ar'],
  ['אמנה', 'he'],
  ['各缔约国应当合作', 'zh'],
  ['締約国は協力する', 'ja'],
  ['당사국은 협력한다', 'ko'],
  ['राज्य सहयोग करेंगे।', 'hi'],
  ['Государства сотрудничают', 'ru'],
  ['Each Party shall, “where possible”, act.', undefined],
  ['', undefined],
])('%s: %s', (text, lang) => {
  expect(markText(text)).toEqual({ lang, dir: 'auto', children: text });
});

test('a text found by its tag has that language, and so has what is taken from it', () => {
  expect(chooseWords(new Map([['fr', 'Chaque Partie coopère.']]), 'en')).toBe(
    'Chaque Partie coopère.',
  );
  expect(findScript('Chaque Partie coopère.').lang).toBe('fr');
  expect(markText('Chaque Partie', 'Chaque Partie coopère.').lang).toBe('fr');
  chooseWords(new Map([['fa', 'هر عضو همکاری می‌کند.']]), 'en');
  expect(findScript('هر عضو همکاری می‌کند.').lang).toBe('fa');
});

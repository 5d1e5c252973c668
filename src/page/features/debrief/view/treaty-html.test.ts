import { expect, test } from 'vitest';
import { writeTreatyHtml, type TreatyPaper } from './treaty-html.ts';

const PAPER: TreatyPaper = {
  language: 'en',
  symbol: 'SIM/L.1',
  distribution: 'Distr.: general',
  original: 'Original: as played',
  of: 'Conference',
  not: 'Not a document.',
  made: 'Made, seed 1.',
  title: 'Lights & <tolls>',
  status: 'Adopted',
  articles: [
    { heading: '1. Lights', texts: ['Some "lights" shall burn.'], open: false, note: '' },
    { heading: '2. Toll', texts: ['A low toll.', 'A high toll.'], open: true, note: 'Not agreed' },
  ],
  votes: { heading: 'Votes', head: ['Question', 'Yes'], rows: [['<script>', '3']] },
  explained: { heading: 'Explanations', lines: [] },
  signed: { heading: 'Signed', text: '' },
  none: 'None.',
};

test('the paper says what it is not, twice, and its symbol', () => {
  const html = writeTreatyHtml(PAPER);
  expect(html.split('Not a document.').length - 1).toBe(2);
  expect(html).toContain('<b>SIM/L.1</b>');
});

test('words of a scenario never become tags', () => {
  const html = writeTreatyHtml(PAPER);
  expect(html).toContain('<h1>Lights &amp; &lt;tolls&gt;</h1>');
  expect(html).toContain('<p>Some &quot;lights&quot; shall burn.</p>');
  expect(html).toContain('<td>&lt;script&gt;</td>');
  expect(html).not.toContain('<script');
});

test('what is not agreed stands in brackets under a note; empty parts say so', () => {
  const html = writeTreatyHtml(PAPER);
  expect(html).toContain(
    '<p class="note">Not agreed</p>\n<p class="open">A low toll.</p>\n<p class="open">A high toll.</p>',
  );
  expect(html).toContain('<h2>Explanations</h2>\n<p>None.</p>');
  expect(html).toContain('<h2>Signed</h2>\n<p>None.</p>');
});

/** A treaty as one HTML document, to keep and to print: nothing in it is fetched, and nothing in it runs. */

export type TreatyPaper = {
  language: string;
  symbol: string;
  distribution: string;
  original: string;
  of: string;
  /** That it is simulated, and no document of anybody. */
  not: string;
  made: string;
  title: string;
  /** How it came about; where nothing was adopted, that too. */
  status: string;
  articles: readonly {
    heading: string;
    /** One where it is agreed; several, each in brackets, where it is open. */
    texts: readonly string[];
    open: boolean;
    /** A word above a text that is not agreed. */
    note: string;
  }[];
  votes: { heading: string; head: readonly string[]; rows: readonly (readonly string[])[] };
  explained: { heading: string; lines: readonly string[] };
  signed: { heading: string; text: string };
  none: string;
};

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign);
}

/** Paper of the Organization's size and plainness, in faces every system has. */
const STYLE = `
@page { size: A4; margin: 20mm 22mm; }
body { margin: 0 auto; padding: 24px; max-width: 660px; color: #000; background: #fff;
  font: 12pt/1.45 'Times New Roman', Times, serif; }
.top { display: flex; justify-content: space-between; align-items: end; border-bottom: 1px solid #000;
  padding-bottom: 4px; }
.top b { font-size: 15pt; }
.mast { display: flex; justify-content: space-between; gap: 24px; border-bottom: 4px solid #000;
  padding: 10px 0 12px; font-size: 10.5pt; }
.mast p { margin: 0; }
.not { margin: 12px 0; padding: 6px 10px; border: 1.5px solid #000; font-weight: bold; }
h1 { margin: 22px 0 4px; font-size: 16pt; line-height: 1.25; }
h2 { margin: 22px 0 6px; font-size: 12.5pt; text-align: center; break-after: avoid; }
p { margin: 0 0 8px; white-space: pre-line; }
.open::before { content: '['; font-weight: bold; }
.open::after { content: ']'; font-weight: bold; }
.note { font-style: italic; }
table { width: 100%; border-collapse: collapse; font-size: 10.5pt; }
th, td { padding: 4px 6px; border-bottom: 1px solid #777; text-align: left; vertical-align: top; }
td + td { white-space: nowrap; }
li { margin-bottom: 4px; }
footer { margin-top: 28px; border-top: 1px solid #000; padding-top: 6px; font-size: 9.5pt; }
`;

export function writeTreatyHtml(paper: TreatyPaper): string {
  const { symbol, title, not } = paper;
  return `<!doctype html>
<html lang="${escapeHtml(paper.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${symbol} ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<div class="top"><span>${escapeHtml(paper.of)}</span><b>${escapeHtml(symbol)}</b></div>
<div class="mast"><p>${escapeHtml(paper.status)}</p><div><p>${escapeHtml(paper.distribution)}</p><p>${escapeHtml(paper.original)}</p></div></div>
<p class="not">${escapeHtml(not)}</p>
</header>
<main>
<h1>${escapeHtml(title)}</h1>
${paper.articles.map(writeArticleHtml).join('\n')}
${writeVotesHtml(paper)}
${writeExplainedHtml(paper)}
<h2>${escapeHtml(paper.signed.heading)}</h2>
<p>${escapeHtml(paper.signed.text || paper.none)}</p>
</main>
<footer><p>${escapeHtml(not)}</p><p>${escapeHtml(paper.made)}</p></footer>
</body>
</html>
`;
}

function writeArticleHtml({ heading, texts, open, note }: TreatyPaper['articles'][number]): string {
  const body = texts.map((text) => `<p${open ? ' class="open"' : ''}>${escapeHtml(text)}</p>`);
  const above = note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>\n`;
  return `<section>\n<h2>${escapeHtml(heading)}</h2>\n${above}${body.join('\n')}\n</section>`;
}

function writeVotesHtml({ votes, none }: TreatyPaper): string {
  const heading = `<h2>${escapeHtml(votes.heading)}</h2>`;
  if (votes.rows.length === 0) return `${heading}\n<p>${escapeHtml(none)}</p>`;
  const head = votes.head.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('');
  const rows = votes.rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `${heading}\n<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function writeExplainedHtml({ explained, none }: TreatyPaper): string {
  const heading = `<h2>${escapeHtml(explained.heading)}</h2>`;
  if (explained.lines.length === 0) return `${heading}\n<p>${escapeHtml(none)}</p>`;
  return `${heading}\n<ul>\n${explained.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>`;
}

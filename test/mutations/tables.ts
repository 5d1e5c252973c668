/** Tables as people and malice paste them: good cells among bad ones, in any dialect. */
import fc from 'fast-check';

const BAD = [
  ['=HYPERLINK("http://example.org","x")', '=1+1', '+cmd|calc!A1', '@SUM(A1)', "'=1", '-2+3'],
  ['n/a', 'N.A.', '?', '-', '–', '', ' ', 'W', 'W', '#REF!', '#N/A', 'NaN', 'Infinity', 'null'],
  ['1e999', '-1', '101', '0,5', '50%', '1.000,5', '1 000', '9'.repeat(400), '٣', '0x10', '½'],
  ['a\u0000b', 'a\u001bb', 'a\u202eb', 'a\ud800b', 'a\u200bb', '\ufeffa', 'x'.repeat(20_001)],
  ['"', '""', 'a"b', "a'b", 'a;b', 'a,b', 'a\tb', 'a\nb', 'a\r\nb', '__proto__', 'constructor'],
  [
    '40 unless fees <= 30 then 70',
    '40 unless nothing <= 30 then 70',
    '400 unless fees <= 3 then 7',
  ],
  ['coast;;shore, coast', ';', '/', 'A/B', 'AAA', 'BBB', 'fees', 'CHAIR', 'Côte Rouge', '北'],
].flat();
const HEADS = [
  ['Country', 'Bloc', 'Votes', 'Power', 'No deal', 'Brief', 'Flag', 'fees', 'fees: salience'],
  ['fees: redLine', 'fees: basis', 'Article 1 Scope', 'Scope weight', 'W', 'Kind', 'Name'],
  ['Article', 'Option', 'Position (0-10)', 'Text'],
].flat();

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Ash', 'Bay', '10', '90', '0.5', '1', '3', 'sourced') },
  { weight: 2, arbitrary: fc.constantFrom(...BAD) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const head = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HEADS) },
  { weight: 1, arbitrary: cell },
);

/** Lines of cells under a line of headings. */
const tables = fc
  .integer({ min: 1, max: 9 })
  .chain((width) =>
    fc
      .tuple(
        fc.array(head, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: 1, maxLength: width + 1 }), { maxLength: 8 }),
      )
      .map(([heads, body]) => [heads, ...body]),
  );

const SEPARATORS = [',', ';', '\t', '|'];
const written = fc.record({
  separator: fc.constantFrom(...SEPARATORS),
  /** Cells are put in quotes as they should be; else as they come. */
  quoted: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
});

/** The text of such a table. */
export const tableTexts = fc
  .tuple(tables, written)
  .map(([lines, { separator, quoted, newline }]) =>
    lines
      .map((line) =>
        line.map((one) => (quoted ? `"${one.replaceAll('"', '""')}"` : one)).join(separator),
      )
      .join(newline),
  );

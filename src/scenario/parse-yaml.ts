import { Composer, Lexer, LineCounter, Parser } from 'yaml';
import type { CST, Document, ParsedNode } from 'yaml';
import { LIMITS } from './limits.ts';
import type { Place, Problems } from './problem.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;
export type YamlSource = { document: YamlDocument; placeOf: (offset: number) => Place };

/** Key uniqueness and merge keys are checked elsewhere: the library's own check takes quadratic time. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  strict: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** After this many the rest of a broken file says nothing new. */
const SYNTAX_FINDINGS = 50;

function lineCounter(text: string): (offset: number) => Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    lines.addNewLine(end + 1);
  }
  return (offset) => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)));
    return { line, column: col };
  };
}

function isCollection(token: CST.Token): boolean {
  return (
    token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
  );
}

function depthOf(stack: readonly CST.Token[]): number {
  let depth = 0;
  for (const token of stack) if (isCollection(token)) depth += 1;
  return depth;
}

type Stream = {
  text: string;
  placeOf: (offset: number) => Place;
  problems: Problems;
  documents: YamlDocument[];
};

/** False when the stream must not be read on: the composer recurses, so depth is bounded before it runs. */
function mayGoOn(stream: Stream, parser: Parser): boolean {
  const { documents, problems, placeOf } = stream;
  if (depthOf(parser.stack) > LIMITS.depth) {
    const message = `Lists and mappings nest deeper than ${LIMITS.depth} here. No part of a scenario needs that: close some of them.`;
    problems.error('yaml/depth', [], message, 'value', placeOf(parser.offset));
    return false;
  }
  return documents.length < 2;
}

function readStream(stream: Stream): void {
  const parser = new Parser();
  const composer = new Composer<ParsedNode>(OPTIONS);
  for (const lexeme of new Lexer().lex(stream.text)) {
    for (const token of parser.next(lexeme)) stream.documents.push(...composer.next(token));
    if (!mayGoOn(stream, parser)) return;
  }
  for (const token of parser.end()) stream.documents.push(...composer.next(token));
  stream.documents.push(...composer.end(true, stream.text.length));
}

/** Another version has other rules for what is a number or a boolean. */
function reportDirectives(document: YamlDocument, problems: Problems): void {
  const { explicit, version } = document.directives.yaml;
  const unknown = document.warnings.some(({ code }) => code === 'BAD_DIRECTIVE');
  if (!unknown && (explicit !== true || version === '1.2')) return;
  const message =
    'Only YAML 1.2 is read, without other directives. Delete the lines that start with %.';
  problems.error('yaml/directive', [], message);
}

function reportSyntax({ documents, problems, placeOf }: Stream): void {
  const [first, second] = documents;
  if (first !== undefined) reportDirectives(first, problems);
  const errors = first?.errors ?? [];
  for (const { pos, message } of errors.slice(0, SYNTAX_FINDINGS)) {
    problems.error('yaml/syntax', [], `Not valid YAML: ${message}.`, 'value', placeOf(pos[0]));
  }
  if (second !== undefined) {
    const message =
      'A second document starts here. Keep one scenario in one file; delete this "---" and what follows.';
    problems.error('yaml/documents', [], message, 'value', placeOf(second.range[0]));
  }
}

/** The one document of a YAML 1.2 text, or undefined; problems say why, and may be there with a document. */
export function parseYaml(text: string, problems: Problems): YamlSource | undefined {
  const placeOf = lineCounter(text);
  const stream: Stream = { text, placeOf, problems, documents: [] };
  readStream(stream);
  reportSyntax(stream);
  const [document] = stream.documents;
  return document === undefined || problems.refuses ? undefined : { document, placeOf };
}

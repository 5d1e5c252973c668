import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document, ParsedNode } from 'yaml';
import { LIMITS } from '../limits.ts';
import { LONG_MESSAGE } from './tree.ts';
import { makePlaceFinder } from './lines.ts';
import type { TextPlace, Problems } from '../problem.ts';
import { findRemedy } from './yaml-remedy.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;
export type YamlSource = { document: YamlDocument; placeOf: (offset: number) => TextPlace };

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

/** Longest part of a library's message that is shown: it may quote megabytes of the file. */
const MESSAGE = 200;

function isCollection(token: CST.Token): boolean {
  return (
    token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
  );
}

function measureDepth(stack: readonly CST.Token[]): number {
  let depth = 0;
  for (const token of stack) if (isCollection(token)) depth += 1;
  return depth;
}

/**
 * The composer makes an error with a stack trace for every stray comma; millions of them fill the
 * memory. Its reporter is an own property, which this replaces by one that stops listening.
 */
function limitErrors(composer: Composer<ParsedNode>): void {
  const report: unknown = Reflect.get(composer, 'onError');
  if (typeof report !== 'function') return;
  let left = SYNTAX_FINDINGS;
  Reflect.set(composer, 'onError', (...args: unknown[]) => {
    left -= 1;
    if (left >= 0) Reflect.apply(report, composer, args);
  });
}

type Stream = {
  text: string;
  placeOf: (offset: number) => TextPlace;
  problems: Problems;
  documents: YamlDocument[];
  lexemes: number;
  aliases: number;
  /** The lexeme before is the sign by which the library announces a text without quotes. */
  isText: boolean;
  /** Tokens that no valid file has many of: errors and directives. */
  faults: number;
};

const TEXT = '\u001f';

/** As long as a text of the longest may be written: each letter as an escape, or after a deep indentation. */
const LONGEST_WRITTEN = 10 * LIMITS.letters;

/** Nothing of a text is kept that is long however it is written. */
function isLong(stream: Stream, { offset }: Parser, lexeme: string): boolean {
  const isText = stream.isText || /^["']/.test(lexeme);
  stream.isText = lexeme === TEXT;
  if (!isText || lexeme.length <= LONGEST_WRITTEN) return false;
  const { problems, placeOf } = stream;
  problems.error('text/long', [], LONG_MESSAGE, 'value', placeOf(offset - lexeme.length));
  return true;
}

/** False when the stream must not be read on: the composer recurses, so depth is bounded before it runs. */
function mayGoOn(stream: Stream, parser: Parser, lexeme: string): boolean {
  const { documents, problems, placeOf } = stream;
  const { stack } = parser;
  if (stack.length > LIMITS.depth && measureDepth(stack) > LIMITS.depth) {
    const message = `Lists and mappings nest deeper than ${LIMITS.depth} here. No part of a scenario needs that: close some of them.`;
    problems.error('yaml/depth', [], message, 'value', placeOf(parser.offset - lexeme.length));
    return false;
  }
  if (stream.lexemes > LIMITS.lexemes) {
    const message =
      'The file holds more values than any scenario needs. Remove some, or let groups carry what delegations share.';
    problems.error('file/values', [], message, 'value', placeOf(parser.offset));
    return false;
  }
  if (stream.aliases > LIMITS.aliasValues) {
    const message = `There are more than ${LIMITS.aliasValues} aliases. Write fewer, or let groups carry what delegations share.`;
    problems.error('yaml/alias-bomb', [], message, 'value', placeOf(parser.offset - lexeme.length));
    return false;
  }
  return documents.length < 2 && stream.faults < SYNTAX_FINDINGS;
}

function take(stream: Stream, tokens: Iterable<CST.Token>, composer: Composer<ParsedNode>): void {
  for (const token of tokens) {
    if (token.type === 'error' || token.type === 'directive') stream.faults += 1;
    stream.documents.push(...composer.next(token));
  }
}

function readStream(stream: Stream): void {
  const parser = new Parser();
  const composer = new Composer<ParsedNode>(OPTIONS);
  limitErrors(composer);
  for (const lexeme of new Lexer().lex(stream.text)) {
    stream.lexemes += 1;
    if (lexeme.startsWith('*')) stream.aliases += 1;
    take(stream, parser.next(lexeme), composer);
    if (isLong(stream, parser, lexeme) || !mayGoOn(stream, parser, lexeme)) break;
  }
  if (stream.problems.refuses) return;
  take(stream, parser.end(), composer);
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
  for (const { pos, code, message } of errors.slice(0, SYNTAX_FINDINGS)) {
    const shown = message.slice(0, MESSAGE).replace(/[.:\s]+$/, '');
    const text = `Not valid YAML: ${shown}. ${findRemedy(code)}`;
    problems.error('yaml/syntax', [], text, 'value', placeOf(pos[0]));
  }
  if (second !== undefined) {
    const message =
      'A second document starts here. Keep one scenario in one file; delete this "---" and what follows.';
    problems.error('yaml/documents', [], message, 'value', placeOf(second.range[0]));
  }
}

/** The one document of a YAML 1.2 text, or undefined; problems say why, and may be there with a document. */
export function parseYaml(text: string, problems: Problems): YamlSource | undefined {
  const placeOf = makePlaceFinder(text);
  const stream: Stream = {
    text,
    placeOf,
    problems,
    documents: [],
    lexemes: 0,
    aliases: 0,
    isText: false,
    faults: 0,
  };
  readStream(stream);
  reportSyntax(stream);
  const [document] = stream.documents;
  return document === undefined || problems.refuses ? undefined : { document, placeOf };
}

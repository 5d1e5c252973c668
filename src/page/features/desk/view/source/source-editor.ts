/** CodeMirror, dressed for scenario files: completion from the schema, findings as lint. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type Text } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '../../../../../scenario/finding.ts';
import { completeScenario } from './source-completion.ts';
import { limitSource } from './source-limit.ts';

export type SourceEditor = EditorView;

/** The text came from the desk, not from a person typing here. */
const fromDesk = Annotation.define<boolean>();

const COLOURS = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: 'var(--blue)' },
  { tag: tags.propertyName, color: 'var(--blue)' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.keyword], color: 'var(--warn)' },
  { tag: tags.string, color: 'var(--ok)' },
  {
    tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace],
    color: 'var(--ink-3)',
  },
]);

export function sourceEditor(
  parent: HTMLElement,
  label: string,
  typed: (text: string) => void,
  refused: () => void,
): SourceEditor {
  return new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        limitSource(refused),
        lineNumbers(),
        foldGutter(),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        highlightSelectionMatches(),
        search({ top: true }),
        lintGutter(),
        yaml(),
        syntaxHighlighting(COLOURS),
        autocompletion({ override: [completeScenario] }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
        ]),
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'false',
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          const ours = update.transactions.some((one) => one.annotation(fromDesk));
          if (update.docChanged && !ours) typed(update.state.doc.toString());
        }),
      ],
    }),
  });
}

/** Changes only what differs, so that the place of the cursor and the view stay. */
export function replaceText(editor: SourceEditor, text: string): void {
  const old = editor.state.doc.toString();
  if (old === text) return;
  const most = Math.min(old.length, text.length);
  let from = 0;
  while (from < most && old.charCodeAt(from) === text.charCodeAt(from)) from += 1;
  let same = 0;
  while (
    same < most - from &&
    old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  ) {
    same += 1;
  }
  editor.dispatch({
    changes: { from, to: old.length - same, insert: text.slice(from, text.length - same) },
    annotations: fromDesk.of(true),
  });
}

function findTextOffset(document: Text, line: number, column: number): number {
  const { from, to } = document.line(Math.max(1, Math.min(line, document.lines)));
  return Math.min(to, from + Math.max(0, column - 1));
}

export function goToPlace(editor: SourceEditor, line: number, column: number): void {
  const anchor = findTextOffset(editor.state.doc, line, column);
  editor.dispatch({
    selection: { anchor },
    effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
  });
  editor.focus();
}

/** Letters underlined of one word. */
const LONGEST_WORD = 200;

export function showFindings(editor: SourceEditor, findings: readonly Finding[]): void {
  const { doc } = editor.state;
  const said = findings.map(({ severity, code, message, line, column }): Diagnostic => {
    const from = findTextOffset(doc, line, column);
    const rest = doc.sliceString(from, Math.min(doc.lineAt(from).to, from + LONGEST_WORD));
    const word = /^[^\s,:{}[\]]+/.exec(rest)?.[0].length ?? 0;
    return {
      from,
      to: from + Math.max(word, Math.min(1, rest.length)),
      severity,
      source: code,
      message,
    };
  });
  said.sort((one, other) => one.from - other.from);
  editor.dispatch(setDiagnostics(editor.state, said));
}

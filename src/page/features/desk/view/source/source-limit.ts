/** The source takes no more than a file may have: what is pasted or dropped is measured before it is laid out. */
import { EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { isSourceTooLong } from '../../../../../scenario/edit/source-length.ts';

/** @param refused told when a person asks for more, of which nothing is taken */
export function limitSource(refused: () => void): Extension {
  const stop = ({ doc, selection }: EditorState, text: string): boolean => {
    const { from, to } = selection.main;
    if (!isSourceTooLong(doc.length - (to - from) + text.length)) return false;
    refused();
    return true;
  };
  return [
    EditorView.domEventHandlers({
      paste: ({ clipboardData }, { state }) =>
        stop(state, clipboardData?.getData('text/plain') ?? ''),
      drop: ({ dataTransfer }, { state }) =>
        // A file is put on the desk by the page, as it is anywhere else on it.
        (dataTransfer?.types.includes('Files') ?? false) ||
        stop(state, dataTransfer?.getData('text/plain') ?? ''),
    }),
    EditorState.changeFilter.of((asked) => {
      const { length, newLength } = asked.changes;
      const isPersons = asked.annotation(Transaction.userEvent) !== undefined;
      if (!isPersons || newLength <= length || !isSourceTooLong(newLength)) return true;
      refused();
      return false;
    }),
  ];
}

/** The file that goes beside links that cannot carry it. */
import { useWords } from '../../app/language/use-words.ts';
import { useApp } from '../../app/store.ts';

export function SaveScenario({ id }: { id: string }) {
  const t = useWords();
  const text = useApp((state) => (state.opened?.kind === 'scenario' ? state.opened.text : null));
  const file = useApp((state) => state.opened?.file ?? '');
  if (text === null) return null;
  const kind = file.endsWith('.json') ? 'json' : 'yaml';
  return (
    <button
      type="button"
      className="button"
      onClick={(event) => {
        const address = URL.createObjectURL(new Blob([text]));
        const link = event.currentTarget.ownerDocument.createElement('a');
        link.href = address;
        link.download = `${id}.${kind}`;
        link.click();
        URL.revokeObjectURL(address);
      }}
    >
      {t('share.file')}
    </button>
  );
}

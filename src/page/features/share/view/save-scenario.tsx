/** The file that goes beside links that cannot carry it. */
import { useWords } from '../../../speech/words.ts';
import { writePackedFile } from '../../../session/files/packed-file.ts';
import { useApp } from '../../../session/store/store.ts';
import { namePackedFile } from '../model/packed-name.ts';
import { Button } from '../../../ui/layout/primitives.tsx';

export function SaveScenario({ id, code }: { id: string; code: string }) {
  const t = useWords();
  const text = useApp((state) => (state.opened?.kind === 'scenario' ? state.opened.text : null));
  const bareText = useApp((state) => state.bareText);
  if (text === null) return null;
  return (
    <Button
      top={4}
      bottom={2}
      onClick={({ currentTarget: { ownerDocument } }) => {
        void bareText(text).then((bare) =>
          save(ownerDocument, namePackedFile(id, code), writePackedFile(bare)),
        );
      }}
    >
      {t('share.file')}
    </Button>
  );
}

function save(page: Document, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text]));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

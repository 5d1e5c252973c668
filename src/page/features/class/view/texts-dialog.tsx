/** The text of each article at the tables of one conference, those on which they differ first. */
import { useWords, markText } from '../../../speech/words.ts';
import { Row, Stack, Text } from '../../../ui/layout/primitives.tsx';
import { type ClassBoard, listTexts } from '../model/board.ts';
import { useTableNames, useWordingNames } from './board-context.tsx';
import { Frame } from './desk-dialog-parts.tsx';

export function TextsDialog({ board, close }: { board: ClassBoard; close: () => void }) {
  const t = useWords();
  const names = useTableNames(board.tables[0]?.scenario ?? '');
  const nameWording = useWordingNames(names);
  if (!names) return null;
  const at = (number: number) => board.tables.find(({ table }) => table === number);
  return (
    <Frame title={t('class.texts.title')} close={close}>
      {listTexts(board.tables).map(({ article, tables }) => (
        <Stack key={article} as="section" gap={3} padY={4} rule="top">
          <Text as="h3" weight={600} {...markText(names.articleTitle(article))} />
          {tables.map(({ table, open, text }) => (
            <Row key={table} as="p" wrap gap={5} justify="between">
              <span>{t('class.texts.table', { table, open: open ? 'yes' : 'no' })}</span>
              <span
                {...markText(
                  text === null ? t('class.texts.none') : nameWording(at(table), article, text),
                )}
              />
            </Row>
          ))}
        </Stack>
      ))}
    </Frame>
  );
}

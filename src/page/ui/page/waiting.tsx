import { useWords } from '../../speech/words.ts';
import { LineNotice } from '../line-notice.tsx';
import { useTrouble } from '../use-trouble.ts';
import { PageBar } from './page-bar.tsx';
import { Stack, Text } from '../layout/primitives.tsx';

/** Shown while a page or a game is fetched. Where it cannot be, there is a way to the other pages. */
export function Waiting() {
  const t = useWords();
  const missing = useTrouble() !== 'none';
  return (
    <>
      {missing && <PageBar note={t('line.title')} />}
      <Stack
        as="main"
        type="title"
        weight={400}
        grow="room"
        items="center"
        justify="center"
        // That a part is missing is said by the page, once.
        role={missing ? undefined : 'status'}
      >
        {missing ? (
          <LineNotice />
        ) : (
          <Text as="p" padY={4} padX={7} className="bracketed">
            {t('page.opening')}
          </Text>
        )}
      </Stack>
    </>
  );
}

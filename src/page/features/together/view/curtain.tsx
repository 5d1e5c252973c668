/** Between two persons at one screen: whose turn it is, and nothing of what either may not see. */
import { useWords, useLanguage } from '../../../speech/words.ts';
import { isVeiled, getNames } from '../../../speech/names/name.ts';
import { useApp } from '../../../session/store/store.ts';
import { Flag } from '../../../ui/marks/flag.tsx';
import curtainStyles from './curtain.module.css';
import { Button, Eyebrow, Row, Stack, Text } from '../../../ui/layout/primitives.tsx';

export function Curtain() {
  const t = useWords();
  const lift = useApp((state) => state.lift);
  const seat = useApp((state) => state.game?.curtain ?? '');
  const game = useApp((state) => state.game);
  const language = useLanguage();
  const veil = useApp(isVeiled);
  const handOver = useApp((state) => state.handOver);
  if (!game) return null;
  const others = game.persons.length > 1;
  const { scenario, sitting, lastSitting } = game.view;
  const names = getNames(scenario, language, veil);
  const who = { seat: names.called(seat), chair: seat === 'CHAIR' ? 'yes' : 'no' };
  return (
    <main className={`${curtainStyles['curtain']} on-dark`}>
      <Stack gap={5} items="center" role="status">
        <Eyebrow>{t('curtain.sitting', { n: Math.max(1, sitting), of: lastSitting })}</Eyebrow>
        <Flag code={names.flag(seat)} height={72} />
        <h1>{t('curtain.title', who)}</h1>
        <Text as="p" tone="marble" className={curtainStyles['curtain-how']}>
          {t('curtain.how', who)}
        </Text>
      </Stack>
      <Row wrap justify="center" gap={4}>
        <Button kind="primary" padX={7} padY={5} autoFocus onClick={lift}>
          {t('curtain.lift')} <kbd aria-hidden="true">Enter</kbd>
        </Button>
        {others && (
          <Button padX={7} padY={5} onClick={() => handOver(seat, 'policy')}>
            {t('curtain.absent')}
          </Button>
        )}
        <Button as="a" padX={7} padY={5} href="#/">
          {t('curtain.leave')}
        </Button>
      </Row>
    </main>
  );
}

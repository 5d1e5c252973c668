/** What one takes away of a balance report: a table, the whole as data, paper. */
import { useWords } from '../../../../speech/words.ts';
import type { BalanceStep } from '../../../../session/store/balance-steps.ts';
import { useApp } from '../../../../session/store/store.ts';
import { Button, Buttons } from '../../../../ui/layout/primitives.tsx';

type KeysProps = {
  balance: Extract<BalanceStep, { status: 'ready' }>['balance'];
  /** The page holds little else, so that it makes a sheet. */
  paper: boolean;
};

export function BalanceKeys({ balance, paper }: KeysProps) {
  const t = useWords();
  const save = useApp((state) => state.saveBalance);
  return (
    <Buttons as="p" className="no-print">
      <Button onClick={() => save(balance, 'csv')}>{t('balance.save.csv')}</Button>
      <Button onClick={() => save(balance, 'json')}>{t('balance.save.json')}</Button>
      {paper && <Button onClick={() => window.print()}>{t('balance.print')}</Button>}
    </Buttons>
  );
}

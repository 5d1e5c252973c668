/** What one takes away of a balance report: a table, the whole as data, paper. */
import { useWords } from '../../../../speech/words.ts';
import type { BalanceStep } from '../../../../session/store/balance-steps.ts';
import { useApp } from '../../../../session/store/store.ts';
import parts from '../../../../ui/parts.module.css?names';

type KeysProps = {
  balance: Extract<BalanceStep, { status: 'ready' }>['balance'];
  /** The page holds little else, so that it makes a sheet. */
  paper: boolean;
};

export function BalanceKeys({ balance, paper }: KeysProps) {
  const t = useWords();
  const save = useApp((state) => state.saveBalance);
  return (
    <p className={`${parts['btns']} no-print`}>
      <button type="button" className={parts['button']} onClick={() => save(balance, 'csv')}>
        {t('balance.save.csv')}
      </button>
      <button type="button" className={parts['button']} onClick={() => save(balance, 'json')}>
        {t('balance.save.json')}
      </button>
      {paper && (
        <button type="button" className={parts['button']} onClick={() => window.print()}>
          {t('balance.print')}
        </button>
      )}
    </p>
  );
}

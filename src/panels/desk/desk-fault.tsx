/** An address or a file nothing came of, and what to do instead. */
import { useWords } from '../../app/language/use-words.ts';
import { useDesk } from '../../app/selectors/desk/state.ts';

export function DeskFault() {
  const t = useWords();
  const fault = useDesk((state) => state.fault);
  if (!fault) return null;
  const { why, address, status = 0 } = fault;
  return (
    <p className="desk-fault" role="alert">
      {t(`desk.fault.${why}`, { address, status })}
    </p>
  );
}

/** A simple face: of the house cast, or of a delegate of an invented conference. Decoration: who it is stands beside it. */
import adviser from '../../../../assets/portraits/adviser.svg';
import chair from '../../../../assets/portraits/chair.svg';
import officer from '../../../../assets/portraits/officer.svg';
import secretary from '../../../../assets/portraits/secretary.svg';
import delegate0 from '../../../../assets/portraits/delegate-0.svg';
import delegate1 from '../../../../assets/portraits/delegate-1.svg';
import delegate2 from '../../../../assets/portraits/delegate-2.svg';
import delegate3 from '../../../../assets/portraits/delegate-3.svg';
import delegate4 from '../../../../assets/portraits/delegate-4.svg';
import delegate5 from '../../../../assets/portraits/delegate-5.svg';
import styles from './portrait.module.css';

const DELEGATES = [delegate0, delegate1, delegate2, delegate3, delegate4, delegate5];
const HOUSE = { adviser, chair, officer, secretary } as const;

type Props = {
  /** One of the house, or the place of a delegate in the list: faces go round it. */
  of: keyof typeof HOUSE | number;
  /** Beside a line, not a paragraph. */
  small?: boolean;
};

export function Portrait({ of, small = false }: Props) {
  const face = typeof of === 'number' ? DELEGATES[of % DELEGATES.length] : HOUSE[of];
  const side = small ? 40 : 72;
  return <img className={styles['portrait']} src={face} alt="" width={side} height={side} />;
}

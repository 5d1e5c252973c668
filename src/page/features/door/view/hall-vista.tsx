import vista from '../../../../../assets/vista.svg';
import styles from './front-door.module.css?names';

/** The hall at night behind the title. Decoration. */
export function HallVista() {
  return <img className={styles['vista']} src={vista} alt="" />;
}

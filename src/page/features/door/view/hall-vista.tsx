import vista from '../../../../../assets/vista.svg';

/** The hall at night behind the title. Decoration. */
export function HallVista() {
  return <img className="vista" src={vista} alt="" />;
}

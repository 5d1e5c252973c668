/** A flag from the atlas inside a drawing; a plain plate where the atlas has none. */
import atlas from '../../../../../assets/flags/flags.json';
import image from '../../../../../assets/flags/flags.webp';
import styles from './article-axis.module.css?names';

const places = new Map<string, readonly number[]>(Object.entries(atlas.flags));

type Props = { code: string | undefined; x: number; y: number; width: number; className: string };

/** @param x of the middle, `y` of the foot, in units of the drawing */
export function FlagMark({ code, x, y, width, className }: Props) {
  const place = code === undefined ? undefined : places.get(code);
  const height = (width * atlas.cell.h) / atlas.cell.w;
  const box = { x: x - width / 2, y: y - height, width, height };
  const [left = 0, top = 0] = place ?? [];
  return (
    <>
      {place && (
        <svg {...box} viewBox={`${left} ${top} ${atlas.cell.w} ${atlas.cell.h}`}>
          <image href={image} width={atlas.width} height={atlas.height} />
        </svg>
      )}
      <rect {...box} className={`${className}${place ? ` ${styles['flag-mark']}` : ''}`} />
    </>
  );
}

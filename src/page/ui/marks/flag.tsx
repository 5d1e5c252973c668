/** A flag from the atlas, 4 to 3; nothing where the atlas has none. Decoration: the name stands beside it. */
import atlas from '../../../../assets/flags/flags.json';
import image from '../../../../assets/flags/flags.webp';
import flagStyles from './flag.module.css';

const places = new Map(Object.entries(atlas.flags));

/** @param code ISO code, lower case; `height` in px */
export function Flag({ code, height = 12 }: { code: string | undefined; height?: number }) {
  const place = code === undefined ? undefined : places.get(code);
  if (!place) return null;
  const scale = height / atlas.cell.h;
  const [x = 0, y = 0] = place;
  return (
    <span
      className={flagStyles['flag']}
      aria-hidden="true"
      style={{
        width: atlas.cell.w * scale,
        height,
        backgroundImage: `url(${image})`,
        backgroundSize: `${atlas.width * scale}px ${atlas.height * scale}px`,
        backgroundPosition: `${-x * scale}px ${-y * scale}px`,
      }}
    />
  );
}

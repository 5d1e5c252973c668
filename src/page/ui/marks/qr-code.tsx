/** A QR code as one path. */
import encodeQR from 'qr';

/** Modules of white around the code, as the standard wants. */
const QUIET = 4;

/** `width` in px, where no class says it. */
type Props = { text: string; label: string; className?: string | undefined; width?: number };

export function QrCode({ text, label, className, width }: Props) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className={className}
      width={width}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

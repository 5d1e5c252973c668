/** The half round that both gauges are drawn on: its measures, in the units of its picture, and what stands at its ends. */
import { usePlay } from '../../../../session/play/play-context.tsx';
import { dress } from '../../../../ui/layout/primitives.tsx';
import './trade-gauge.module.css';

export const [CX, CY, R] = [130, 122, 104];

/** A place on the dial. @param degrees from the top */
export function onDial(degrees: number, radius: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: CX + radius * Math.sin(angle), y: CY - radius * Math.cos(angle) };
}

/** From one angle to another, degrees from the top. */
export function drawArc(from: number, to: number, radius: number): string {
  const at = (degrees: number) => {
    const { x, y } = onDial(degrees, radius);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return `M${at(from)}A${radius} ${radius} 0 0 1 ${at(to)}`;
}

export function DialEnds() {
  const { t } = usePlay().speech;
  return (
    <>
      <text className={dress({ tone: 'soft' })} textAnchor="middle" x={CX - R} y={CY + 22}>
        {t('gauge.refuse')}
      </text>
      <text className={dress({ tone: 'ok' })} textAnchor="middle" x={CX + R} y={CY + 22}>
        {t('gauge.accept')}
      </text>
    </>
  );
}

import type { StageLabels } from '../types.ts';
import type { CameraMoves } from '../stage/use-camera.ts';

interface CameraToolsProps {
  camera: CameraMoves;
  labels: Pick<StageLabels, 'tools' | 'zoomIn' | 'zoomOut' | 'fit'>;
}

const ICONS = {
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  fit: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
} as const;

/** Zoom and fit, each a target of 44 px. */
export function CameraTools({ camera, labels }: CameraToolsProps) {
  return (
    <fieldset className="ts-tools" aria-label={labels.tools} data-over-stage>
      {(['zoomIn', 'zoomOut', 'fit'] as const).map((tool) => (
        <button
          key={tool}
          type="button"
          className="ts-tool"
          title={labels[tool]}
          aria-label={labels[tool]}
          onClick={camera[tool]}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d={ICONS[tool]} />
          </svg>
        </button>
      ))}
    </fieldset>
  );
}

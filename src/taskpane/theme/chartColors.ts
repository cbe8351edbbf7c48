import { tokens } from '@fluentui/react-components';

/** The roles of colour in drawings; set once on the pane, read by every chart through `ink`. */
export const inkVariables = {
  '--ink-text': tokens.colorNeutralForeground1,
  '--ink-quiet': tokens.colorNeutralForeground2,
  '--ink-statistical': tokens.colorNeutralForeground3,
  '--ink-plan': tokens.colorBrandForeground1,
  '--ink-budget': tokens.colorPaletteBerryForeground1,
  '--ink-grid': tokens.colorNeutralStroke2,
  '--ink-axis': tokens.colorNeutralStroke1,
  '--ink-past': tokens.colorNeutralBackground2,
  '--ink-ground': tokens.colorNeutralBackground1,
  '--ink-grid-opacity': '1',
} as const;

/** The same roles under forced colours: system colours only; dash, width and shape carry the meaning. */
export const forcedInkVariables = {
  '--ink-text': 'CanvasText',
  '--ink-quiet': 'CanvasText',
  '--ink-statistical': 'CanvasText',
  '--ink-plan': 'Highlight',
  '--ink-budget': 'CanvasText',
  '--ink-grid': 'CanvasText',
  '--ink-axis': 'CanvasText',
  '--ink-past': 'Canvas',
  '--ink-ground': 'Canvas',
  '--ink-grid-opacity': '0.25',
} as const;

export const ink = {
  text: 'var(--ink-text)',
  quiet: 'var(--ink-quiet)',
  statistical: 'var(--ink-statistical)',
  plan: 'var(--ink-plan)',
  budget: 'var(--ink-budget)',
  grid: 'var(--ink-grid)',
  axis: 'var(--ink-axis)',
  past: 'var(--ink-past)',
  ground: 'var(--ink-ground)',
  gridOpacity: 'var(--ink-grid-opacity)',
} as const;

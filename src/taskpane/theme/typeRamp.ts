import { tokens } from '@fluentui/react-components';

const size = (fontSize: string, lineHeight: string, fontWeight: string): { readonly fontSize: string; readonly lineHeight: string; readonly fontWeight: string } =>
  ({ fontSize, lineHeight, fontWeight });

/** The five sizes of text in the pane (look.md §1); nothing is smaller than 12 px. */
export const type = {
  title: size(tokens.fontSizeBase500, tokens.lineHeightBase500, tokens.fontWeightSemibold),
  verdict: size(tokens.fontSizeBase400, tokens.lineHeightBase400, tokens.fontWeightSemibold),
  strong: size(tokens.fontSizeBase300, tokens.lineHeightBase300, tokens.fontWeightSemibold),
  body: size(tokens.fontSizeBase300, tokens.lineHeightBase300, tokens.fontWeightRegular),
  small: size(tokens.fontSizeBase200, tokens.lineHeightBase200, tokens.fontWeightRegular),
  smallStrong: size(tokens.fontSizeBase200, tokens.lineHeightBase200, tokens.fontWeightSemibold),
} as const;

/** Text for screen readers only. */
export const hiddenText = {
  position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap',
} as const;

/** The visible focus, 2 px; −2 inside list rows, +2 around charts. */
export const focusRing = (offset: '-2px' | '2px'): { readonly ':focus-visible': { readonly outline: string; readonly outlineOffset: string } } =>
  ({ ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: offset } });

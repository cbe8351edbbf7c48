import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Fluent's own themes unchanged: beside Excel the stock theme is right by construction. */
export function themeFor({ dark, forcedColors }: { readonly dark: boolean; readonly forcedColors: boolean }): Theme {
  if (forcedColors) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}

/**
 * Whether a background is dark, from `#rrggbb` as Office reports it in `officeTheme.bodyBackgroundColor`
 * (relative luminance of WCAG 2.2 below 0.18). Anything else counts as light.
 */
export function isDark(background: string | undefined): boolean {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!match) return false;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((hex) => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18;
}

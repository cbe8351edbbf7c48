import { strFromU8, unzipSync } from 'fflate';

/** What the file library leaves out of a series. */
export interface SeriesLooks {
  /** Its place among all series of the chart, over all kinds. */
  readonly order: number;
  /** Cell its name comes from. */
  readonly nameRef: string | null;
  /** Colour of a line, `#RRGGBB`. */
  readonly lineColor: string | null;
  /** Its fill was taken away. */
  readonly isCleared: boolean;
}

/** Cells of a series' values (`Sheet1!$B$2:$B$9`) → its looks, over all charts of a file. */
export function readChartLooks(bytes: Uint8Array): ReadonlyMap<string, SeriesLooks> {
  const parts = unzipSync(bytes, { filter: file => /^xl\/charts\/chart\d+\.xml$/.test(file.name) });
  return new Map(Object.values(parts).flatMap(part => [...strFromU8(part).matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/g)].flatMap(([, series = '']) => {
    const values = /<c:val>[\s\S]*?<c:f>([^<]*)<\/c:f>/.exec(series)?.[1];
    return values === undefined ? [] : [[decode(values), looksOf(series)] as const];
  })));
}

function looksOf(series: string): SeriesLooks {
  const shape = /<c:spPr>([\s\S]*?)<\/c:spPr>/.exec(series)?.[1] ?? '';
  const at = shape.search(/<a:ln[ >]/), fill = at < 0 ? shape : shape.slice(0, at), line = at < 0 ? '' : shape.slice(at);
  const color = /<a:srgbClr val="([0-9A-Fa-f]{6})"/.exec(line)?.[1];
  const nameRef = /<c:tx>\s*<c:strRef>\s*<c:f>([^<]*)/.exec(series)?.[1];
  return { nameRef: nameRef === undefined ? null : decode(nameRef), order: Number(/<c:order val="(\d+)"/.exec(series)?.[1] ?? 0), lineColor: color ? `#${color.toUpperCase()}` : null, isCleared: fill.includes('<a:noFill/>') };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (entity, key: string) => ENTITIES[key] ?? entity);

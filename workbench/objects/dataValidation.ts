import { invalidArgument } from '../protocol/errors';
import { HostObject, surface, type Surface } from '../protocol/hostObject';
import { formatRect, intersect, parseRect } from './address';
import type { AreaRecord, Plain, PlainRecord } from './annex';
import { flagOf } from './cellLooks';
import { checkWritable, type CellArea } from './cellArea';

const SURFACE = surface<DataValidation>('DataValidation', { read: ['type'], write: ['rule', 'prompt', 'errorAlert', 'ignoreBlanks'], methods: ['clear'] });
const KINDS: Readonly<Record<string, string>> = { list: 'List', wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength', custom: 'Custom' };

/** What may be entered into a range: kept as records in the sheet's annex, applied by whoever draws the grid. */
export class DataValidation extends HostObject {
  constructor(private readonly range: CellArea) { super(); }
  get surface(): Surface { return SURFACE; }
  get type(): string {
    const rule = this.#found()?.state.rule;
    const kind = rule && typeof rule === 'object' ? Object.keys(rule).find(key => KINDS[key] !== undefined && !(rule as PlainRecord)[key] === false) : undefined;
    return kind === undefined ? 'None' : KINDS[kind] ?? 'None';
  }
  get rule(): Plain { return this.#found()?.state.rule ?? {}; }
  set rule(value: unknown) {
    if (typeof value !== 'object' || value === null || !Object.keys(value).some(key => KINDS[key] !== undefined)) throw invalidArgument();
    this.#set('rule', value as Plain);
  }
  get prompt(): Plain { return this.#found()?.state.prompt ?? { showPrompt: true, title: '', message: '' }; }
  set prompt(value: unknown) { this.#set('prompt', value as Plain); }
  get errorAlert(): Plain { return this.#found()?.state.errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' }; }
  set errorAlert(value: unknown) { this.#set('errorAlert', value as Plain); }
  get ignoreBlanks(): Plain { return this.#found()?.state.ignoreBlanks ?? true; }
  set ignoreBlanks(value: unknown) { this.#set('ignoreBlanks', flagOf(value)); }
  /** Takes validation off the range's cells; a rule that reaches further keeps its other cells. */
  clear(): void {
    const list = this.#list(), { rect } = this.range;
    for (const record of [...list]) {
      const area = parseRect(record.area), cut = intersect(area, rect);
      if (!cut) continue;
      const rest = [
        { ...area, h: cut.r - area.r }, { ...area, r: cut.r + cut.h, h: area.r + area.h - cut.r - cut.h },
        { ...cut, c: area.c, w: cut.c - area.c }, { ...cut, c: cut.c + cut.w, w: area.c + area.w - cut.c - cut.w },
      ].filter(part => part.h > 0 && part.w > 0);
      list.splice(list.indexOf(record), 1, ...rest.map((part): AreaRecord => ({ ...record, area: formatRect(part) })));
    }
  }

  #list(): AreaRecord[] { return this.range.session.document.sheetAnnex(this.range.sheetId).validations; }
  #found(): AreaRecord | undefined { return this.#list().find(({ area }) => { const both = intersect(parseRect(area), this.range.rect); return both !== null && formatRect(both) === formatRect(this.range.rect); }); }
  #set(name: string, value: Plain): void {
    checkWritable(this.range, 'contents');
    const area = formatRect(this.range.rect), old = this.#found(), state = { ...old?.state, [name]: value };
    if (old?.area === area) { Object.assign(old.state, state); return; }
    this.clear();
    this.#list().push({ id: this.range.session.document.newId(), area, state });
  }
}

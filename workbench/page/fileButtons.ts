import type { Workbench } from './workbench';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LINK_SECONDS = 60;

/** Wires Open… and Save as .xlsx to the person's own files. */
export function connectFileButtons(workbench: Workbench, { open, save, file }: { readonly open: HTMLElement; readonly save: HTMLElement; readonly file: HTMLInputElement }): void {
  const attempt = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => workbench.status.say(error instanceof Error ? error.message : String(error)));
  };
  open.addEventListener('click', () => file.click());
  file.addEventListener('change', () => attempt(async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    file.value = '';
    await workbench.open(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
  }));
  save.addEventListener('click', () => attempt(async () => {
    const url = URL.createObjectURL(new Blob([await workbench.save() as BlobPart], { type: XLSX }));
    Object.assign(document.createElement('a'), { href: url, download: workbench.book.document.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), LINK_SECONDS * 1000);
  }));
}

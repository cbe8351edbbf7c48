import './page.css';
import { makeDivider } from './divider';
import { connectFileButtons } from './fileButtons';
import { startUniver } from './startUniver';
import { Workbench } from './workbench';
import { workbenchApi } from './workbenchApi';

const place = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`index.html lacks ${selector}.`);
  return element;
};
const query = new URLSearchParams(location.search);
const workbench = new Workbench(startUniver('sheet'), {
  tabs: place('#bar .tabs'), commands: place('#commands'), fileName: place('#file-name'), layer: place('#over'),
  divider: place('#divider'), panes: place('#panes'), status: place('#status'),
}, query.get('theme') === 'dark' ? 'dark' : 'light');
makeDivider(place('#divider'), document.documentElement);
connectFileButtons(workbench, { open: place('#open'), save: place('#save'), file: place('#file') as HTMLInputElement });

/** `?book=sample.xlsx` opens a workbook that lies beside the page, before the add-in starts. */
async function openAsked(book: string | null): Promise<void> {
  if (book === null) return;
  if (!/^[\w.-]+\.xlsx$/.test(book)) throw new Error(`?book= takes the name of an .xlsx file beside the page, not “${book}”.`);
  const answer = await fetch(book);
  if (!answer.ok) throw new Error(`There is no ${book} beside the page.`);
  await workbench.open(new Uint8Array(await answer.arrayBuffer()), book);
}

const started = openAsked(query.get('book')).then(() => workbench.loadAddin('/manifest.xml')).catch((error: unknown) => {
  workbench.status.say(error instanceof Error ? error.message : String(error));
  throw error;
});
Object.assign(window, { workbench: workbenchApi(workbench, started) });

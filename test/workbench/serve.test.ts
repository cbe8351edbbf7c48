import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';

const FIXTURE = path.resolve('test/workbench/fixture-addin');

/** The server is an ES module for plain Node, so it runs in a process of its own. */
function startServer(page: string, port: number): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const code = `import { serve } from './workbench/server/serve.mjs'; const { url } = await serve(${JSON.stringify({ port, dist: FIXTURE, root: process.cwd(), page })}); console.log(url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', (text: Buffer) => resolve({ url: text.toString().trim(), process: child }));
  });
}
const get = (url: string, headers: Record<string, string> = {}): Promise<{ readonly status: number; readonly body: string }> => new Promise((resolve, reject) => {
  http.get(url, { headers }, response => {
    let body = '';
    response.on('data', (part: Buffer) => { body += part.toString(); });
    response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
  }).on('error', reject);
});

describe('the workbench server', () => {
  const page = mkdtempSync(path.join(os.tmpdir(), 'workbench-page-'));
  mkdirSync(page, { recursive: true });
  writeFileSync(path.join(page, 'index.html'), '<title>Workbench</title>');
  const started: ChildProcess[] = [];
  let url = '';
  beforeAll(async () => {
    const server = await startServer(page, 3_461);
    started.push(server.process);
    url = server.url;
  });
  afterAll(() => { for (const child of started) child.kill(); });

  it('serves the page, the manifest, the add-in and office.js byte for byte', async () => {
    expect((await get(url)).body).toContain('Workbench');
    expect((await get(`${url}manifest.xml`)).body).toBe(readFileSync(path.join(FIXTURE, 'manifest.xml'), 'utf8'));
    expect((await get(`${url}addin/functions.json`)).body).toBe(readFileSync(path.join(FIXTURE, 'functions.json'), 'utf8'));
    expect((await get(`${url}office-js/excel-win32-16.01.js`)).body).toBe(readFileSync('node_modules/@microsoft/office-js/dist/excel-win32-16.01.js', 'utf8'));
  });
  it('puts its script first into pane pages and office.js beside it, and leaves the rest, the security policy too', async () => {
    const { body } = await get(`${url}addin/taskpane.html`), shipped = readFileSync(path.join(FIXTURE, 'taskpane.html'), 'utf8');
    expect(body).toContain('<head><script src="/pane.js"></script>');
    expect(body).toContain('<script src="/office-js/office.js">');
    expect(body.replace('<script src="/pane.js"></script>', '').replace('/office-js/', 'https://appsforoffice.microsoft.com/lib/1/hosted/')).toBe(shipped);
  });
  it('gives nothing from outside its folders, and nothing to other names for this machine', async () => {
    expect((await get(`${url}addin/..%2f..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await get(`${url}nothing.js`)).status).toBe(404);
    expect((await get(url, { host: 'example.org' })).status).toBe(403);
  });
  it('takes the next free port when its own is taken', async () => {
    const second = await startServer(page, 3_461);
    started.push(second.process);
    expect(second.url).not.toBe(url);
    expect((await get(second.url)).status).toBe(200);
  });
  it('runs with plain node', () => {
    expect(() => execFileSync(process.execPath, ['--check', 'workbench/server/serve.mjs'])).not.toThrow();
  });
});

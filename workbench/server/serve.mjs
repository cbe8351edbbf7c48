import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.xml': 'application/xml', '.png': 'image/png', '.svg': 'image/svg+xml', '.ico': 'image/x-icon', '.wasm': 'application/wasm', '.map': 'application/json',
};
/** Where pane pages load office.js from; any of Microsoft's spellings. */
const OFFICE_CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/(?:1|1\.1|beta)\/hosted\//g;
const PANE_SCRIPT = '<script src="/pane.js"></script>';
const PORTS_TRIED = 50;

/**
 * Serves the workbench on http://localhost: its page under `/`, the add-in's build under `/addin/`, the unmodified
 * office.js under `/office-js/` and the add-in's manifest as `/manifest.xml`. Pane pages get the script that supplies
 * `window.external` before all others, and office.js from here instead of the CDN; else they stay as they were built.
 * Answers only requests addressed to this machine by name (localhost), whoever sends them.
 * @param {{ port?: number, dist: string, root: string, page?: string }} options
 *   `dist` the add-in's build, `root` the repository, `page` the built workbench (default `dist/workbench`);
 *   a taken port is left for the next free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 3100, dist, root, page = path.join(dist, 'workbench') }) {
  const folders = [['/addin/', dist], ['/office-js/', path.join(root, 'node_modules/@microsoft/office-js/dist')], ['/', page]];
  const server = http.createServer((request, response) => answer(request, response, folders, [dist, root]));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () => new Promise((resolve, reject) => {
      server.close(error => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }),
  };
}

function answer(request, response, folders, manifestFolders) {
  const refuse = (status, sentence) => response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) return refuse(403, 'The workbench answers only on localhost.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'The workbench only serves files.');
  const { pathname } = new URL(request.url, 'http://localhost');
  const file = pathname === '/manifest.xml' ? firstFile(manifestFolders.map(folder => path.join(folder, 'manifest.xml'))) : locate(folders, pathname);
  if (!file) return refuse(404, `There is no ${pathname} here.`);
  const isPane = pathname.startsWith('/addin/') && file.endsWith('.html');
  const body = isPane ? preparePane(readFileSync(file, 'utf8')) : readFileSync(file);
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Puts the pane script right behind `<head>`: before the page's own scripts, but after the doctype (else quirks mode). */
function preparePane(html) {
  const place = html.match(/<head[^>]*>/i) ?? html.match(/<!doctype[^>]*>/i);
  const at = place ? place.index + place[0].length : 0;
  return (html.slice(0, at) + PANE_SCRIPT + html.slice(at)).replace(OFFICE_CDN, '/office-js/');
}

function locate(folders, pathname) {
  const [prefix, folder] = folders.find(([start]) => pathname.startsWith(start));
  const wanted = path.normalize(path.join(folder, decodeURIComponent(pathname.slice(prefix.length)) || 'index.html'));
  if (!wanted.startsWith(path.normalize(folder) + path.sep)) return null;
  const lowered = path.join(folder, path.relative(folder, wanted).toLowerCase()); // office.js asks for its own files in mixed case
  return firstFile(prefix === '/office-js/' ? [wanted, lowered] : [wanted]);
}

const firstFile = files => files.find(file => existsSync(file) && statSync(file).isFile()) ?? null;

async function listen(server, wanted) {
  for (let port = wanted; ; port++) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, 'localhost', () => { server.removeListener('error', reject); resolve(server.address().port); });
      });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted === 0 || port >= wanted + PORTS_TRIED) throw error;
    }
  }
}

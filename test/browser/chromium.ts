import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The installed Chromium, Chrome or Edge, else the one that an npm package carries for Linux. */
async function executable(): Promise<string> {
  const found = [process.env.CHROMIUM ?? '', ...PLACES].find(place => place !== '' && existsSync(place));
  if (found) return found;
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}

/** Starts the Chromium that is there, without a window. */
export const launchChromium = async (): Promise<Browser> => chromium.launch({ executablePath: await executable(), args: FLAGS });

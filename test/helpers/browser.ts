import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(executable);

/** In this order: `CHROMIUM_PATH`, the system's Chromium or Chrome, the one that comes as an npm package. */
export const findChromium = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const system = installed();
  if (system !== undefined) return system;
  const packaged = await import('@sparticuz/chromium');
  return packaged.default.executablePath();
};

/** WebGL is drawn in software, so that the picture is the same with and without a graphics card. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

export const launchBrowser = async (o: { webgl?: boolean } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: await findChromium(),
    args:
      o.webgl === false
        ? [...ARGUMENTS.slice(0, 6), '--disable-gpu', '--disable-3d-apis']
        : ARGUMENTS,
  });

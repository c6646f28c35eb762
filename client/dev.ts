import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';

/** The API restarted at every change, and the page reloaded at every change, which reaches the API through a proxy. */
const API_PORT = 3001;
const target = `http://127.0.0.1:${API_PORT}`;

const api = spawn(process.execPath, ['--watch', join(import.meta.dirname, '../server/main.ts')], {
  stdio: 'inherit',
  env: { ...process.env, PORT: String(API_PORT) },
});

const page = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  server: {
    host: '127.0.0.1',
    // The server answers only requests that come from itself, so the proxy speaks in its name.
    proxy: { '/api': { target, changeOrigin: true, headers: { origin: target } } },
  },
});
await page.listen();
page.printUrls();

const stop = (): void => {
  api.kill();
  void page.close();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
api.once('exit', () => void page.close());

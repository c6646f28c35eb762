import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { withoutUnused } from './bootstrap-italia.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  css: {
    transformer: 'lightningcss',
    lightningcss: { visitor: withoutUnused },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A strict content security policy admits no data: address, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
});

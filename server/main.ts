import { enableCompileCache } from 'node:module';

// What Node made of each source is kept for the next start, which then takes half the time. It must be told before they are loaded.
enableCompileCache();
const { serve } = await import('./serve.ts');
await serve();

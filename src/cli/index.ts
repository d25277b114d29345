#!/usr/bin/env node
import { tolerateBrokenPipe } from './terminal/broken-pipe.ts';
import { enableCompileCache } from './terminal/compile-cache.ts';

tolerateBrokenPipe(process.stdout);
tolerateBrokenPipe(process.stderr);

// Only what is imported from here on benefits.
enableCompileCache();

const { main } = await import('./main.ts');
await main(process.argv.slice(2), process);

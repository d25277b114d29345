import t from 'tap';
import { allowedOrigins } from '../../../src/site/mcp/routes.ts';

t.test('programs and the service’s own pages may', async (t) => {
  const isAllowed = allowedOrigins('https://kb.example.org/help', []);
  t.ok(isAllowed(undefined));
  t.ok(isAllowed('https://kb.example.org'));
});

t.test('pages that reach it by another name may not', async (t) => {
  const isAllowed = allowedOrigins('https://kb.example.org', []);
  for (const origin of [
    ...['http://kb.example.org', 'https://kb.example.org:8443', 'https://evil.example', 'null', ''],
    ...['https://kb.example.org.evil.example', 'http://localhost', 'http://127.0.0.1:3000', '*'],
  ])
    t.notOk(isAllowed(origin), origin);
});

t.test('others may when a setting names them, or all', async (t) => {
  const isAllowed = allowedOrigins('', ['https://chat.example.org']);
  t.ok(isAllowed('https://chat.example.org'));
  t.notOk(isAllowed('https://other.example.org'));
  t.ok(allowedOrigins('', ['*'])('https://other.example.org'));
});

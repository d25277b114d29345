import t from 'tap';
import { PASTE_MESSAGES } from '../../../../src/matrix/tokens/paste/paste-messages.ts';
import { TOKEN_WARNING_CODES } from '../../../../src/matrix/tokens/schema.ts';

t.test('every code is a stable one, and every message whole sentences', async (t) => {
  for (const [code, message] of Object.entries(PASTE_MESSAGES)) {
    t.ok(
      TOKEN_WARNING_CODES.some((known) => known === code),
      code,
    );
    t.match(message, /\.$/);
  }
});

import t from 'tap';
import { messageOf, messageType } from '../../../src/webhooks/delivery/message.ts';
import { WebhookMessage } from '../../../src/webhooks/schema.ts';
import { changeRow } from '../../store/rows.ts';

t.test('a message has the change, and where to read the entry, from anywhere', async (t) => {
  const change = { ...changeRow({ slug: 'größe', locale: 'de', revision: 3, at: 1_500 }), seq: 1 };
  const message = messageOf(change, { publicUrl: 'https://kb.example.org/faq', defaultLocale: 'en' });
  const link = (suffix = ''): string =>
    `https://kb.example.org/faq/v1/entries/gr%C3%B6%C3%9Fe${suffix}?locale=de`;
  t.same(message, {
    type: 'entry.updated',
    timestamp: '1970-01-01T00:00:01.500Z',
    data: {
      ...{ type: 'updated', id: 'e1', slug: 'größe', locale: 'de', revision: 3 },
      at: '1970-01-01T00:00:01.500Z',
      links: {
        ...{ self: link(), html: link('.html'), markdown: link('.md') },
        ...{ text: link('.txt'), jsonld: link('.jsonld') },
      },
    },
  });
  t.same(WebhookMessage.parse(message), message, 'as documented');
  t.equal(messageType('removed'), 'entry.removed');
});

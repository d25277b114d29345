import t from 'tap';
import { escapeSlack, slackCode, slackLink, slackText } from '../../../src/content/slack/slack-text.ts';

/** The character that keeps a mark from being one, made visible. */
const visible = (text: string): string => text.replaceAll('\u200b', '·');

t.test('the characters that Slack reads are escaped: no mention, no channel, no link', async (t) => {
  t.equal(escapeSlack('<!channel> <@U1> a & b'), '&lt;!channel&gt; &lt;@U1&gt; a &amp; b');
});

t.test('text is not read as markup', async (t) => {
  t.equal(visible(slackText('*a* _b_ ~c~ `d`')), '*·a* _·b_ ~·c~ `·d`');
  t.equal(visible(slackText('snake_case 2 * 3 a_')), 'snake_case 2 * 3 a_', 'nor changed without need');
  t.equal(visible(slackText('> a\n>b > c')), '·&gt; a\n·&gt;b &gt; c');
});

t.test('a link is one where Slack has such links', async (t) => {
  t.equal(slackLink('https://a.org/?b|c&d', 'e > f\n  g'), '<https://a.org/?b%7Cc&amp;d|e &gt; f g>');
  t.equal(slackLink('mailto:a@b.org', 'c'), '<mailto:a@b.org|c>');
  t.equal(slackLink('matrix:u/a:b.org', 'c'), 'c (matrix:u/a:b.org)');
  t.equal(slackLink(undefined, 'c'), 'c');
  t.equal(slackLink('https://a.org', ' '), '');
});

t.test('code cannot end its block', async (t) => {
  t.equal(visible(slackCode('a\n```\n<b>\n')), '```\na\n``·`\n&lt;b&gt;\n```');
});

import { readFileSync } from 'node:fs';
import t from 'tap';
import { describeSettings } from '../../src/server/config.ts';

t.test('the page lists every setting as the program describes it', async (t) => {
  const [, table = ''] =
    /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(readFileSync('docs/settings.md', 'utf8')) ?? [];
  const rows = describeSettings().map(
    ({ name, default: value, description }) =>
      `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`,
  );
  t.equal(table, ['| setting | default | what |', '|---|---|---|', ...rows].join('\n'));
});

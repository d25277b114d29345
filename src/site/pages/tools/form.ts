import { maskSecrets } from '../../../core/secrets/secrets.ts';
import { type Field, fieldsOf } from '../../../matrix/fields.ts';
import type { Utility } from '../../../matrix/utility.ts';
import { html, lines, type Markup } from '../layout/html.ts';
import type { PageLinks } from '../layout/links.ts';
import type { Texts } from '../layout/texts.ts';
import type { Given } from './read-form.ts';

/** `Server name` of `serverName`. */
const labelOf = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const control = ({ name, kind }: Field, value: string, isMain: boolean, isSecret: boolean): Markup => {
  const common = html`id="f-${name}" name="${name}" aria-describedby="h-${name}" autocomplete="off" spellcheck="false" autocapitalize="off"`;
  if (isMain || kind === 'file' || kind === 'texts') {
    const rows = kind === 'file' ? 8 : 3;
    return html`<textarea ${common} rows="${rows}" dir="auto">${isSecret ? '' : maskSecrets(value)}</textarea>`;
  }
  return html`<input ${common} type="text" dir="auto" value="${maskSecrets(value)}">`;
};

const row = (field: Field, { field: main, isSecret = false }: Utility, given: Given): Markup => {
  const { name, description } = field;
  return html`<div class="field">
<label for="f-${name}">${labelOf(name)}</label>
${control(field, given[name] ?? '', name === main, isSecret)}
<p class="hint" id="h-${name}">${description.replaceAll('`', '')}</p>
</div>`;
};

/** The form of a utility, what is pasted first. A secret is never written back into it. */
export const toolForm = (utility: Utility, given: Given, texts: Texts, links: PageLinks): Markup => {
  const { name, field: main, isSecret, request } = utility;
  const fields = fieldsOf(request);
  const ordered = [
    ...fields.filter((each) => each.name === main),
    ...fields.filter((each) => each.name !== main),
  ];
  const secret = isSecret && html` data-tool="${name}"`;
  return html`<form class="tool" method="post" action="${links.path(`/tools/${name}`)}"${secret}>
${lines([
  isSecret && html`<p class="notice" data-without-script>${texts.toolSends}</p>`,
  isSecret && html`<p class="notice" data-with-script hidden>${texts.toolStays}</p>`,
  ...ordered.map((field) => row(field, utility, given)),
])}<button>${texts.toolRead}</button>
</form>`;
};

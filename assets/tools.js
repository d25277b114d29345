/* Reads tokens and recovery keys in the browser, with the code of the API. Nothing is sent. */
import { SECRET_TOOLS, toolForSecret } from '../src/site/pages/tools/secret-tools.ts';

export { toolForSecret };

const element = (name, text, parent) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  parent?.append(made);
  return made;
};

/* The same elements as src/site/pages/tools/blocks.ts writes. */
const WRITERS = {
  facts: ({ title, rows }, box) => {
    if (title !== undefined) element('h2', title, box);
    const list = element('dl', undefined, box);
    for (const [name, value] of rows) {
      const row = element('div', undefined, list);
      element('dt', name, row);
      element('dd', value, row).dir = 'auto';
    }
  },
  text: ({ text }, box) => element('p', text, box),
  list: ({ title, items, ordered }, box) => {
    element('h2', title, box);
    const list = element(ordered ? 'ol' : 'ul', undefined, box);
    for (const item of items) element('li', item, list).dir = 'auto';
  },
  code: ({ title, code }, box) => {
    element('h2', title, box);
    element('code', code, element('pre', undefined, box));
  },
};

for (const form of document.querySelectorAll('form[data-tool]')) {
  const read = SECRET_TOOLS[form.dataset.tool];
  const answer = document.getElementById('answer');
  const field = form.querySelector('textarea');
  /* A form that is here to be sent says so; with this script it never is. */
  for (const notice of document.querySelectorAll('[data-without-script]')) notice.hidden = true;
  for (const notice of document.querySelectorAll('[data-with-script]')) notice.hidden = false;
  form.removeAttribute('action');
  form.removeAttribute('method');
  field.removeAttribute('name');
  const show = () => {
    answer.replaceChildren();
    if (field.value.trim() === '') return;
    for (const block of read(field.value)) WRITERS[block.kind](block, answer);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  field.addEventListener('input', show);
}

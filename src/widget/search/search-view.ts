import { create } from '../create.ts';

/** Characters of a question. */
const MAX_LENGTH = 300;

/** The parts of a search field. */
export const searchView = (label: string) => {
  const input = create('input', {
    ...{
      class: 'input',
      type: 'search',
      placeholder: label,
      'aria-label': label,
      maxlength: `${MAX_LENGTH}`,
    },
    ...{ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'list' },
    autocomplete: 'off',
  });
  const busy = create('div', { class: 'busy', hidden: '' });
  const note = create('p', { class: 'note' });
  const list = create('ul', { id: 'list', role: 'listbox', 'aria-label': label, hidden: '' });
  const panel = create('div', { class: 'list', hidden: '' }, note, list);
  const field = create('div', { class: 'search' }, input, busy, panel);
  const status = create('p', { class: 'unseen', role: 'status' });
  const fallback = create('slot', { hidden: '' });
  const result = create('div', { class: 'result' });

  /** Tells those who hear it, and shows above the list what is more than a number. */
  const say = (text: string, isShown: boolean): void => {
    status.textContent = text;
    note.textContent = isShown ? text : '';
    note.hidden = !isShown;
  };
  return { input, busy, list, panel, fallback, result, say, nodes: [field, status, fallback, result] };
};

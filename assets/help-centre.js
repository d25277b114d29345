/* What pages of the help centre do beyond links and forms. Everything works without it. */

/* Questions are suggested while one types: the combobox pattern of the ARIA Authoring Practices. */
const PAUSE = 90;

const suggestIn = (form) => {
  const { suggestions, entries, label, count } = form.dataset;
  const input = form.elements.q;
  const locale = form.elements.locale?.value;
  const list = document.createElement('div');
  const status = document.createElement('p');
  const known = new Map();
  let options = [];
  let active = -1;
  let timer;

  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  form.append(list, status);

  const show = (isShown) => {
    list.hidden = !isShown;
    input.setAttribute('aria-expanded', String(isShown));
    if (!isShown) choose(-1);
  };

  const choose = (index) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  /* A token or a key is never sent, neither to suggest nor to search: what is one is known to the script of the tools. */
  const { guard, tools, guarded, guardedTool } = document.body.dataset;
  const warning = document.createElement('p');
  warning.className = 'secret';
  warning.setAttribute('role', 'alert');
  let guarding;
  const toolFor = async (text) => {
    guarding ??= import(guard).catch(() => undefined);
    return (await guarding)?.toolForSecret(text);
  };
  const warn = (tool) => {
    if (tool === undefined) return warning.remove();
    const link = document.createElement('a');
    link.href = tools + tool;
    link.textContent = guardedTool;
    warning.replaceChildren(guarded, ' ', link);
    form.after(warning);
  };

  const ask = async (text) => {
    if (!known.has(text)) {
      const answer = await fetch(suggestions + encodeURIComponent(text));
      known.set(text, answer.ok ? (await answer.json()).items : []);
    }
    return known.get(text);
  };

  const toOption = ({ question, slug }, index) => {
    const option = document.createElement('a');
    option.id = `suggestion-${index}`;
    option.href = entries + encodeURIComponent(slug) + (locale ? `?locale=${locale}` : '');
    option.textContent = question;
    option.dir = 'auto';
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  };

  const update = async () => {
    const text = input.value.trim();
    const tool = text === '' ? undefined : await toolFor(text);
    warn(tool);
    const items = text === '' || tool !== undefined ? [] : await ask(text).catch(() => []);
    /* Something else may have been typed in the meantime. */
    if (text !== input.value.trim() || document.activeElement !== input) return;
    active = -1;
    options = items.map(toOption);
    list.replaceChildren(...options);
    show(options.length > 0);
    status.textContent = text === '' ? '' : count.replace('{count}', options.length);
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const tool = await toolFor(input.value.trim());
    warn(tool);
    if (tool === undefined) form.submit();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  input.addEventListener('focus', () => show(options.length > 0 && input.value.trim() !== ''));
  input.addEventListener('blur', () => show(false));
  /* A click on a suggestion must not take the focus away before it arrives. */
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      /* One place more than there are options: that of the field itself. */
      const places = options.length + 1;
      const next = (active + 1 + step + places) % places;
      show(true);
      choose(next - 1);
    } else if (event.key === 'Enter' && options[active]) {
      event.preventDefault();
      options[active].click();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
};

/* Code is copied whole. */
const copyText = async (code) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(code.textContent);
  /* Browsers have no clipboard for pages that come over plain HTTP. */
  getSelection().selectAllChildren(code);
  document.execCommand('copy');
};

const addCopyButton = (box, { copy, copied }) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = copy;
  button.addEventListener('click', async () => {
    await copyText(box.firstElementChild);
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 2000);
  });
  box.append(button);
};

for (const form of document.querySelectorAll('form[data-suggestions]')) suggestIn(form);
for (const answer of document.querySelectorAll('[data-copy]')) {
  for (const box of answer.querySelectorAll('.code')) addCopyButton(box, answer.dataset);
}

/* Which result of a search was opened is told, never by whom: editors learn what readers call it, and which searches lead nowhere. */
for (const list of document.querySelectorAll('[data-opened]')) {
  list.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link === null) return;
    const { opened, query } = list.dataset;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({
      q: query,
      locale: list.lang,
      entry: decodeURIComponent(link.pathname.split('/').pop()),
    });
    fetch(opened, { method: 'POST', keepalive: true, headers, body }).catch(() => {});
  });
}

/* A slash leads to the search, as on many sites; not while somebody writes. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, textarea, [contenteditable]')) return;
  const field = document.querySelector('input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

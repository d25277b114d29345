/** A list below a field. */
export interface Combobox {
  /** Shows options, none of them active; without any only what else is in the panel. */
  open(options: readonly HTMLElement[]): void;
  /** Forgets them. */
  close(): void;
}

/** What the list is made of. */
export interface ComboboxParts {
  input: HTMLInputElement;
  /** What is shown and hidden, with the list in it. */
  panel: HTMLElement;
  list: HTMLElement;
  /** Called with the index of the option that was chosen; undefined when Enter was pressed in the field alone. */
  onChoose: (index: number | undefined) => void;
}

/** The combobox pattern of the ARIA Authoring Practices: the focus stays in the field. */
export const combobox = ({ input, panel, list, onChoose }: ComboboxParts): Combobox => {
  let active: Element | null = null;

  const activate = (option: Element | null): void => {
    active?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option?.id ?? '');
    active = option;
  };

  const show = (isShown: boolean): void => {
    panel.hidden = !isShown;
    list.hidden = list.childElementCount === 0;
    input.setAttribute('aria-expanded', String(isShown && !list.hidden));
    if (!isShown) activate(null);
  };

  const choose = (option: Element): void => {
    show(false);
    onChoose([...list.children].indexOf(option));
  };

  const step = (option: Element | null): boolean => {
    if (list.childElementCount === 0) return false;
    show(true);
    activate(option);
    return true;
  };

  /** Each tells whether it did something. From the last option it goes to the field, and round again. */
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => step(active === null ? list.firstElementChild : active.nextElementSibling),
    ArrowUp: () => step(active === null ? list.lastElementChild : active.previousElementSibling),
    Enter: () => {
      if (active === null) onChoose(undefined);
      else choose(active);
      return true;
    },
    Escape: () => {
      const wasShown = !panel.hidden;
      show(false);
      return wasShown;
    },
  };

  input.addEventListener('keydown', (event) => {
    // While an input method (Japanese, say) is composing, these keys choose between spellings.
    if (!event.isComposing && keys[event.key]?.()) event.preventDefault();
  });
  input.addEventListener('click', () => show(list.childElementCount > 0));
  input.addEventListener('blur', () => show(false));
  // The field would lose the focus, and the list be closed before the click arrives.
  panel.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role=option]');
    if (option !== null) choose(option);
  });

  return {
    open: (options) => {
      activate(null);
      list.replaceChildren(...options);
      show(true);
    },
    close: () => {
      list.replaceChildren();
      show(false);
    },
  };
};

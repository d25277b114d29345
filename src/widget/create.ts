/**
 * An element with attributes and children; texts are texts, never markup. What has a class here is a part of that name to
 * the page (`::part`).
 */
export const create = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  if (attributes.class !== undefined) element.part.value = attributes.class;
  element.append(...children);
  return element;
};

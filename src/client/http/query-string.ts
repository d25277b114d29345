/** Parameters as the API reads them: those that are undefined are left out, those with several values come several times. */
export const queryString = (query: object): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of [value].flat()) parameters.append(name, String(each));
  }
  return parameters.size > 0 ? `?${parameters}` : '';
};

/**
 * A name as one segment of a path.
 *
 * @throws TypeError for names that would lead elsewhere: an empty one, and those that mean the folder and the one above.
 */
export const segment = (name: string): string => {
  if (/^\.{0,2}$/.test(name)) throw new TypeError(`"${name}" is no name.`);
  return encodeURIComponent(name);
};

/**
 * Whether a pattern of a server ACL matches a name: `*` is any number of characters, `?` one; case does not matter
 * (specification, `m.room.server_acl`). Linear in both but for a product, whatever the pattern: it never goes back further than
 * the last `*`.
 */
export const matchesGlob = (pattern: string, name: string): boolean => {
  const glob = pattern.toLowerCase();
  const text = name.toLowerCase();
  let at = 0;
  let from = 0;
  let star = -1;
  let resume = 0;
  while (from < text.length) {
    if (glob[at] === '*') {
      star = at;
      at += 1;
      resume = from;
    } else if (glob[at] === '?' || (at < glob.length && glob[at] === text[from])) {
      at += 1;
      from += 1;
    } else if (star !== -1) {
      at = star + 1;
      resume += 1;
      from = resume;
    } else return false;
  }
  return /^\**$/.test(glob.slice(at));
};

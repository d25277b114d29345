/** What an address of this service is about. */
export interface Target {
  /** Slug or id of an entry. */
  name: string;
  locale: string | undefined;
}

/** The page in the help centre, the entry in the API in whatever format, the page for frames. */
const PATH = /^\/(?:v1\/|embed\/)?entries\/([^/]+?)(?:\.[a-z]+)?\/?$/;

/**
 * The entry that an address below `publicUrl` is of; undefined for every other. Nothing is ever fetched from it.
 */
export const targetOf = (url: string, publicUrl: string): Target | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname, searchParams } = new URL(url);
  const base = new URL(publicUrl);
  const root = base.pathname.replace(/\/$/, '');
  if (origin !== base.origin || !pathname.startsWith(`${root}/`)) return undefined;
  const [, name] = PATH.exec(pathname.slice(root.length)) ?? [];
  const decoded = name === undefined ? undefined : decode(name);
  return decoded === undefined
    ? undefined
    : { name: decoded, locale: searchParams.get('locale') ?? undefined };
};

const decode = (name: string): string | undefined => {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
};

/** Whether a page of that origin may use the service: its own pages may, and those that a setting names. */
export type IsAllowedOrigin = (origin: string | undefined) => boolean;

/**
 * Guards against pages that reach a service on a private machine or network through a name that they point to it ("DNS
 * rebinding"): browsers say which page asks, in `Origin`, and programs do not (MCP specification, "Transports").
 *
 * @param others origins, or `*` for any
 */
export const allowedOrigins = (publicUrl: string, others: readonly string[]): IsAllowedOrigin => {
  const known = new Set(others);
  if (URL.canParse(publicUrl)) known.add(new URL(publicUrl).origin);
  return (origin) => origin === undefined || known.has('*') || known.has(origin);
};

/** What files about the service need to know of it. */
export interface SiteContext {
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
  /** Of the whole knowledge base. */
  siteName: string;
}

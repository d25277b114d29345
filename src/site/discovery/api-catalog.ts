/** Media type of a set of links in JSON (RFC 9264) that is a catalogue of APIs (RFC 9727). */
export const API_CATALOG_MEDIA_TYPE =
  'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

export const API_CATALOG_PATH = '/.well-known/api-catalog';

/** `/.well-known/api-catalog`: which APIs there are, and where they are described. */
export const apiCatalog = (publicUrl: string) => ({
  linkset: [
    { anchor: publicUrl + API_CATALOG_PATH, item: [{ href: `${publicUrl}/v1` }] },
    {
      anchor: `${publicUrl}/v1`,
      'service-desc': [
        { href: `${publicUrl}/openapi.json`, type: 'application/json' },
        { href: `${publicUrl}/openapi.yaml`, type: 'application/yaml' },
      ],
      'service-doc': [{ href: `${publicUrl}/docs`, type: 'text/html' }],
      status: [{ href: `${publicUrl}/readyz`, type: 'application/json' }],
    },
  ],
});

import type { OpenApiDocument } from './document.ts';

/** Where the service of the committed document is: at the default of `PORT`. */
export const EXAMPLE_URL = 'http://127.0.0.1:3000';

export const serversAt = (url: string) => [{ url, description: 'This service' }];

export const contactAt = (url: string) => ({ contact: { name: 'Operator of this service', url } });

/** A document with the URL that this service is reached at; as it is where that is not known. */
export const atPublicUrl = (document: OpenApiDocument, publicUrl: string): OpenApiDocument =>
  publicUrl === ''
    ? document
    : {
        ...document,
        info: { ...document.info, ...contactAt(publicUrl) },
        servers: serversAt(publicUrl),
      };

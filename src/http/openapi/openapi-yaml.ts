import { stringify } from 'yaml';

/** The OpenAPI document as it is committed: `openapi.yaml`. */
export const toYaml = (document: unknown): string =>
  stringify(document, { lineWidth: 120, aliasDuplicateObjects: false });

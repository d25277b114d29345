/**
 * Tokens that are printed in specifications, manuals and public test suites. They work nowhere, but get pasted.
 * Sources: specification content/client-server-api/_index.md and content/application-service-api.md; Synapse docs;
 * Matrix Authentication Service crates/handlers and crates/syn2mas tests.
 */
const DOCUMENTATION_TOKENS: ReadonlySet<string> = new Set([
  'mat_ooreiPhei2wequu9fohkai3AeBaec9oo',
  'syt_AjfVef2_L33JNpafeif_0feKJfeaf0CQpoZk',
  '30c05ae90a248a4188e620216fa72e349803310ec83e2a77b34fe90be6081f46',
  'syt_zxcvzxcvzxcvzxcv_zxcv',
  'syr_zxcvzxcvzxcvzxcv_zxcv',
  'mct_cxG6gZXyvelQWW9XqfNbm5KAQovodf_XvJz43',
  'mct_bUTa4XIh92RARTPTjqQrCZLAkq2ild_0VsYE6',
  'mct_fNbm5KAQovodfVQz7IvDc44woP66fR_fsaiD1',
  'mcr_42oTpLoieH5IecxG6gZXyvelQWW9Xq_a8g5N3',
  'mct_Wc6Hx4l9DGzqGtgLoYqtrtBUBcWlE4_ZFyTp2',
  'mcr_Yp7FM44zJN5qePGMLvvMXC4Ds1A3lC_0YcYCM',
  'mpt_FM44zJN5qePGMLvvMXC4Ds1A3lCWc6_bJ9Wj1',
]);

export const isDocumentationToken = (token: string): boolean => DOCUMENTATION_TOKENS.has(token);

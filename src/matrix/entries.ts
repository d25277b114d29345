import type { EntryReference } from './find-entry-link.ts';

/** The entries that the utilities point to, and in what their texts are older: those stay as they were written. */
export const ENTRIES = {
  tokens: {
    slug: 'what-does-the-different-mas-access-token-prefixes-mean',
    older:
      'The entry does not know mpt_, syl_ and macaroons, and takes syt_ for imported tokens only, which are current where there is no MAS.',
  },
  localparts: {
    slug: 'what-characters-can-i-use-in-my-username-localpart',
    older: 'The entry leaves out +, which the specification allows since version 1.8.',
  },
  tombstones: {
    slug: 'how-do-i-manually-tombstone-a-room',
    older:
      'The entry sets the default role to Admin, which would make every member an admin: leave that alone, and set "Upgrade the room" ' +
      'instead. It has no predecessor in the new room and no room ids of version 12.',
  },
  leakedKey: {
    slug: 'my-secret-storage-key-backup-secret-key-passphrase-has-leaked-how-do-i-reset-and-secure-it-again',
    older: 'The entry says Secure Backup and Cross-signing; both are in Settings → Encryption since 2025.',
  },
  accessToken: {
    slug: 'how-do-i-get-my-access-token',
    older: 'Where the server uses MAS, a copied token lives five minutes.',
  },
  calls: {
    slug: 'what-are-the-permissions-required-to-start-a-video-call',
    older: 'Element Call needs the power for org.matrix.msc3401.call.member, not for widgets.',
  },
  spaces: { slug: 'how-do-i-link-to-my-space-outside-of-my-element-web' },
} satisfies Record<string, EntryReference>;

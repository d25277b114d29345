const DAY_MS = 86_400_000;

/** Days since 1970, UTC. */
export const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

/** `2026-01-02` */
export const formatDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
